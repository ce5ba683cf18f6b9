package greenlane.store.purchase;

import greenlane.core.purchase.PurchaseRows;

/// Lines in memory, by customer.
final class BufferedLines implements LineStream {
    private final PurchaseRows rows;
    private final long[] order;
    private int at;

    BufferedLines(PurchaseRows rows) {
        this.rows = rows;
        this.order = rows.byCustomer();
    }

    @Override
    public int customer() {
        return at < order.length ? (int) (order[at] >>> 32) : END;
    }

    @Override
    public void take(PurchaseRows into) {
        int whose = customer();
        into.otherRows();
        while (customer() == whose) {
            into.add(rows, (int) order[at++]);
        }
    }
}
