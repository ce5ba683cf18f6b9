package greenlane.console.table;

import java.text.Collator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// The order the rows are shown in: what the owner gave, sorted as people asked, and moved no more often than eyes can follow.
///
/// Rows that come and go do so at once. Rows that stay change places at most every five seconds, and not while the
/// order is held, unless someone asks for another order. Large lists are sorted on another thread. Owned by the FX thread.
final class RowOrder<R> {
    /// Rows that stay are not moved more often than this.
    static final long REORDER_NANOS = 5_000_000_000L;
    /// Below so many rows a sort is done on the spot.
    static final int INLINE_ROWS_MAX = 200;

    private final Executor worker;
    private final Executor fx;
    private final LongSupplier nanoClock;
    private final BooleanSupplier held;
    private final Runnable changed;
    private List<R> source = List.of();
    private List<R> arranged = List.of();
    private List<RowSort.By<R>> keys = List.of();
    private Collator collator = Collator.getInstance();
    private long reorderedNanos;
    private long epoch;
    private long sorts;
    private boolean sorting;
    private boolean asked;

    /// `changed` is called on the FX thread whenever the order on screen is another one.
    RowOrder(Executor worker, Executor fx, LongSupplier nanoClock, BooleanSupplier held, Runnable changed) {
        this.worker = worker;
        this.fx = fx;
        this.nanoClock = nanoClock;
        this.held = held;
        this.changed = changed;
    }

    List<R> arranged() {
        return arranged;
    }

    /// How many sorts ran on the worker.
    long sorts() {
        return sorts;
    }

    void collate(Collator by) {
        collator = by;
    }

    /// Takes the rows as they are now. The list must not change afterwards.
    void show(List<R> rows) {
        if (Arrangement.same(rows, source)) {
            source = rows;
            tick();
            return;
        }
        source = rows;
        if (!inline()) {
            arrange(Arrangement.append(arranged, rows));
            sortAside();
        } else if (due()) {
            reorder(target());
        } else {
            merge(target());
        }
    }

    /// Looks whether it is time to move rows.
    void tick() {
        if (due()) {
            if (inline()) {
                reorder(target());
            } else {
                sortAside();
            }
        }
    }

    /// Sorts by other keys, at once because someone asked.
    void sortBy(List<RowSort.By<R>> by) {
        keys = List.copyOf(by);
        epoch++;
        sorting = false;
        if (inline()) {
            reorder(target());
        } else {
            asked = true;
            sortAside();
        }
    }

    private boolean inline() {
        return keys.isEmpty() || source.size() < INLINE_ROWS_MAX;
    }

    private boolean due() {
        return arranged.isEmpty()
                || (!held.getAsBoolean() && nanoClock.getAsLong() - reorderedNanos >= REORDER_NANOS);
    }

    private List<R> target() {
        return keys.isEmpty() ? source : RowSort.take(source, keys, collator).sorted();
    }

    private void reorder(List<R> target) {
        reorderedNanos = nanoClock.getAsLong();
        arrange(target);
    }

    private void merge(List<R> target) {
        arrange(held.getAsBoolean() ? Arrangement.append(arranged, target) : Arrangement.place(arranged, target));
    }

    private void arrange(List<R> next) {
        boolean others = !Arrangement.same(arranged, next);
        arranged = next;
        if (others) {
            changed.run();
        }
    }

    /// Sorts on the worker, one sort at a time; a sort that was overtaken by another question is thrown away.
    private void sortAside() {
        if (sorting) {
            return;
        }
        sorting = true;
        sorts++;
        long begun = epoch;
        RowSort<R> sort = RowSort.take(source, keys, collator);
        worker.execute(() -> {
            List<R> sorted = sort.sorted();
            fx.execute(() -> take(sorted, begun));
        });
    }

    private void take(List<R> sorted, long begun) {
        if (begun != epoch) {
            return;
        }
        sorting = false;
        List<R> target = Arrangement.append(sorted, source);
        if (asked || due()) {
            asked = false;
            reorder(target);
        } else {
            merge(target);
        }
    }
}
