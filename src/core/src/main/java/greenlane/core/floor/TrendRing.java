package greenlane.core.floor;

import java.util.Arrays;

/// Offered, answered and abandoned of every cell in steps of five minutes over the last two hours. Owned by the thread that owns
/// the floor; what it publishes is shared and never changed.
final class TrendRing {
    static final int OFFERED = 0;
    static final int ANSWERED = 1;
    static final int ABANDONED = 2;
    static final int SERIES = 3;

    private static final int BUCKETS = FloorTrend.BUCKETS;
    private static final long STEP = FloorTrend.STEP_MILLIS;

    private final int[][] buckets = new int[BUCKETS][0];
    private final int[][] published = new int[BUCKETS][0];
    private final boolean[] changed = new boolean[BUCKETS];
    private long newest = Long.MIN_VALUE;
    private long nextStepAt = Long.MIN_VALUE;
    private int length;

    void ensure(int cells) {
        if (length < cells * SERIES) {
            length = cells * SERIES;
            for (int i = 0; i < BUCKETS; i++) {
                buckets[i] = Arrays.copyOf(buckets[i], length);
                changed[i] = true;
            }
        }
    }

    void clear() {
        for (int i = 0; i < BUCKETS; i++) {
            Arrays.fill(buckets[i], 0);
            changed[i] = true;
        }
        newest = Long.MIN_VALUE;
        nextStepAt = Long.MIN_VALUE;
    }

    /// Moves on to the step a time lies in.
    void advance(long nowMillis) {
        if (nowMillis < nextStepAt) {
            return;
        }
        long bucket = Math.floorDiv(nowMillis, STEP);
        long from = newest == Long.MIN_VALUE ? bucket - BUCKETS + 1 : Math.max(newest + 1, bucket - BUCKETS + 1);
        for (long step = from; step <= bucket; step++) {
            int at = (int) Math.floorMod(step, (long) BUCKETS);
            Arrays.fill(buckets[at], 0);
            changed[at] = true;
        }
        newest = bucket;
        nextStepAt = (bucket + 1) * STEP;
    }

    void count(long atMillis, int cell, int series) {
        long bucket = Math.floorDiv(atMillis, STEP);
        if (bucket > newest - BUCKETS && bucket <= newest) {
            int at = (int) Math.floorMod(bucket, (long) BUCKETS);
            buckets[at][cell * SERIES + series]++;
            changed[at] = true;
        }
    }

    FloorTrend publish() {
        int[][] steps = new int[BUCKETS][];
        for (int i = 0; i < BUCKETS; i++) {
            if (changed[i]) {
                published[i] = buckets[i].clone();
                changed[i] = false;
            }
        }
        for (int i = 0; i < BUCKETS; i++) {
            steps[i] = published[(int) Math.floorMod(newest - BUCKETS + 1 + i, (long) BUCKETS)];
        }
        return new FloorTrend(newest == Long.MIN_VALUE ? 0 : (newest - BUCKETS + 1) * STEP, steps);
    }
}
