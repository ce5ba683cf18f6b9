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
        int p = 2 * percentileRow(queue, tier);
        return new FloorFigures(count(queue, tier, Count.OFFERED), count(queue, tier, Count.ANSWERED),
                count(queue, tier, Count.ANSWERED_WITHIN_TARGET), count(queue, tier, Count.ABANDONED),
                count(queue, tier, Count.ABANDONED_WITHIN_TARGET), count(queue, tier, Count.SHORT_ABANDONED),
                count(queue, tier, Count.TIMED_OUT), count(queue, tier, Count.LEFT_BY_KEY),
                count(queue, tier, Count.TRANSFERRED), sum(queue, tier, Count.WAIT), percentiles[p], percentiles[p + 1],
                count(queue, tier, Count.HANDLED), sum(queue, tier, Count.TALK), sum(queue, tier, Count.HOLD),
                sum(queue, tier, Count.AFTER_CALL), count(queue, tier, Count.SELF_SERVICE_OFFERED),
                count(queue, tier, Count.SELF_SERVED));
    }

    private int percentileRow(int queue, int tier) {
        if (queue != FloorSnapshot.ALL) {
            return tier != FloorSnapshot.ALL ? queue * TIERS + tier : queues * TIERS + queue;
        }
        return queues * (TIERS + 1) + (tier != FloorSnapshot.ALL ? tier : TIERS);
    }

    private long count(int queue, int tier, int column) {
        if (queue != FloorSnapshot.ALL && tier != FloorSnapshot.ALL) {
            return counts[(queue * TIERS + tier) * Count.COUNTS + column];
        }
        long total = 0;
        int step = tier == FloorSnapshot.ALL ? 1 : TIERS;
        int end = queue == FloorSnapshot.ALL ? queues * TIERS : (queue + 1) * TIERS;
        for (int cell = firstCell(queue, tier); cell < end; cell += step) {
            total += counts[cell * Count.COUNTS + column];
        }
        return total;
    }

    private long sum(int queue, int tier, int column) {
        if (queue != FloorSnapshot.ALL && tier != FloorSnapshot.ALL) {
            return sums[(queue * TIERS + tier) * Count.SUMS + column];
        }
        long total = 0;
        int step = tier == FloorSnapshot.ALL ? 1 : TIERS;
        int end = queue == FloorSnapshot.ALL ? queues * TIERS : (queue + 1) * TIERS;
        for (int cell = firstCell(queue, tier); cell < end; cell += step) {
            total += sums[cell * Count.SUMS + column];
        }
        return total;
    }

    private static int firstCell(int queue, int tier) {
        return Math.max(queue, 0) * TIERS + Math.max(tier, 0);
    }
}
