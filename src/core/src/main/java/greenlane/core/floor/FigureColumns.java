package greenlane.core.floor;

/// The figures of one range as they stood at one moment: columns that nothing changes any more.
final class FigureColumns {
    private static final int TIERS = FigureTable.TIERS;

    private final int[] counts;
    private final long[] sums;
    private final int[] percentiles;
    private final int queues;

    FigureColumns(int[] counts, long[] sums, int[] percentiles) {
        this.counts = counts;
        this.sums = sums;
        this.percentiles = percentiles;
        queues = counts.length / (TIERS * Count.COUNTS);
    }

    static int percentileRows(int queues) {
        return queues * TIERS + queues + TIERS + 1;
    }

    /// The figures of a queue and tier, either of which may be [FloorSnapshot#ALL].
    FloorFigures figures(int queue, int tier) {
        if (queue >= queues) {
            return together(queue, tier, -1, -1);
        }
        int p = 2 * percentileRow(queue, tier);
        if (queue == FloorSnapshot.ALL || tier == FloorSnapshot.ALL) {
            return together(queue, tier, percentiles[p], percentiles[p + 1]);
        }
        int c = (queue * TIERS + tier) * Count.COUNTS;
        int s = (queue * TIERS + tier) * Count.SUMS;
        return new FloorFigures(counts[c + Count.OFFERED], counts[c + Count.ANSWERED],
                counts[c + Count.ANSWERED_WITHIN_TARGET], counts[c + Count.ABANDONED],
                counts[c + Count.ABANDONED_WITHIN_TARGET], counts[c + Count.SHORT_ABANDONED],
                counts[c + Count.TIMED_OUT], counts[c + Count.LEFT_BY_KEY], counts[c + Count.TRANSFERRED],
                sums[s + Count.WAIT], percentiles[p], percentiles[p + 1], counts[c + Count.HANDLED],
                sums[s + Count.TALK], sums[s + Count.HOLD], sums[s + Count.AFTER_CALL],
                counts[c + Count.SELF_SERVICE_OFFERED], counts[c + Count.SELF_SERVED]);
    }

    private FloorFigures together(int queue, int tier, int p50Millis, int p95Millis) {
        long[] c = new long[Count.COUNTS];
        long[] s = new long[Count.SUMS];
        int step = tier == FloorSnapshot.ALL ? 1 : TIERS;
        int end = queue == FloorSnapshot.ALL ? queues * TIERS : Math.min(queue + 1, queues) * TIERS;
        for (int cell = Math.max(queue, 0) * TIERS + Math.max(tier, 0); cell < end; cell += step) {
            for (int i = 0; i < Count.COUNTS; i++) {
                c[i] += counts[cell * Count.COUNTS + i];
            }
            for (int i = 0; i < Count.SUMS; i++) {
                s[i] += sums[cell * Count.SUMS + i];
            }
        }
        return new FloorFigures(c[Count.OFFERED], c[Count.ANSWERED], c[Count.ANSWERED_WITHIN_TARGET],
                c[Count.ABANDONED], c[Count.ABANDONED_WITHIN_TARGET], c[Count.SHORT_ABANDONED], c[Count.TIMED_OUT],
                c[Count.LEFT_BY_KEY], c[Count.TRANSFERRED], s[Count.WAIT], p50Millis, p95Millis, c[Count.HANDLED],
                s[Count.TALK], s[Count.HOLD], s[Count.AFTER_CALL], c[Count.SELF_SERVICE_OFFERED],
                c[Count.SELF_SERVED]);
    }

    private int percentileRow(int queue, int tier) {
        if (queue != FloorSnapshot.ALL) {
            return tier != FloorSnapshot.ALL ? queue * TIERS + tier : queues * TIERS + queue;
        }
        return queues * (TIERS + 1) + (tier != FloorSnapshot.ALL ? tier : TIERS);
    }
}
