package greenlane.core.floor;

import java.util.Arrays;

/// When the contacts that are with an agent were put on hold and came back, as sets of moments.
///
/// Sets, because then neither a repeated event nor the order of arrival shows: the time on hold is computed at the close. The space
/// of a closed visit is used again. Owned by the thread that owns the floor.
final class HoldMarks {
    /// How many holds and resumptions of one visit are remembered; further ones are refused and counted.
    static final int MARKS_MAX = 128;

    private static final int FIRST = 8;

    private final VisitTable visits;
    private long[][] marks = new long[FIRST][0];
    private int[] sizes = new int[FIRST];
    private int[] free = new int[FIRST];
    private int freeCount;
    private int used;

    HoldMarks(VisitTable visits) {
        this.visits = visits;
    }

    /// Adds the beginning of a hold, or its end. A step that does not fit what is known asks to be parked.
    Step add(int row, long atMillis, boolean held) {
        int slot = visits.holdSlot(row) - 1;
        int holds = 0;
        int resumptions = 0;
        long mark = mark(atMillis, held);
        int size = slot < 0 ? 0 : sizes[slot];
        for (int i = 0; i < size; i++) {
            long other = marks[slot][i];
            if (other == mark) {
                return Step.DUPLICATE;
            }
            if (at(other) <= atMillis) {
                if (held(other)) {
                    holds++;
                } else {
                    resumptions++;
                }
            }
        }
        if (held ? holds > resumptions : holds <= resumptions) {
            return Step.PARK;
        }
        if (size == MARKS_MAX) {
            return Step.OVER_LIMIT;
        }
        if (slot < 0) {
            slot = take();
            visits.setHoldSlot(row, slot + 1);
        }
        if (size == marks[slot].length) {
            marks[slot] = Arrays.copyOf(marks[slot], Math.max(FIRST, size * 2));
        }
        marks[slot][size] = mark;
        sizes[slot]++;
        return Step.APPLIED;
    }

    private int take() {
        if (freeCount > 0) {
            return free[--freeCount];
        }
        if (used == sizes.length) {
            int had = used;
            marks = Arrays.copyOf(marks, had * 2);
            Arrays.fill(marks, had, had * 2, new long[0]);
            sizes = Arrays.copyOf(sizes, had * 2);
            free = Arrays.copyOf(free, had * 2);
        }
        return used++;
    }

    /// How long the contact was on hold between being answered and a time. A hold that nobody ended lasts until then.
    long heldMillis(int row, long endMillis) {
        int slot = visits.holdSlot(row) - 1;
        if (slot < 0) {
            return 0;
        }
        long from = visits.answeredAt(row);
        long sum = 0;
        int open = 0;
        for (int i = 0; i < sizes[slot]; i++) {
            long at = Math.clamp(at(marks[slot][i]), from, endMillis) - from;
            boolean held = held(marks[slot][i]);
            sum += held ? -at : at;
            open += held ? 1 : -1;
        }
        return switch (open) {
            case 0 -> Math.max(0, sum);
            case 1 -> Math.max(0, sum + endMillis - from);
            default -> walk(slot, from, endMillis);
        };
    }

    /// The same where steps are missing: from each hold to the next resumption.
    private long walk(int slot, long from, long endMillis) {
        Arrays.sort(marks[slot], 0, sizes[slot]);
        long sum = 0;
        long since = Long.MIN_VALUE;
        for (int i = 0; i < sizes[slot]; i++) {
            long at = Math.clamp(at(marks[slot][i]), from, endMillis);
            if (held(marks[slot][i])) {
                since = since == Long.MIN_VALUE ? at : since;
            } else if (since != Long.MIN_VALUE) {
                sum += at - since;
                since = Long.MIN_VALUE;
            }
        }
        return since == Long.MIN_VALUE ? sum : sum + endMillis - since;
    }

    /// Gives back the space of a visit.
    void forget(int row) {
        int slot = visits.holdSlot(row) - 1;
        if (slot >= 0) {
            visits.setHoldSlot(row, 0);
            sizes[slot] = 0;
            free[freeCount++] = slot;
        }
    }

    void clear() {
        Arrays.fill(sizes, 0);
        freeCount = 0;
        used = 0;
    }

    private static long mark(long atMillis, boolean held) {
        return atMillis << 1 | (held ? 0 : 1);
    }

    private static long at(long mark) {
        return mark >> 1;
    }

    private static boolean held(long mark) {
        return (mark & 1) == 0;
    }
}
