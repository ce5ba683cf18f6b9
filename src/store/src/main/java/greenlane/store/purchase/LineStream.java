package greenlane.store.purchase;

import java.io.IOException;

import greenlane.core.purchase.PurchaseRows;

/// Lines in order of their customers, one customer after the other.
interface LineStream {
    /// After the last customer.
    int END = Integer.MAX_VALUE;

    /// The customer at hand, [#END] for none.
    int customer();

    /// Adds all lines of the customer at hand to rows, and goes on to the next one.
    void take(PurchaseRows into) throws IOException;
}
