package greenlane.console.customers;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import greenlane.store.disk.StoreFault;
import greenlane.store.tier.StoredRun;

/// Sorts all customers into tiers. Takes seconds, and is not called on the screen's thread.
@FunctionalInterface
public interface TierRunning {
    /// What a run came to.
    sealed interface Ran {
        /// It is stored.
        record Done(StoredRun run) implements Ran {}

        /// Nobody had bought anything by that day.
        record NothingBought(LocalDate asOf) implements Ran {}

        /// No policy is valid on that day.
        record NoPolicy(LocalDate asOf) implements Ran {}

        /// The store could not take it.
        record Failed(StoreFault fault) implements Ran {}

        /// Someone asked to stop; nothing was stored.
        record Cancelled() implements Ran {}
    }

    /// Runs.
    ///
    /// @param progress told how much is done, from 0 to 1, on the calling thread
    Ran run(DoubleConsumer progress, BooleanSupplier cancelled);
}
