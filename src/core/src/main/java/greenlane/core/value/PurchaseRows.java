package greenlane.core.value;

import java.util.Arrays;

/// Customers of equal repeats, recency and age as one row with a weight, sorted by age, repeats and recency.
///
/// The purchase model's likelihood depends on nothing else, so that a fit costs what there are different customers, not what there are customers;
/// and as rows are sorted, the order in which customers came changes no bit of the result.
final class PurchaseRows {
    private static final int BITS = 16;
    private static final int MASK = (1 << BITS) - 1;

    private final long[] keys;
    private final int[] weights;
    private final int size;
    private final long customers;

    private PurchaseRows(long[] keys, int[] weights, int size) {
        this.keys = keys;
        this.weights = weights;
        this.size = size;
        this.customers = Arrays.stream(weights, 0, size).asLongStream().sum();
    }

    static PurchaseRows of(PurchaseSummaries summaries) {
        var keys = new long[summaries.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((long) summaries.ageDays(i) << (2 * BITS)) | ((long) summaries.repeats(i) << BITS)
                    | summaries.recencyDays(i);
        }
        Arrays.sort(keys);
        int size = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                size++;
            }
        }
        var distinct = new long[size];
        var weights = new int[size];
        int row = -1;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                distinct[++row] = keys[i];
            }
            weights[row]++;
        }
        return new PurchaseRows(distinct, weights, size);
    }

    /// Every n-th customer in the order of rows, so that about so many are left. These rows themselves if they are fewer.
    PurchaseRows sample(int customersMax) {
        if (customers <= customersMax) {
            return this;
        }
        double step = (double) customers / customersMax;
        var sampleKeys = new long[Math.min(size, customersMax)];
        var sampleWeights = new int[sampleKeys.length];
        int rows = 0;
        long seen = 0;
        long taken = 0;
        for (int row = 0; row < size; row++) {
            seen += weights[row];
            long upTo = Math.min((long) (seen / step), customersMax);
            if (upTo > taken) {
                sampleKeys[rows] = keys[row];
                sampleWeights[rows++] = (int) (upTo - taken);
                taken = upTo;
            }
        }
        return new PurchaseRows(sampleKeys, sampleWeights, rows);
    }

    int size() {
        return size;
    }

    long customers() {
        return customers;
    }

    int weight(int row) {
        return weights[row];
    }

    int repeats(int row) {
        return (int) (keys[row] >>> BITS) & MASK;
    }

    int recencyDays(int row) {
        return (int) keys[row] & MASK;
    }

    int ageDays(int row) {
        return (int) (keys[row] >>> (2 * BITS));
    }
}
