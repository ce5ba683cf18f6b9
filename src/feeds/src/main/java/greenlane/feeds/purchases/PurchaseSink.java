package greenlane.feeds.purchases;

/// Takes purchases while a file is read. Called on the reading thread, in the order of the file.
@FunctionalInterface
public interface PurchaseSink {
    /// Takes the purchase of a row. `purchase` is filled anew for the next row: whoever keeps something of it copies it.
    ///
    /// @return whether there was room for it; the row is rejected where there was none
    boolean purchase(long line, PurchaseLine purchase);
}
