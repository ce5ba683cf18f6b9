package greenlane.bench.floor;

/// The definition of the floor's wait histogram, written out: 250 ms steps up to 4 s, sixteenths of an octave above.
final class PlainWaits {
    static final int BUCKETS = 224;

    private PlainWaits() {}

    static int bucket(long waitMillis) {
        long steps = waitMillis / 250;
        int octave = 0;
        while (steps >= 32) {
            steps /= 2;
            octave++;
        }
        return (int) Math.min(steps + 16L * octave, BUCKETS - 1);
    }

    private static long low(int bucket) {
        return bucket < 16 ? 250L * bucket : (250L * (16 + bucket % 16)) << (bucket / 16 - 1);
    }

    /// By nearest rank, with the waits of a bucket spread evenly over it and those of the first as 0; -1 where there are none.
    static long percentileMillis(int[] waits, long total, int percent) {
        if (total == 0) {
            return -1;
        }
        long rank = (total * percent + 99) / 100;
        int bucket = 0;
        long below = 0;
        while (below + waits[bucket] < rank) {
            below += waits[bucket++];
        }
        if (bucket == 0) {
            return 0;
        }
        long width = low(bucket + 1) - low(bucket);
        return low(bucket) + width * (2 * (rank - below) - 1) / (2L * waits[bucket]);
    }
}
