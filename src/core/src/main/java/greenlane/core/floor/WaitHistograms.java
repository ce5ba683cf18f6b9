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

    /// Writes the median and the 95th percentile of a histogram, in milliseconds: by nearest rank, the waits of a bucket spread
    /// evenly over it; -1 where there are none.
    void percentilesMillis(int histogram, int[] into, int at) {
        int base = histogram * STRIDE;
        int total = counts[base + TOTAL];
        if (total == 0) {
            into[at] = -1;
            into[at + 1] = -1;
            return;
        }
        int rank50 = (int) ((total * 50L + 99) / 100);
        int rank95 = (int) ((total * 95L + 99) / 100);
        int group50 = 0;
        int group95 = 0;
        int below50 = 0;
        int below95 = 0;
        int sum = 0;
        for (int i = base; i < base + GROUPS; i++) {
            sum += counts[i];
            group50 += sum < rank50 ? 1 : 0;
            below50 = sum < rank50 ? sum : below50;
            group95 += sum < rank95 ? 1 : 0;
            below95 = sum < rank95 ? sum : below95;
        }
        into[at] = millis(base, group50, rank50 - below50);
        into[at + 1] = millis(base, group95, rank95 - below95);
    }

    /// The wait at a rank within a group. Sums up the whole group, which is quicker than to guess where to stop.
    private int millis(int base, int group, int rank) {
        int from = base + GROUPS + (group << GROUP_BITS);
        int sum = 0;
        int below = 0;
        int within = 0;
        for (int i = from; i < from + GROUP_SIZE; i++) {
            sum += counts[i];
            within += sum < rank ? 1 : 0;
            below = sum < rank ? sum : below;
        }
        int bucket = (group << GROUP_BITS) + within;
        long low = lowMillis(bucket);
        long width = lowMillis(bucket + 1) - low;
        // Exact, as the numbers are far below 2^53, and a floating division is several times as fast as that of longs.
        return (int) (low + (long) (width * (2.0 * (rank - below) - 1) / (2.0 * counts[from + within])));
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
