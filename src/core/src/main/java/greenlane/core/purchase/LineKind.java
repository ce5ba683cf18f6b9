package greenlane.core.purchase;

/// What a line counts as. The rule looks at its price and quantity alone, so that it is the same for every source.
public enum LineKind {
    /// Something was sold: a price and a quantity above zero.
    SALE,
    /// A sale is taken back: a price above zero, a quantity below. It nets off the customer's latest earlier sale of the product; without
    /// one it reduces nothing.
    CANCELLATION,
    /// A price or a quantity of zero: a gift, a sample, a correction of stock. Kept, but no purchase.
    WITHOUT_VALUE,
    /// A price below zero: a booking, such as a written-off debt. Kept, but counted out.
    ADJUSTMENT;

    static LineKind of(int quantity, long unitPriceMinor) {
        if (unitPriceMinor < 0) {
            return ADJUSTMENT;
        }
        if (unitPriceMinor == 0 || quantity == 0) {
            return WITHOUT_VALUE;
        }
        return quantity > 0 ? SALE : CANCELLATION;
    }
}
