package greenlane.core.purchase;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The sales of one customer that can still be cancelled: for each product, and for each price of it, the latest first. A sale is passed by at most
/// twice, however many cancellations there are.
final class OpenSales {
    private record Price(int product, long unitPriceMinor) {}

    private static final int END = -1;

    private final Map<Integer, Integer> latestOfProduct = new HashMap<>();
    private final Map<Price, Integer> latestOfPrice = new HashMap<>();
    private int[] earlierOfProduct = new int[64];
    private int[] earlierOfPrice = new int[64];
    private int[] left = new int[64];
    private int[] row = new int[64];
    private int[] day = new int[64];
    private int size;

    /// Where a cancelled quantity goes.
    @FunctionalInterface
    interface Cancelled {
        /// Takes some pieces from a sale.
        ///
        /// @param row the row of the sale
        /// @param dayPosition what was given for it to [#add]
        void take(int row, int dayPosition, int quantity);
    }

    void clear() {
        size = 0;
        latestOfProduct.clear();
        latestOfPrice.clear();
    }

    void add(PurchaseRows rows, int sale, int dayPosition) {
        if (size == left.length) {
            earlierOfProduct = Arrays.copyOf(earlierOfProduct, size * 2);
            earlierOfPrice = Arrays.copyOf(earlierOfPrice, size * 2);
            left = Arrays.copyOf(left, size * 2);
            row = Arrays.copyOf(row, size * 2);
            day = Arrays.copyOf(day, size * 2);
        }
        left[size] = rows.quantity(sale);
        row[size] = sale;
        day[size] = dayPosition;
        Integer before = latestOfProduct.put(rows.product(sale), size);
        earlierOfProduct[size] = before == null ? END : before;
        before = latestOfPrice.put(new Price(rows.product(sale), rows.unitPriceMinor(sale)), size);
        earlierOfPrice[size] = before == null ? END : before;
        size++;
    }

    /// Takes a cancellation's quantity from the latest sales of its product, those of its price first. Returns what found no sale.
    int cancel(PurchaseRows rows, int cancellation, Cancelled cancelled) {
        int product = rows.product(cancellation);
        Price price = new Price(product, rows.unitPriceMinor(cancellation));
        int wanted = -rows.quantity(cancellation);
        Integer latest = latestOfPrice.get(price);
        if (latest != null) {
            int at = latest;
            while (at != END && wanted > 0) {
                wanted = take(at, wanted, cancelled);
                at = left[at] == 0 ? earlierOfPrice[at] : at;
            }
            latestOfPrice.put(price, at);
        }
        latest = latestOfProduct.get(product);
        if (latest != null && wanted > 0) {
            int at = latest;
            while (at != END && wanted > 0) {
                wanted = take(at, wanted, cancelled);
                at = left[at] == 0 ? earlierOfProduct[at] : at;
            }
            latestOfProduct.put(product, at);
        }
        return wanted;
    }

    private int take(int at, int wanted, Cancelled cancelled) {
        int taken = Math.min(wanted, left[at]);
        if (taken > 0) {
            left[at] -= taken;
            cancelled.take(row[at], day[at], taken);
        }
        return wanted - taken;
    }
}
