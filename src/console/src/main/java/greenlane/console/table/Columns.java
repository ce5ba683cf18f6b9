package greenlane.console.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// The columns as they stand now: their order, which are hidden, their widths, and what the rows are sorted by. Owned by the FX thread.
final class Columns<R> {
    private final List<LiveColumn<R>> defined;
    private final Map<String, State<R>> byId = new HashMap<>();
    private final List<State<R>> order = new ArrayList<>();
    private List<SortKey> sort = List.of();
    private List<State<R>> laid = List.of();
    private double scale = 1;

    /// A column and what became of it. Pixels.
    static final class State<R> {
        final LiveColumn<R> column;
        /// Its number among the columns as they were defined.
        final int index;
        boolean hidden;
        /// As dragged; 0 is the column's own.
        double dragged;
        /// What its figures need.
        double needed;
        /// What its head needs.
        double headNeeded;
        double x;
        double width;

        State(LiveColumn<R> column, int index) {
            this.column = column;
            this.index = index;
            hidden = index > 0 && column.hidden();
        }
    }

    Columns(List<LiveColumn<R>> defined) {
        this.defined = List.copyOf(defined);
        if (defined.isEmpty()) {
            throw new IllegalArgumentException("a table needs a column");
        }
        reset();
    }

    /// As defined.
    void reset() {
        byId.clear();
        order.clear();
        sort = List.of();
        for (LiveColumn<R> column : defined) {
            State<R> state = new State<>(column, order.size());
            if (byId.put(column.id(), state) != null) {
                throw new IllegalArgumentException("two columns are called " + column.id());
            }
            order.add(state);
        }
    }

    /// The figures that made columns wider are gone.
    void forgetNeeds() {
        order.forEach(state -> state.needed = 0);
    }

    int count() {
        return defined.size();
    }

    List<State<R>> order() {
        return order;
    }

    @Nullable
    State<R> find(String id) {
        return byId.get(id);
    }

    List<SortKey> sort() {
        return sort;
    }

    void sortBy(List<SortKey> keys) {
        Set<String> seen = new HashSet<>();
        sort = keys.stream().filter(key -> {
            State<R> state = byId.get(key.columnId());
            return state != null && state.column.sort() != null && seen.add(key.columnId());
        }).toList();
    }

    /// The keys that a click on a head makes of those there are: ascending, descending, then none; `added` keeps the others.
    List<SortKey> clicked(String id, boolean added) {
        List<SortKey> next = new ArrayList<>();
        Optional<SortKey> before = sort.stream().filter(key -> key.columnId().equals(id)).findFirst();
        for (SortKey key : sort) {
            if (!key.columnId().equals(id)) {
                if (added) {
                    next.add(key);
                }
            } else if (!key.descending()) {
                next.add(new SortKey(id, true));
            }
        }
        if (before.isEmpty()) {
            next.add(new SortKey(id, false));
        }
        return next;
    }

    /// What the sort keys compare.
    List<RowSort.By<R>> comparisons() {
        List<RowSort.By<R>> by = new ArrayList<>();
        for (SortKey key : sort) {
            State<R> state = byId.get(key.columnId());
            SortBy<R> values = state == null ? null : state.column.sort();
            if (values != null) {
                by.add(new RowSort.By<>(values, key.descending()));
            }
        }
        return by;
    }

    /// Hides or shows a column; the first cannot be hidden.
    void hide(String id, boolean hidden) {
        State<R> state = byId.get(id);
        if (state != null && order.getFirst() != state) {
            state.hidden = hidden;
        }
    }

    /// Moves a column to a place among the visible ones; the first place belongs to the first column.
    void move(String id, int visiblePlace) {
        State<R> state = byId.get(id);
        if (state == null || order.getFirst() == state) {
            return;
        }
        order.remove(state);
        List<State<R>> visible = order.stream().filter(other -> !other.hidden).toList();
        int place = Math.max(1, visiblePlace);
        order.add(place < visible.size() ? order.indexOf(visible.get(place)) : order.size(), state);
    }

    /// Gives a column a width in pixels; 0 is its own.
    void resize(String id, double width) {
        State<R> state = byId.get(id);
        if (state != null) {
            state.dragged = width <= 0 ? 0 : Math.max(LiveColumn.WIDTH_LEAST, Math.rint(width));
        }
    }

    /// Lays the columns out in a width; those without room are left out. Answers whether any of them moved.
    boolean lay(double available) {
        List<State<R>> visible = order.stream().filter(state -> !state.hidden).toList();
        List<ColumnFit.Wish> wishes = visible.stream().map(this::wish).toList();
        double[] widths = ColumnFit.divide(available, wishes);
        List<State<R>> next = List.copyOf(visible.subList(0, widths.length));
        boolean moved = !next.equals(laid);
        double x = 0;
        for (int i = 0; i < widths.length; i++) {
            State<R> state = next.get(i);
            moved |= state.x != x || state.width != widths[i];
            state.x = x;
            state.width = widths[i];
            x += widths[i];
        }
        laid = next;
        return moved;
    }

    /// Columns are as much wider as text is larger than it was drawn for; what figures needed in another size is forgotten.
    void scale(double next) {
        if (next != scale) {
            scale = next;
            forgetNeeds();
        }
    }

    /// The width in pixels that a column asks for in text of the present size.
    double asked(State<R> state) {
        return Math.ceil(state.column.width() * scale);
    }

    /// The width in pixels that a column can do with.
    double least(State<R> state) {
        return Math.ceil(state.column.widthMin() * scale);
    }

    private ColumnFit.Wish wish(State<R> state) {
        if (state.dragged > 0) {
            return new ColumnFit.Wish(Math.max(state.dragged, state.needed),
                    Math.max(Math.min(state.dragged, least(state)), state.needed), 0);
        }
        double least = Math.max(Math.max(least(state), state.headNeeded), state.needed);
        return new ColumnFit.Wish(Math.max(asked(state), least), least, state.column.grow());
    }

    /// The columns on screen, from the left.
    List<State<R>> laid() {
        return laid;
    }

    /// The place among those on screen of the column at `x`, -1 where there is none.
    int at(double x) {
        for (int i = 0; i < laid.size(); i++) {
            State<R> state = laid.get(i);
            if (x >= state.x && x < state.x + state.width) {
                return i;
            }
        }
        return -1;
    }

    ColumnLayout layout() {
        return new ColumnLayout(order.stream()
                .map(state -> new ColumnLayout.Place(state.column.id(), state.hidden, state.dragged)).toList(), sort);
    }

    /// Takes a layout on; columns it does not know keep their place behind the one they were defined after, and columns it alone knows are passed over.
    void apply(ColumnLayout layout) {
        reset();
        List<State<R>> next = new ArrayList<>();
        next.add(order.getFirst());
        for (ColumnLayout.Place place : layout.places()) {
            State<R> state = byId.get(place.columnId());
            if (state != null && (state.index == 0 || !next.contains(state))) {
                state.hidden = place.hidden() && state.index > 0;
                resize(place.columnId(), place.width());
                if (state.index > 0) {
                    next.add(state);
                }
            }
        }
        for (State<R> state : List.copyOf(order)) {
            if (!next.contains(state)) {
                next.add(next.indexOf(order.get(state.index - 1)) + 1, state);
            }
        }
        order.clear();
        order.addAll(next);
        sortBy(layout.sort());
    }
}
