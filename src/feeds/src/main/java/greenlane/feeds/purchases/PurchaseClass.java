package greenlane.feeds.purchases;

/// The row classes of purchases, by which a report counts rows whether they were accepted or not.
public final class PurchaseClass {
    /// Rows that cancel something.
    public static final String CANCELLATION = "cancellation";
    /// Rows that name no customer.
    public static final String NO_CUSTOMER = "no-customer";
    /// Rows with a price of zero.
    public static final String ZERO_PRICE = "zero-price";

    private PurchaseClass() {}
}
