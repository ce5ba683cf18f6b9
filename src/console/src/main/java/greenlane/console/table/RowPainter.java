package greenlane.console.table;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

import javafx.scene.canvas.GraphicsContext;

import org.jspecify.annotations.Nullable;

/// Paints rows, and of a row only the cells that look different from the last time. Owned by the FX thread. Pixels.
final class RowPainter<R> {
    /// How a row looks beyond its content; bits.
    static final int SELECTED = 1;
    static final int FOCUSED = 2;
    static final int HOVER = 4;
    static final int TOTALS = 8;
    /// A row that is still being fetched.
    static final int LOADING = 16;
    /// No row at all.
    static final int BLANK = 32;
    /// The place of the focused cell, plus one, stands above this bit.
    static final int CELL_SHIFT = 8;

    private static final double PAD = 8;
    private static final double PAD_OUTER = 12;
    private static final double MARK_WIDTH = 3;
    private static final double RING_WIDTH = 2;
    private static final double PLACEHOLDER_HEIGHT = 8;

    private final Columns<R> columns;
    private final Inks inks;
    private final CellBrush brush;
    private final FlashBook<R> flashes;
    private long cellsPainted;
    private boolean widen;

    /// What was painted last at one place.
    static final class Slot<R> {
        private @Nullable R row;
        private int look = -1;
        private final long[] numbers;
        private final @Nullable Object[] values;
        private final boolean[] marked;
        private final boolean[] cut;

        Slot(int columns) {
            numbers = new long[columns];
            values = new Object[columns];
            marked = new boolean[columns];
            cut = new boolean[columns];
        }

        /// Forgets what was painted.
        void forget() {
            row = null;
            look = -1;
        }

        // Rows are told apart by identity: two rows of equal content are two records.
        @SuppressWarnings("ReferenceEquality")
        private boolean shows(R other) {
            return row == other;
        }

        boolean wasCut(int column) {
            return cut[column];
        }
    }

    RowPainter(Columns<R> columns, Inks inks, CellBrush brush) {
        this.columns = columns;
        this.inks = inks;
        this.brush = brush;
        flashes = new FlashBook<>(columns.count());
    }

    FlashBook<R> flashes() {
        return flashes;
    }

    /// How many cells were painted since the table was made.
    long cellsPainted() {
        return cellsPainted;
    }

    /// Whether a figure found no room since the last time this was asked.
    boolean takeWiden() {
        boolean was = widen;
        widen = false;
        return was;
    }

    /// Paints what changed of a row whose upper edge is at `y`.
    void paint(Slot<R> slot, @Nullable R row, GraphicsContext on, double y, double width, double height, int look,
            long nowNanos) {
        if (row == null) {
            if (slot.look != look) {
                slot.forget();
                slot.look = look;
                paintNoRow(on, y, width, height, look);
            }
            return;
        }
        boolean whole = !slot.shows(row) || slot.look != look;
        if (whole) {
            slot.row = row;
            slot.look = look;
            fill(on, ground(look), 0, y, width, height);
            line(on, y, width, height, look, 0);
        }
        boolean painted = whole;
        List<Columns.State<R>> laid = columns.laid();
        for (int i = 0; i < laid.size(); i++) {
            painted |= paintCell(slot, row, on, y, height, look, nowNanos, i, whole);
        }
        if (painted) {
            marks(on, y, width, height, look);
        }
    }

