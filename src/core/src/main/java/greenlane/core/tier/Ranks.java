package greenlane.core.tier;

import java.util.Arrays;

/// Percentiles of whole numbers, as [MeasureScale] defines them, without comparing: by counting where the values lie close together, by a
/// radix sort of value and position in one word where they do not.
final class Ranks {
    /// Values that lie no further apart are counted.
    private static final int COUNTED_MAX = 1 << 16;
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int MASK = DIGITS - 1;

    private Ranks() {}

    /// Writes each value's percentile to its customer's place.
    ///
    /// @param values one for each of `customers`, in the same order
    /// @param percentiles by customer number
    static MeasureScale rank(long[] values, int[] customers, short[] percentiles) {
        MeasureScale.Builder scale = new MeasureScale.Builder();
        if (values.length == 0) {
            return scale.build();
        }
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (long value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        long range = max - min;
        int indexBits = bits(values.length - 1L);
        if (range >= 0 && range < COUNTED_MAX) {
            count(values, min, (int) range, customers, percentiles, scale);
        } else if (range > 0 && bits(range) + indexBits < Long.SIZE) {
            sort(values, min, bits(range), indexBits, customers, percentiles, scale);
        } else {
            search(values, customers, percentiles, scale);
        }
        return scale.build();
    }

    static int percentile(long below, long equal, long all) {
        return (int) (MeasureScale.TOP * (2 * below + equal) / (2 * all));
    }

    private static int bits(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(value);
    }

    private static void count(long[] values, long min, int range, int[] customers, short[] percentiles,
            MeasureScale.Builder scale) {
        int[] counts = new int[range + 1];
        for (long value : values) {
            counts[(int) (value - min)]++;
        }
        short[] of = new short[range + 1];
        long below = 0;
        for (int i = 0; i <= range; i++) {
            if (counts[i] > 0) {
                of[i] = (short) percentile(below, counts[i], values.length);
                scale.add(min + i, of[i]);
                below += counts[i];
            }
        }
        for (int i = 0; i < values.length; i++) {
            percentiles[customers[i]] = of[(int) (values[i] - min)];
        }
    }

    private static void sort(long[] values, long min, int valueBits, int indexBits, int[] customers,
            short[] percentiles, MeasureScale.Builder scale) {
        int n = values.length;
        long[] words = new long[n];
        for (int i = 0; i < n; i++) {
            words[i] = ((values[i] - min) << indexBits) | i;
        }
        long[] sorted = radixSort(words, indexBits, valueBits);
        long mask = (1L << indexBits) - 1;
        int from = 0;
        while (from < n) {
            long value = sorted[from] >>> indexBits;
            int to = from + 1;
            while (to < n && sorted[to] >>> indexBits == value) {
                to++;
            }
            short percentile = (short) percentile(from, to - from, n);
            scale.add(min + value, percentile);
            for (int i = from; i < to; i++) {
                percentiles[customers[(int) (sorted[i] & mask)]] = percentile;
            }
            from = to;
        }
    }

    /// Sorts by the bits from `shift` on, least significant digit first; returns the array that holds the result.
    private static long[] radixSort(long[] words, int shift, int bits) {
        int passes = (bits + DIGIT_BITS - 1) / DIGIT_BITS;
        int[][] counts = new int[passes][DIGITS];
        for (long word : words) {
            long left = word >>> shift;
            for (int pass = 0; pass < passes; pass++) {
                counts[pass][(int) left & MASK]++;
                left >>>= DIGIT_BITS;
            }
        }
        long[] from = words;
        long[] to = new long[words.length];
        for (int pass = 0; pass < passes; pass++) {
            int[] next = counts[pass];
            int at = 0;
            for (int digit = 0; digit < DIGITS; digit++) {
                int count = next[digit];
                next[digit] = at;
                at += count;
            }
            int down = shift + pass * DIGIT_BITS;
            for (long word : from) {
                to[next[(int) (word >>> down) & MASK]++] = word;
            }
            long[] free = from;
            from = to;
            to = free;
        }
        return from;
    }

    /// For values so far apart that value and position do not fit into one word.
    private static void search(long[] values, int[] customers, short[] percentiles, MeasureScale.Builder scale) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        long[] distinct = new long[n];
        short[] of = new short[n];
        int count = 0;
        int from = 0;
        while (from < n) {
            int to = from + 1;
            while (to < n && sorted[to] == sorted[from]) {
                to++;
            }
            distinct[count] = sorted[from];
            of[count] = (short) percentile(from, to - from, n);
            scale.add(distinct[count], of[count]);
            count++;
            from = to;
        }
        for (int i = 0; i < n; i++) {
            percentiles[customers[i]] = of[Arrays.binarySearch(distinct, 0, count, values[i])];
        }
    }
}
