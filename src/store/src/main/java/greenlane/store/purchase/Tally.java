package greenlane.store.purchase;

import greenlane.core.purchase.OrderBook;
import greenlane.core.purchase.PurchaseFold;

/// The counts of an import while it goes on. Belongs to its thread.
final class Tally {
    long read;
    long withoutCustomer;
    long refused;
    long withoutValue;
    long adjustments;
    private long repeated;
    private long known;
    private long added;
    private long corrected;
    private long correctedOrders;
    private long cancellations;
    private long withoutSale;
    private long partlyWithoutSale;

    void count(OrderBook book) {
        repeated += book.equalLines();
        known += book.knownLines();
        added += book.newLines();
        corrected += book.correctedLines();
        correctedOrders += book.correctedOrders();
    }

    void count(PurchaseFold fold) {
        cancellations += fold.cancellations();
        withoutSale += fold.withoutSale();
        partlyWithoutSale += fold.partlyWithoutSale();
    }

    /// How many lines are to be stored.
    long stored() {
        return added + corrected;
    }

    /// How many lines were there already.
    long known() {
        return known + repeated;
    }

    ImportTally value(int customersNew, int productsNew) {
        return new ImportTally(read, withoutCustomer, refused, repeated, known, added, corrected, correctedOrders,
                cancellations, withoutSale, partlyWithoutSale, withoutValue, adjustments, customersNew, productsNew);
    }
}