    private boolean paintCell(Slot<R> slot, R row, GraphicsContext on, double y, double height, int look, long nowNanos,
            int place, boolean whole) {
        List<Columns.State<R>> laid = columns.laid();
        Columns.State<R> state = laid.get(place);
        LiveColumn<R> column = state.column;
        boolean totals = (look & TOTALS) != 0;
        CellPainter<R> painter = totals ? column.totalsPainter() : column.painter();
        int index = state.index;
        long number = painter.number(row);
        Object value = painter.value(row);
        ToLongFunction<R> status = column.status();
        boolean marked = !totals && status != null
                && flashes.marked(row, index, status.applyAsLong(row), nowNanos);
        if (!whole && number == slot.numbers[index] && Objects.equals(value, slot.values[index])
                && marked == slot.marked[index]) {
            return false;
        }
        slot.numbers[index] = number;
        slot.values[index] = value;
        if (!whole || marked) {
            fill(on, ground(look), state.x, y, state.width, height);
            if (marked) {
                // The mark lets what is under it shine through, so it lies on fresh ground.
                fill(on, Ink.FLASH, state.x, y, state.width, height);
            }
            line(on, y, state.width, height, look, state.x);
        }
        slot.marked[index] = marked;
        double before = place == 0 ? PAD_OUTER : PAD;
        double after = place == laid.size() - 1 ? PAD_OUTER : PAD;
        brush.begin(on, state.x + before, y, Math.max(0, state.width - before - after), height - 1, totals);
        painter.paint(brush, row);
        slot.cut[index] = brush.wasCut();
        double needed = Math.ceil(brush.wanted() + before + after);
        if (brush.wanted() > 0 && needed > state.needed) {
            state.needed = needed;
            widen = true;
        }
        cellsPainted++;
        return true;
    }

    private void paintNoRow(GraphicsContext on, double y, double width, double height, int look) {
        if ((look & BLANK) != 0) {
            on.clearRect(0, y, width, height);
            return;
        }
        fill(on, Ink.PANEL, 0, y, width, height);
        line(on, y, width, height, look, 0);
        List<Columns.State<R>> laid = columns.laid();
        for (int i = 0; i < laid.size(); i++) {
            Columns.State<R> state = laid.get(i);
            double before = i == 0 ? PAD_OUTER : PAD;
            double room = (state.width - before - PAD) * 0.6;
            double x = state.column.right() ? state.x + state.width - PAD - room : state.x + before;
            on.setFill(inks.paint(Ink.PLACEHOLDER));
            on.fillRoundRect(x, Math.rint(y + (height - PLACEHOLDER_HEIGHT) / 2), room, PLACEHOLDER_HEIGHT, 4, 4);
        }
    }

    /// What lies over the cells: the mark of a selected row and the ring of the focus.
    private void marks(GraphicsContext on, double y, double width, double height, int look) {
        if ((look & SELECTED) != 0) {
            fill(on, Ink.SELECTED_MARK, 0, y, MARK_WIDTH, height - 1);
        }
        if ((look & FOCUSED) != 0) {
            int place = (look >> CELL_SHIFT) - 1;
            List<Columns.State<R>> laid = columns.laid();
            if (place >= 0 && place < laid.size()) {
                ring(on, laid.get(place).x, y, laid.get(place).width, height - 1);
            } else {
                ring(on, 0, y, width, height - 1);
            }
        }
    }

    private void ring(GraphicsContext on, double x, double y, double width, double height) {
        fill(on, Ink.FOCUS, x, y, width, RING_WIDTH);
        fill(on, Ink.FOCUS, x, y + height - RING_WIDTH, width, RING_WIDTH);
        fill(on, Ink.FOCUS, x, y, RING_WIDTH, height);
        fill(on, Ink.FOCUS, x + width - RING_WIDTH, y, RING_WIDTH, height);
    }

    private void line(GraphicsContext on, double y, double width, double height, int look, double x) {
        if ((look & TOTALS) == 0) {
            fill(on, Ink.ROW_LINE, x, y + height - 1, width, 1);
        }
    }

    private void fill(GraphicsContext on, Ink ink, double x, double y, double width, double height) {
        on.setFill(inks.paint(ink));
        on.fillRect(x, y, width, height);
    }

    private static Ink ground(int look) {
        if ((look & TOTALS) != 0) {
            return Ink.TOTALS;
        }
        if ((look & SELECTED) != 0) {
            return Ink.SELECTED;
        }
        return (look & HOVER) != 0 ? Ink.HOVER : Ink.PANEL;
    }
}
