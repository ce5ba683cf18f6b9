package greenlane.console.value;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectsFile;
import greenlane.feeds.Scan;
import greenlane.feeds.customers.CustomerRow;
import greenlane.feeds.customers.MappedCustomers;
import greenlane.feeds.mapping.TableGuess;
import greenlane.feeds.mapping.TableMapping;
import greenlane.store.act.Acted;
import greenlane.store.customer.CustomerChange;
import greenlane.store.customer.CustomerRepository;
import greenlane.store.customer.CustomerRepository.Intake;
import greenlane.store.customer.SavedCustomers;
import greenlane.store.disk.StoreFault;

/// Brings a file of customers into the store, as one transaction. A customer is known by the code: who is new comes in, of the others what the file says is
/// taken over and what it does not say stays. Rejected rows land beside the file.
public final class CustomerIntake {
    /// What came of it.
    public sealed interface Result {
        /// The good rows are in.
        record Done(LogReport report, SavedCustomers saved, TableMapping mapping, RejectsFile.Outcome rejects)
                implements
                    Result {}

        /// The file as a whole could not be used; the store is as it was.
        record Refused(Refusal refusal) implements Result {}

        /// Someone asked to stop; the store is as it was.
        record Cancelled() implements Result {}

        /// The store could not take it; it is as it was.
        record Failed(StoreFault fault, String detail) implements Result {}
    }

    /// How many customers go to the store at once.
    static final int PART = 5_000;

    private final Path file;
    private final TableMapping mapping;
    private final Progress progress;
    private final RejectsFile rejects;
    private @Nullable Scan scan;

    private CustomerIntake(Path file, TableMapping mapping, Progress progress, RejectsFile rejects) {
        this.file = file;
        this.mapping = mapping;
        this.progress = progress;
        this.rejects = rejects;
    }

    /// Imports a file. Not on the screen's thread: it takes as long as the file is.
    ///
    /// @param said a mapping; where there is none, columns are guessed from the head of the file
    /// @param centre the zone of days where no mapping says
    public static Result run(CustomerRepository customers, Path file, Optional<TableMapping> said, ZoneId centre,
            Progress progress) {
        TableMapping mapping;
        if (said.isPresent()) {
            mapping = said.get();
        } else {
            switch (TableGuess.of(file, MappedCustomers.fields(), "")) {
                case TableGuess.Guess.Refused(Refusal refusal) -> {
                    return new Result.Refused(refusal);
                }
                case TableGuess.Guess.Good(TableGuess guess) ->
                    mapping = guess.mapping(MappedCustomers.TABLE, "", centre);
            }
        }
        try (RejectsFile rejects = new RejectsFile(file)) {
            return new CustomerIntake(file, mapping, progress, rejects).run(customers);
        }
    }

    private Result run(CustomerRepository customers) {
        Acted<Optional<SavedCustomers>> acted = customers.saveAll(this::fill);
        return switch (acted) {
            case Acted.Failed<Optional<SavedCustomers>>(var fault, var detail) -> {
                rejects.abandon();
                yield new Result.Failed(fault, detail);
            }
            case Acted.Done<Optional<SavedCustomers>>(Optional<SavedCustomers> saved) -> {
                if (saved.isPresent() && scan instanceof Scan.Done(LogReport report)) {
                    yield new Result.Done(report, saved.get(), mapping, rejects.finish());
                }
                rejects.abandon();
                yield scan instanceof Scan.Refused(Refusal refusal)
                        ? new Result.Refused(refusal)
                        : new Result.Cancelled();
            }
        };
    }

    private boolean fill(Intake intake) {
        List<CustomerChange> waiting = new ArrayList<>(PART);
        scan = MappedCustomers.read(file, mapping, (_, row) -> {
            waiting.add(change(row));
            if (waiting.size() == PART) {
                intake.save(waiting);
                waiting.clear();
            }
            return true;
        }, rejects, progress);
        intake.save(waiting);
        return scan instanceof Scan.Done && !progress.cancelled();
    }

    private static CustomerChange change(CustomerRow row) {
        return new CustomerChange(row.code(), row.name(), row.kind(), row.phone(), row.region(), row.since(),
                row.owner());
    }
}
