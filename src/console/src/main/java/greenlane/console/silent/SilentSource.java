package greenlane.console.silent;

import java.time.LocalDate;
import java.util.Optional;

import greenlane.console.i18n.Money;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.SilentCustomers;
import greenlane.core.tier.TierPolicy;

/// Where the silent customers come from. Called on any thread but the screen's; takes up to some seconds.
@FunctionalInterface
public interface SilentSource {
    /// Those of the newest run.
    ///
    /// @param sheet of that run, for the tiers
    /// @param policy that sorted it, for their names
    /// @param money how the store's currency is written
    record Listing(LocalDate asOf, SilentCustomers.Found found, ScoreSheet sheet, Optional<TierPolicy> policy,
            Money money) {}

    /// Finds them; empty where no run was made.
    ///
    /// @param limit how many are listed
    Optional<Listing> find(int limit);
}
