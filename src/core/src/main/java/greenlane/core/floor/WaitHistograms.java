package greenlane.core.floor;

import java.util.Arrays;

/// Many histograms of waits in one array, from which percentiles are read.
///
/// A wait is counted in steps of 250 ms up to 4 s and in sixteenths of an octave above, so a percentile is within
/// 6.25 % of the true one (within 250 ms below 4 s), up to nine hours; longer waits share the last bucket. Buckets are grouped by
/// octave with a sum for each group, so that reading a percentile looks at some thirty numbers and not at all 224.
/// Adding and removing are O(1). Owned by the thread that owns the floor.
final class WaitHistograms {
    private static final int STEP_MILLIS = 250;
    private static final int GROUP_BITS = 4;
    private static final int GROUP_SIZE = 1 << GROUP_BITS;
    private static final int GROUPS = 14;
    private static final int BUCKETS = GROUPS * GROUP_SIZE;
    /// Group sums first, then the buckets, then the total.
    private static final int STRIDE = GROUPS + BUCKETS + 2;
    private static final int TOTAL = GROUPS + BUCKETS;

    private int[] counts;

    WaitHistograms(int histograms) {
        counts = new int[histograms * STRIDE];
    }

    void ensure(int histograms) {
        if (counts.length < histograms * STRIDE) {
            counts = Arrays.copyOf(counts, histograms * STRIDE);
        }
    }

    void clear() {
        Arrays.fill(counts, 0);
    }

    /// Counts a wait in (`by` = 1) or out again (`by` = -1).
    void add(int histogram, int waitMillis, int by) {
        int base = histogram * STRIDE;
        int bucket = bucket(waitMillis);
        counts[base + (bucket >>> GROUP_BITS)] += by;
        counts[base + GROUPS + bucket] += by;
        counts[base + TOTAL] += by;
    }

    /// Adds one histogram of another set to one of these.
    void addAll(int histogram, WaitHistograms from, int fromHistogram) {
        int to = histogram * STRIDE;
        int source = fromHistogram * STRIDE;
        int[] other = from.counts;
        for (int i = 0; i <= TOTAL; i++) {
            counts[to + i] += other[source + i];
        }
    }

    void clear(int histogram) {
        Arrays.fill(counts, histogram * STRIDE, (histogram + 1) * STRIDE, 0);
    }

    /// The wait that `percent` of all waits do not exceed, by nearest rank, in milliseconds; -1 where there are none.
    int percentileMillis(int histogram, int percent) {
        int base = histogram * STRIDE;
        int total = counts[base + TOTAL];
        if (total <= 0) {
            return -1;
        }
        int rank = (int) ((total * (long) percent + 99) / 100);
        int group = base;
        int below = 0;
        while (below + counts[group] < rank) {
            below += counts[group++];
        }
        int at = base + GROUPS + ((group - base) << GROUP_BITS);
        while (below + counts[at] < rank) {
            below += counts[at++];
        }
        int bucket = at - base - GROUPS;
        long low = lowMillis(bucket);
        long width = lowMillis(bucket + 1) - low;
        return (int) (low + width * (2L * (rank - below) - 1) / (2L * counts[at]));
    }

    static int bucket(int waitMillis) {
        int steps = waitMillis / STEP_MILLIS;
        if (steps < GROUP_SIZE) {
            return steps;
        }
        int octave = 31 - Integer.numberOfLeadingZeros(steps);
        int bucket = ((octave - GROUP_BITS + 1) << GROUP_BITS) | (steps >>> (octave - GROUP_BITS) & GROUP_SIZE - 1);
        return Math.min(bucket, BUCKETS - 1);
    }

    static long lowMillis(int bucket) {
        if (bucket < GROUP_SIZE) {
            return (long) bucket * STEP_MILLIS;
        }
        int octave = (bucket >>> GROUP_BITS) - 1;
        return ((long) (GROUP_SIZE | (bucket & GROUP_SIZE - 1)) << octave) * STEP_MILLIS;
    }
}
