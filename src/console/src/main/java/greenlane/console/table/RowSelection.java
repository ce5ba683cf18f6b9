package greenlane.console.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// Which records are selected and which one has the focus, by their keys: rows may move, the selection stays with the record.
final class RowSelection<R> {
    private final Function<? super R, ?> keyOf;
    private final Set<Object> selected = new HashSet<>();
    private @Nullable Object focus;
    private @Nullable Object anchor;
    private int focusGuess;

    RowSelection(Function<? super R, ?> keyOf) {
        this.keyOf = keyOf;
    }

    Object key(R row) {
        Object key = keyOf.apply(row);
        if (key == null) {
            throw new IllegalArgumentException("a row without a key cannot be shown");
        }
        return key;
    }

    boolean selected(R row) {
        return !selected.isEmpty() && selected.contains(key(row));
    }

    boolean focused(R row) {
        return focus != null && focus.equals(key(row));
    }

    boolean isEmpty() {
        return selected.isEmpty();
    }

    /// The selected rows in the order given.
    List<R> rows(List<R> order) {
        return selected.isEmpty() ? List.of() : order.stream().filter(this::selected).toList();
    }

    /// Where the focused record stands, -1 when nothing has the focus.
    int focusIndex(List<R> order) {
        if (focus == null) {
            return -1;
        }
        if (focusGuess < order.size() && focused(order.get(focusGuess))) {
            return focusGuess;
        }
        int index = indexOf(order, focus);
        if (index >= 0) {
            focusGuess = index;
        }
        return index;
    }

    /// A plain click: this row alone.
    void only(List<R> order, int index) {
        selected.clear();
        focus(order, index);
        anchor = focus;
        selected.add(key(order.get(index)));
    }

    /// Selects one record by its key; answers whether it is there.
    boolean only(List<R> order, Object key) {
        int index = indexOf(order, key);
        if (index >= 0) {
            only(order, index);
        }
        return index >= 0;
    }

    /// A click with Ctrl: this row in or out.
    void toggle(List<R> order, int index) {
        focus(order, index);
        anchor = focus;
        Object key = key(order.get(index));
        if (!selected.remove(key)) {
            selected.add(key);
        }
    }

    /// A click with Shift: from the anchor to here, and nothing else.
    void extend(List<R> order, int index) {
        int from = anchor == null ? -1 : indexOf(order, anchor);
        if (from < 0) {
            only(order, index);
            return;
        }
        selected.clear();
        for (int i = Math.min(from, index); i <= Math.max(from, index); i++) {
            selected.add(key(order.get(i)));
        }
        focus(order, index);
    }

    /// Moves the focus and leaves the selection alone.
    void focus(List<R> order, int index) {
        focus = key(order.get(index));
        focusGuess = index;
    }

    void all(List<R> order) {
        for (R row : order) {
            selected.add(key(row));
        }
        if (focus == null && !order.isEmpty()) {
            focus(order, 0);
        }
    }

    void clear() {
        selected.clear();
        anchor = null;
    }

    /// Forgets records that are gone; where the focused one is, the focus goes to the row now in its place. Answers whether the selection changed.
    boolean keep(List<R> order) {
        if (selected.isEmpty() && focus == null) {
            return false;
        }
        int place = focusGuess;
        Set<Object> there = HashSet.newHashSet(order.size());
        for (R row : order) {
            there.add(key(row));
        }
        boolean lost = selected.retainAll(there);
        if (anchor != null && !there.contains(anchor)) {
            anchor = null;
        }
        if (focus != null && !there.contains(focus)) {
            if (order.isEmpty()) {
                focus = null;
            } else {
                focus(order, Math.min(place, order.size() - 1));
            }
        }
        return lost;
    }

    private int indexOf(List<R> order, Object key) {
        for (int i = 0; i < order.size(); i++) {
            if (key.equals(key(order.get(i)))) {
                return i;
            }
        }
        return -1;
    }
}
