package greenlane.console.intake;

import greenlane.console.value.CustomerIntake;
import greenlane.console.value.PurchaseIntake;
import greenlane.feeds.Refusal;
import greenlane.store.disk.StoreFault;

/// What came of an import.
sealed interface Outcome {
    /// Purchases are in.
    record Purchases(PurchaseIntake.Result.Done done) implements Outcome {}

    /// Customers are in.
    record Customers(CustomerIntake.Result.Done done) implements Outcome {}

    /// The file could not be used; nothing changed.
    record Refused(Refusal refusal) implements Outcome {}

    /// Somebody stopped it; nothing changed.
    record Stopped(String file) implements Outcome {}

    /// The store could not take it; nothing changed.
    record Failed(StoreFault fault) implements Outcome {}

    static Outcome of(PurchaseIntake.Result result, String file) {
        return switch (result) {
            case PurchaseIntake.Result.Done done -> new Purchases(done);
            case PurchaseIntake.Result.Refused(Refusal refusal) -> new Refused(refusal);
            case PurchaseIntake.Result.Cancelled() -> new Stopped(file);
            case PurchaseIntake.Result.Failed(var fault, var _) -> new Failed(fault);
        };
    }

    static Outcome of(CustomerIntake.Result result, String file) {
        return switch (result) {
            case CustomerIntake.Result.Done done -> new Customers(done);
            case CustomerIntake.Result.Refused(Refusal refusal) -> new Refused(refusal);
            case CustomerIntake.Result.Cancelled() -> new Stopped(file);
            case CustomerIntake.Result.Failed(var fault, var _) -> new Failed(fault);
        };
    }

    /// Whether the good rows are in.
    default boolean kept() {
        return this instanceof Purchases || this instanceof Customers;
    }

    /// Whether the store is as it was, though the file could be read.
    default boolean nothingNew() {
        return switch (this) {
            case Purchases(var done) -> done.batch().isEmpty();
            case Customers(var done) -> done.saved().added() + done.saved().changed() == 0;
            case Refused _,Stopped _,Failed _ -> false;
        };
    }
}
