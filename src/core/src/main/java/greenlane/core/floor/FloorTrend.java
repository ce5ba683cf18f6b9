package greenlane.core.floor;

/// What came in, was answered and gave up in each five minutes of the last two hours. The last step is still running.
public final class FloorTrend {
    /// How many steps there are: two hours and the step that is running.
    public static final int BUCKETS = 25;
    /// The length of a step.
    public static final long STEP_MILLIS = 300_000;

    private final long fromMillis;
    private final int[][] steps;

    FloorTrend(long fromMillis, int[][] steps) {
        this.fromMillis = fromMillis;
        this.steps = steps;
    }

    /// When a step begins, in epoch milliseconds.
    public long startMillis(int step) {
        return fromMillis + step * STEP_MILLIS;
    }

    /// Visits that entered in a step; queue and tier may be [FloorSnapshot#ALL].
    public long offered(int step, int queue, int tier) {
        return sum(step, queue, tier, TrendRing.OFFERED);
    }

    /// Visits answered in a step.
    public long answered(int step, int queue, int tier) {
        return sum(step, queue, tier, TrendRing.ANSWERED);
    }

    /// Visits abandoned in a step.
    public long abandoned(int step, int queue, int tier) {
        return sum(step, queue, tier, TrendRing.ABANDONED);
    }

    private long sum(int step, int queue, int tier, int series) {
        int[] cells = steps[step];
        int tiers = FigureTable.TIERS;
        int length = cells.length / TrendRing.SERIES;
        int end = queue == FloorSnapshot.ALL ? length : Math.min((queue + 1) * tiers, length);
        long total = 0;
        int stride = tier == FloorSnapshot.ALL ? 1 : tiers;
        for (int cell = Math.max(queue, 0) * tiers + Math.max(tier, 0); cell < end; cell += stride) {
            total += cells[cell * TrendRing.SERIES + series];
        }
        return total;
    }
}
