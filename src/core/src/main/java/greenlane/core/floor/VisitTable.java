package greenlane.core.floor;

import java.util.Arrays;

/// Every visit that is open or was closed a moment ago: one row of eight `long`s (a cache line) each, found by [VisitId].
///
/// The index is open addressing with linear probing at a load of at most one half; deletion closes the gap, so look-ups never
/// slow down. Rows of one kind are chained into lists: the waiting of each cell, those that settle, and those just closed.
/// Owned by the thread that owns the floor.
final class VisitTable {
    static final int NONE = -1;
    /// How many visits can be open, settling or just closed at once; further ones are refused and counted.
    static final int OPEN_MAX = 1 << 18;

    /// Phases of a visit.
    static final int SELF_SERVICE = 0;
    static final int WAITING = 1;
    static final int RINGING = 2;
    /// With an agent, who may have put the contact on hold.
    static final int TALKING = 3;
    /// The conversation is over; after-call work may still be announced.
    static final int ENDED = 4;
    static final int AFTER_CALL = 5;
    /// After-call work must be over, because the agent has gone on; its own end may still arrive.
    static final int AFTER_CALL_IMPLIED = 6;
    /// After-call work is over; what was overtaken may still arrive.
    static final int AFTER_CALL_DONE = 7;
    /// Kept for a while so that repeated events are known for what they are.
    static final int CLOSED = 8;

    private static final int ROW = 8;
    private static final int KEY = 0;
    private static final int QUEUED_AT = 1;
    private static final int ANSWERED_AT = 2;
    private static final int HOLD_SLOT = 3;
    private static final int AFTER_CALL_TIMES = 4;
    private static final int META = 5;
    private static final int LINKS = 6;
    private static final int MARK = 7;

    /// Flags in the fourth byte of [#META]; the outcome of a closed visit, plus one, lies above them.
    private static final int TRANSFERRED = 1;
    private static final int SUPERSEDED = 2;
    private static final int ANSWERED = 4;
    private static final int OUTCOME_SHIFT = 24 + 3;

    private long[] rows;
    private int[] index;
    private int shift;
    private int free = NONE;
    private int used;
    private int live;

    VisitTable(int capacity) {
        rows = new long[capacity * ROW];
        setIndex(capacity * 2);
    }

    private void setIndex(int length) {
        index = new int[length];
        Arrays.fill(index, NONE);
        shift = Long.numberOfLeadingZeros(length) + 1;
    }

    int live() {
        return live;
    }

    /// One past the last row ever used; rows without a visit have the key [VisitId#NONE].
    int rowsUsed() {
        return used;
    }

    void clear() {
        Arrays.fill(index, NONE);
        free = NONE;
        used = 0;
        live = 0;
    }

    private int home(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
    }

    /// The row of a visit, or [#NONE].
    int find(long key) {
        int mask = index.length - 1;
        int at = home(key);
        while (true) {
            int row = index[at];
            if (row == NONE || rows[row * ROW + KEY] == key) {
                return row;
            }
            at = at + 1 & mask;
        }
    }

    /// A new row for a visit that has none, or [#NONE] at the limit.
    int add(long key, int phase, int cell, long atMillis) {
        if (live >= OPEN_MAX) {
            return NONE;
        }
        int row;
        if (free != NONE) {
            row = free;
            free = next(row);
        } else {
            if ((used + 1) * ROW > rows.length) {
                grow();
            }
            row = used++;
        }
        live++;
        int base = row * ROW;
        rows[base + KEY] = key;
        rows[base + QUEUED_AT] = atMillis;
        rows[base + ANSWERED_AT] = 0;
        rows[base + HOLD_SLOT] = 0;
        rows[base + AFTER_CALL_TIMES] = 0;
        rows[base + META] = (long) FloorDirectory.NONE << 32 | cell << 8 | phase;
        rows[base + LINKS] = -1L;
        rows[base + MARK] = 0;
        insert(key, row);
        return row;
    }

    private void insert(long key, int row) {
        int mask = index.length - 1;
        int at = home(key);
        while (index[at] != NONE) {
            at = at + 1 & mask;
        }
        index[at] = row;
    }

    private void grow() {
        rows = Arrays.copyOf(rows, rows.length * 2);
        int[] old = index;
        setIndex(old.length * 2);
        for (int row : old) {
            if (row != NONE) {
                insert(key(row), row);
            }
        }
    }

