package greenlane.store.purchase;

import java.util.List;

/// Some lines of a customer, newest first.
///
/// @param total how many lines of the customer hold
public record PurchasePage(List<StoredPurchase> rows, int total) {
    /// The most lines on a page.
    public static final int ROWS_MAX = 1_000;
}
