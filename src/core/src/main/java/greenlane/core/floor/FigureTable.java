package greenlane.core.floor;

import java.util.Arrays;

import greenlane.core.customer.Tier;

/// The counts and sums of every cell, over the trailing window and since the start of the day.
///
/// Each fact is counted into the day, into the window, and, when it is older than the window, out of the window again with
/// the very numbers it came in with. Owned by the thread that owns the floor.
final class FigureTable {
    static final int TIERS = Tier.count();

    private static final int CELL_BITS = 12;
    private static final int KIND_BITS = 4;
    private static final int WITHIN_TARGET = 1 << (CELL_BITS + KIND_BITS);
    private static final int SHORT = WITHIN_TARGET << 1;

    private final long answerTargetMillis;
    private final long shortAbandonMillis;
    private final long windowMillis;
    private final TrailingWindow entries = new TrailingWindow();

    private int queues;
    private final Range window = new Range();
    private final Range day = new Range();
    private long dayStartMillis = Long.MIN_VALUE;
    private long windowStartMillis = Long.MIN_VALUE;

    FigureTable(FloorPolicy policy, int queues) {
        answerTargetMillis = policy.answerTarget().toMillis();
        shortAbandonMillis = policy.shortAbandon().toMillis();
        windowMillis = policy.window().toMillis();
        ensure(queues);
    }

    /// Makes room for so many queues.
    void ensure(int needed) {
        if (needed > queues) {
            queues = Math.max(needed, Math.min(FloorDirectory.QUEUES_MAX, queues * 2));
            window.ensure(queues);
            day.ensure(queues);
        }
    }

    Range window() {
        return window;
    }

    Range day() {
        return day;
    }

    /// How many facts left the window early because it was full.
    long windowOverflowed() {
        return entries.overflowed();
    }

    void startDay(long atMillis) {
        dayStartMillis = atMillis;
        day.clear();
    }

    void clear() {
        window.clear();
        day.clear();
        entries.clear();
        dayStartMillis = Long.MIN_VALUE;
        windowStartMillis = Long.MIN_VALUE;
    }

    void offered(long at, int cell) {
        count(at, cell | Count.OFFERED << CELL_BITS, 0, 0);
    }

    void answered(long at, int cell, long waitMillis) {
        int within = waitMillis <= answerTargetMillis ? WITHIN_TARGET : 0;
        count(at, cell | Count.ANSWERED << CELL_BITS | within, clamp(waitMillis), 0);
    }

    void abandoned(long at, int cell, long waitMillis) {
        boolean known = waitMillis != ClosedContact.WAIT_UNKNOWN;
        int within = known && waitMillis <= answerTargetMillis ? WITHIN_TARGET : 0;
        int brief = known && waitMillis <= shortAbandonMillis ? SHORT : 0;
        count(at, cell | Count.ABANDONED << CELL_BITS | within | brief, 0, 0);
    }

    /// Counts one of [Count#TIMED_OUT], [Count#LEFT_BY_KEY], [Count#TRANSFERRED], [Count#SELF_SERVICE_OFFERED], [Count#SELF_SERVED].
    void counted(long at, int cell, int kind) {
        count(at, cell | kind << CELL_BITS, 0, 0);
    }

    void handled(long at, int cell, long talkMillis, long holdMillis, long afterCallMillis) {
        long numbers = (long) clamp(holdMillis) << 32 | clamp(afterCallMillis);
        count(at, cell | Count.HANDLED << CELL_BITS, clamp(talkMillis), numbers);
    }

    private static int clamp(long millis) {
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }

    private void count(long at, int what, int first, long numbers) {
        if (at >= dayStartMillis) {
            day.count(what, first, numbers, 1);
        }
        if (at >= windowStartMillis) {
            if (entries.full()) {
                countOutOldest();
            }
            window.count(what, first, numbers, 1);
            entries.add(at, (long) what << 32 | first, numbers);
        }
    }

    /// Counts out what lies further back than the window at a time.
    void slide(long nowMillis) {
        windowStartMillis = nowMillis - windowMillis;
        while (entries.oldestBefore(windowStartMillis)) {
            countOutOldest();
        }
    }

    private void countOutOldest() {
        long packed = entries.oldestWhat();
        window.count((int) (packed >>> 32), (int) packed, entries.oldestValue(), -1);
        entries.dropOldest();
    }