    /// Gives a row back. It must be on no list.
    void remove(int row) {
        int mask = index.length - 1;
        int at = home(key(row));
        while (index[at] != row) {
            at = at + 1 & mask;
        }
        int gap = at;
        at = at + 1 & mask;
        while (index[at] != NONE) {
            int home = home(key(index[at]));
            if ((at - home & mask) >= (at - gap & mask)) {
                index[gap] = index[at];
                gap = at;
            }
            at = at + 1 & mask;
        }
        index[gap] = NONE;
        rows[row * ROW + KEY] = VisitId.NONE;
        setNext(row, free);
        free = row;
        live--;
    }

    long key(int row) {
        return rows[row * ROW + KEY];
    }

    long queuedAt(int row) {
        return rows[row * ROW + QUEUED_AT];
    }

    long answeredAt(int row) {
        return rows[row * ROW + ANSWERED_AT];
    }

    void setAnsweredAt(int row, long atMillis) {
        rows[row * ROW + ANSWERED_AT] = atMillis;
        setFlag(row, ANSWERED);
    }

    boolean answered(int row) {
        return flag(row, ANSWERED);
    }

    /// Where [HoldMarks] keeps the holds of the visit, plus one; 0 when there are none.
    int holdSlot(int row) {
        return (int) rows[row * ROW + HOLD_SLOT];
    }

    void setHoldSlot(int row, int slot) {
        rows[row * ROW + HOLD_SLOT] = slot;
    }

    /// When after-call work began, in epoch milliseconds; of use in the after-call phases only.
    long afterCallSince(int row) {
        return answeredAt(row) + (rows[row * ROW + AFTER_CALL_TIMES] >>> 32);
    }

    void beginAfterCall(int row, long atMillis) {
        rows[row * ROW + AFTER_CALL_TIMES] = sinceAnswered(row, atMillis) << 32;
    }

    /// When after-call work was over, or must have been; of use in [#AFTER_CALL_DONE] and [#AFTER_CALL_IMPLIED] only.
    long afterCallUntil(int row) {
        return answeredAt(row) + (rows[row * ROW + AFTER_CALL_TIMES] & 0xffffffffL);
    }

    void setAfterCallUntil(int row, long atMillis) {
        rows[row * ROW + AFTER_CALL_TIMES] = (rows[row * ROW + AFTER_CALL_TIMES] & 0xffffffff00000000L)
                | sinceAnswered(row, atMillis);
    }

    private long sinceAnswered(int row, long atMillis) {
        return Math.clamp(atMillis - answeredAt(row), 0, 0xffffffffL);
    }

    /// When the conversation ended, or when the agent of a superseded contact went on; once closed, when it was closed.
    long mark(int row) {
        return rows[row * ROW + MARK];
    }

    void setMark(int row, long atMillis) {
        rows[row * ROW + MARK] = atMillis;
    }

    int phase(int row) {
        return (int) rows[row * ROW + META] & 0xff;
    }

    void setPhase(int row, int phase) {
        rows[row * ROW + META] = (rows[row * ROW + META] & ~0xffL) | phase;
    }

    int cell(int row) {
        return (int) rows[row * ROW + META] >>> 8 & 0xffff;
    }

    int agent(int row) {
        return (int) (rows[row * ROW + META] >> 32);
    }

    void setAgent(int row, int agent) {
        rows[row * ROW + META] = (rows[row * ROW + META] & 0xffffffffL) | (long) agent << 32;
    }

    private boolean flag(int row, int flag) {
        return (rows[row * ROW + META] >>> 24 & flag) != 0;
    }

    private void setFlag(int row, int flag) {
        rows[row * ROW + META] |= (long) flag << 24;
    }

    /// Whether a closed visit had this outcome.
    boolean closedAs(int row, Outcome outcome) {
        return (rows[row * ROW + META] >>> OUTCOME_SHIFT & 7) == outcome.ordinal() + 1;
    }

    void setOutcome(int row, Outcome outcome) {
        rows[row * ROW + META] |= (outcome.ordinal() + 1L) << OUTCOME_SHIFT;
    }

    boolean transferred(int row) {
        return flag(row, TRANSFERRED);
    }

    void setTransferred(int row) {
        setFlag(row, TRANSFERRED);
    }

    boolean superseded(int row) {
        return flag(row, SUPERSEDED);
    }

    void setSuperseded(int row) {
        setFlag(row, SUPERSEDED);
    }

    int next(int row) {
        return (int) rows[row * ROW + LINKS];
    }

    int previous(int row) {
        return (int) (rows[row * ROW + LINKS] >> 32);
    }

    void setNext(int row, int next) {
        rows[row * ROW + LINKS] = (rows[row * ROW + LINKS] & 0xffffffff00000000L) | (next & 0xffffffffL);
    }

    void setPrevious(int row, int previous) {
        rows[row * ROW + LINKS] = (rows[row * ROW + LINKS] & 0xffffffffL) | (long) previous << 32;
    }
}
