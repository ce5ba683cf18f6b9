package greenlane.console.tiers;

import java.time.LocalDate;

import greenlane.console.area.Work;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.store.disk.StoreFault;
import greenlane.store.tier.StoredRun;

/// What makes tiers. All of it takes from tens of milliseconds to seconds and is called on any thread but the screen's.
public interface TierWork {
    /// What a run came to.
    sealed interface Made {
        /// It is stored.
        record Stored(StoredRun run) implements Made {}

        /// Nobody had bought anything by that day.
        record NothingBought(LocalDate asOf) implements Made {}

        /// No policy was valid on that day.
        record NoPolicy(LocalDate asOf) implements Made {}

        /// It was stopped; nothing changed.
        record Cancelled() implements Made {}

        /// The store did not take it; nothing changed.
        record Failed(StoreFault fault) implements Made {}
    }

    /// Makes a run as of a day by the policy of that day, and stores it in place of one there may be.
    Made run(LocalDate asOf, Work.Progress progress);

    /// What every customer bought up to a day.
    PurchaseColumns bought(LocalDate until);

    /// What every customer bought in some days, less what was sent back of it.
    PurchaseColumns bought(LocalDate from, LocalDate until);
}
