package greenlane.console.tiers;

import java.time.LocalDate;

import greenlane.console.area.TierRunning;
import greenlane.console.i18n.Money;
import greenlane.core.purchase.PurchaseColumns;

/// What makes tiers, and what they are compared with. All of it takes from tens of milliseconds to seconds and is called on any thread but the screen's.
public interface TierWork extends TierRunning {
    /// How the store's currency is written.
    Money money();

    /// What every customer bought up to a day.
    PurchaseColumns bought(LocalDate until);

    /// What every customer bought in some days, less what was sent back of it.
    PurchaseColumns bought(LocalDate from, LocalDate until);
}
