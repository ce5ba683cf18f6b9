package greenlane.core.purchase;

/// What products usually cost, for lines that do not state their list price.
@FunctionalInterface
public interface UsualPrices {
    /// Nothing is known of any price.
    UsualPrices UNKNOWN = _ -> 0;

    /// The price of a product, in minor units; 0 where it is not known.
    long ofProduct(int product);
}
