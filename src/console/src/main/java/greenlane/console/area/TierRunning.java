package greenlane.console.area;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import greenlane.store.disk.StoreFault;
import greenlane.store.tier.StoredRun;

/// Sorts all customers into tiers. Takes from tens of milliseconds to seconds, and is not called on the screen's thread.
public interface TierRunning {
    /// What a run came to.
    sealed interface Ran {
        /// It is stored.
        record Done(StoredRun run) implements Ran {}

        /// Nobody had bought anything by that day.
        record NothingBought(LocalDate asOf) implements Ran {}

        /// No policy is valid on that day.
        record NoPolicy(LocalDate asOf) implements Ran {}

        /// The store could not take it; nothing changed.
        record Failed(StoreFault fault) implements Ran {}

        /// Someone asked to stop; nothing was stored.
        record Cancelled() implements Ran {}
    }

    /// The day a run is as of when people name none: today, or the day of the last purchase where what was imported ended some time ago.
    LocalDate usualDay(LocalDate today);

    /// Makes a run as of a day by the policy of that day, and stores it in place of one there may be.
    ///
    /// @param progress told how much is done, from 0 to 1, on the calling thread
    Ran run(LocalDate asOf, DoubleConsumer progress, BooleanSupplier cancelled);
}