    /// The columns of one range.
    static final class Range {
        private int[] counts = new int[0];
        private long[] sums = new long[0];
        private final WaitHistograms waits = new WaitHistograms(0);
        private final WaitHistograms waitsOfQueue = new WaitHistograms(0);
        /// Of every tier, and at last of the floor.
        private final WaitHistograms waitsOfTier = new WaitHistograms(TIERS + 1);
        private boolean[] changed = new boolean[0];
        private boolean anyChanged = true;
        private int[] percentiles = new int[0];

        private void ensure(int queues) {
            counts = Arrays.copyOf(counts, queues * TIERS * Count.COUNTS);
            sums = Arrays.copyOf(sums, queues * TIERS * Count.SUMS);
            waits.ensure(queues * TIERS);
            waitsOfQueue.ensure(queues);
            changed = new boolean[queues * TIERS];
            allChanged();
        }

        private void clear() {
            Arrays.fill(counts, 0);
            Arrays.fill(sums, 0);
            waits.clear();
            waitsOfQueue.clear();
            waitsOfTier.clear();
            allChanged();
        }

        private void allChanged() {
            Arrays.fill(changed, true);
            anyChanged = true;
        }

        private void count(int what, int first, long numbers, int by) {
            int cell = what & (1 << CELL_BITS) - 1;
            int kind = what >>> CELL_BITS & (1 << KIND_BITS) - 1;
            int base = cell * Count.COUNTS;
            counts[base + kind] += by;
            if (kind == Count.ANSWERED) {
                if ((what & WITHIN_TARGET) != 0) {
                    counts[base + Count.ANSWERED_WITHIN_TARGET] += by;
                }
                sums[cell * Count.SUMS + Count.WAIT] += (long) first * by;
                int bucket = WaitHistograms.bucket(first);
                waits.add(cell, bucket, by);
                waitsOfQueue.add(cell / TIERS, bucket, by);
                waitsOfTier.add(cell % TIERS, bucket, by);
                waitsOfTier.add(TIERS, bucket, by);
                changed[cell] = true;
                anyChanged = true;
            } else if (kind == Count.HANDLED) {
                int at = cell * Count.SUMS;
                sums[at + Count.TALK] += (long) first * by;
                sums[at + Count.HOLD] += (numbers >>> 32) * by;
                sums[at + Count.AFTER_CALL] += (numbers & 0xffffffffL) * by;
            } else if (kind == Count.ABANDONED) {
                if ((what & WITHIN_TARGET) != 0) {
                    counts[base + Count.ABANDONED_WITHIN_TARGET] += by;
                }
                if ((what & SHORT) != 0) {
                    counts[base + Count.SHORT_ABANDONED] += by;
                }
            }
        }

        /// A copy of the columns of the first `queues` queues, with their percentiles.
        FigureColumns copy(int queues) {
            return new FigureColumns(Arrays.copyOf(counts, queues * TIERS * Count.COUNTS),
                    Arrays.copyOf(sums, queues * TIERS * Count.SUMS), percentiles(queues));
        }

        /// p50 and p95 of every cell, then of every queue, then of every tier, then of the floor; only what changed is computed again.
        /// The array is shared while no wait was counted, and never changed after it was handed out.
        private int[] percentiles(int queues) {
            int length = FigureColumns.percentileRows(queues) * 2;
            if (percentiles.length != length) {
                percentiles = new int[length];
                allChanged();
            }
            if (anyChanged) {
                percentiles = percentiles.clone();
                for (int queue = 0; queue < queues; queue++) {
                    queuePercentiles(queue, queues, percentiles);
                }
                int at = queues * (TIERS + 1) * 2;
                for (int tier = 0; tier <= TIERS; tier++, at += 2) {
                    waitsOfTier.percentilesMillis(tier, percentiles, at);
                }
                anyChanged = false;
            }
            return percentiles;
        }

        private void queuePercentiles(int queue, int queues, int[] into) {
            boolean any = false;
            for (int cell = queue * TIERS; cell < (queue + 1) * TIERS; cell++) {
                if (changed[cell]) {
                    changed[cell] = false;
                    any = true;
                    waits.percentilesMillis(cell, into, 2 * cell);
                }
            }
            if (any) {
                waitsOfQueue.percentilesMillis(queue, into, 2 * (queues * TIERS + queue));
            }
        }
    }
}
