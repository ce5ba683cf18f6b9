package greenlane.core.purchase;

/// What a customer's purchases have come to so far.
///
/// @param firstDay the first day with a purchase, [PurchaseColumns#NEVER] where there is none
/// @param lastDay the last day with a purchase, likewise
/// @param purchases days with a purchase
/// @param spendMinor what was paid on them
/// @param firstSpendMinor what of it was paid on the first
public record PurchaseTotals(int firstDay, int lastDay, int purchases, long spendMinor, long firstSpendMinor) {
    /// Nothing was ever bought.
    public static final PurchaseTotals NONE = new PurchaseTotals(PurchaseColumns.NEVER, PurchaseColumns.NEVER, 0, 0, 0);

    /// These and a later day with a purchase.
    PurchaseTotals plus(int day, long spentMinor) {
        return purchases == 0
                ? new PurchaseTotals(day, day, 1, spentMinor, spentMinor)
                : new PurchaseTotals(firstDay, day, purchases + 1, spendMinor + spentMinor, firstSpendMinor);
    }
}
