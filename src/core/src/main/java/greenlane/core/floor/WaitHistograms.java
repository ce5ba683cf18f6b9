package greenlane.core.floor;

import java.util.Arrays;

/// Many histograms of waits in one array, from which percentiles are read.
///
/// A wait is counted in steps of 250 ms up to 4 s and in sixteenths of an octave above, so a percentile is within
/// 6.25 % of the true one (within 250 ms below 4 s), up to nine hours; longer waits share the last bucket. The first
/// bucket reads as 0 and is not spread: clocks of whole seconds put only waits of nothing there, so their 0 reads exactly.
///
/// For the median and the 95th percentile each histogram remembers the bucket it was last found in and how many waits lie below
/// that; counting a wait keeps the number true, so that reading goes on from there and moves by as many buckets as the percentile did.
/// Adding and removing are O(1). Owned by the thread that owns the floor.
final class WaitHistograms {
    private static final int STEP_MILLIS = 250;
    private static final int GROUP_BITS = 4;
    private static final int GROUP_SIZE = 1 << GROUP_BITS;
    private static final int GROUPS = 14;
    private static final int BUCKETS = GROUPS * GROUP_SIZE;

    /// The numbers before the buckets: the total, then for each percentile its bucket and how many waits lie below it.
    private static final int TOTAL = 0;
    private static final int MEDIAN = 1;
    private static final int P95 = 3;
    /// A cache line, so that each histogram's numbers lie in one.
    private static final int HEAD = 16;
    private static final int STRIDE = HEAD + BUCKETS;

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

    /// Counts a wait of a [#bucket] in (`by` = 1) or out again (`by` = -1).
    void add(int histogram, int bucket, int by) {
        int base = histogram * STRIDE;
        counts[base + TOTAL] += by;
        counts[base + MEDIAN + 1] += bucket < counts[base + MEDIAN] ? by : 0;
        counts[base + P95 + 1] += bucket < counts[base + P95] ? by : 0;
        counts[base + HEAD + bucket] += by;
    }

    /// Writes the median and the 95th percentile of a histogram, in milliseconds: by nearest rank, the waits of a bucket but the first spread
    /// evenly over it; -1 where there are none.
    void percentilesMillis(int histogram, int[] into, int at) {
        int base = histogram * STRIDE;
        int total = counts[base + TOTAL];
        if (total == 0) {
            into[at] = -1;
            into[at + 1] = -1;
            return;
        }
        into[at] = millis(base, MEDIAN, (int) ((total * 50L + 99) / 100));
        into[at + 1] = millis(base, P95, (int) ((total * 95L + 99) / 100));
    }

    /// The wait at a rank, looked for from where the percentile was last found.
    private int millis(int base, int percentile, int rank) {
        int first = base + HEAD;
        int bucket = counts[base + percentile];
        int below = counts[base + percentile + 1];
        while (below >= rank) {
            bucket--;
            below -= counts[first + bucket];
        }
        int count = counts[first + bucket];
        while (below + count < rank) {
            below += count;
            bucket++;
            count = counts[first + bucket];
        }
        counts[base + percentile] = bucket;
        counts[base + percentile + 1] = below;
        if (bucket == 0) {
            return 0;
        }
        long low = lowMillis(bucket);
        long width = lowMillis(bucket + 1) - low;
        // Exact, as the numbers are far below 2^53, and a floating division is several times as fast as that of longs.
        return (int) (low + (long) (width * (2.0 * (rank - below) - 1) / (2.0 * count)));
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
