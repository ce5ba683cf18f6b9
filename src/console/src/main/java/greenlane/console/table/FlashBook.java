package greenlane.console.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// Remembers the status of the cells on screen, and which of them changed it so lately that they are still marked.
///
/// A cell that comes on screen is not marked: nobody saw its earlier status. Owned by the FX thread.
final class FlashBook<R> {
    /// How long a change of status is marked.
    static final long MARK_NANOS = 2_000_000_000L;
    /// The time at which nothing ends.
    static final long NEVER = Long.MAX_VALUE;

    private final int columns;
    private final IdentityHashMap<R, Marks> rows = new IdentityHashMap<>();
    private long nextEnd = NEVER;

    /// The marks of one row, by column. The time is on the nano clock.
    private static final class Marks {
        final long[] status;
        final long[] endNanos;
        final boolean[] known;

        Marks(int columns) {
            status = new long[columns];
            endNanos = new long[columns];
            known = new boolean[columns];
            Arrays.fill(endNanos, NEVER);
        }
    }

    FlashBook(int columns) {
        this.columns = columns;
    }

    /// Whether a cell is marked now, given its status of now.
    boolean marked(R row, int column, long status, long nowNanos) {
        Marks marks = rows.computeIfAbsent(row, _ -> new Marks(columns));
        if (!marks.known[column]) {
            marks.known[column] = true;
            marks.status[column] = status;
            return false;
        }
        if (marks.status[column] != status) {
            marks.status[column] = status;
            marks.endNanos[column] = nowNanos + MARK_NANOS;
            nextEnd = Math.min(nextEnd, marks.endNanos[column]);
            return true;
        }
        if (marks.endNanos[column] == NEVER) {
            return false;
        }
        if (nowNanos - marks.endNanos[column] < 0) {
            nextEnd = Math.min(nextEnd, marks.endNanos[column]);
            return true;
        }
        marks.endNanos[column] = NEVER;
        return false;
    }

    /// Begins a look at all visible cells: afterwards [#nextEnd] is the time of the first mark to end.
    void begin() {
        nextEnd = NEVER;
    }

    /// When the next mark ends, on the nano clock; [#NEVER] where none is.
    long nextEnd() {
        return nextEnd;
    }

    /// Forgets the rows that are not on screen, once there are many.
    void keep(Collection<R> visible) {
        if (rows.size() > 2 * visible.size() + 16) {
            Set<R> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            seen.addAll(visible);
            rows.keySet().removeIf(row -> !seen.contains(row));
        }
    }

    int size() {
        return rows.size();
    }
}
