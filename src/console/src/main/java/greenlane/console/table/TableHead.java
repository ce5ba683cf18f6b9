package greenlane.console.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// The heads of the columns: click to sort, drag to move, drag an edge to resize, double click an edge to fit. Pixels.
final class TableHead<R> extends Region {
    /// How near to an edge the pointer takes hold of it.
    private static final double EDGE = 4;
    /// How far a head is pulled before it moves.
    private static final double PULL = 6;
    private static final double LEAST = 28;
    private static final double TWO_LINES_LEAST = 44;
    private static final double AIR = 10;
    private static final double AIR_TWO_LINES = 9;
    private static final double MARK_WIDTH = 2;
    private static final PseudoClass MOVING = PseudoClass.getPseudoClass("moving");
    private static final double PAD = 8;
    private static final double PAD_OUTER = 12;

    private final LiveTable<R> table;
    private final Columns<R> columns;
    private final ToDoubleFunction<Columns.State<R>> fit;
    private final Map<String, HeadCell> cells = new HashMap<>();
    private final Region mark = new Region();
    private List<HeadCell> shown = List.of();
    private @Nullable List<SortKey> markedSort;
    private @Nullable TableWords markedWords;
    private Columns.@Nullable State<R> held;
    private boolean resizing;
    private boolean moving;
    private boolean swallowClick;
    private double pressedX;
    private double pressedWidth;
    private int target = -1;

    /// `fit` tells the width at which a column cuts nothing off.
    TableHead(LiveTable<R> table, ToDoubleFunction<Columns.State<R>> fit) {
        this.table = table;
        this.fit = fit;
        columns = table.columns();
        getStyleClass().add("table-head");
        for (Columns.State<R> state : columns.order()) {
            HeadCell cell = new HeadCell(state.column);
            cell.setPadding(new Insets(0, PAD, 0, PAD));
            cells.put(cell.columnId(), cell);
            getChildren().add(cell);
        }
        getChildren().add(mark);
        mark();
        mark.getStyleClass().add("head-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setVisible(false);
        addEventFilter(MouseEvent.MOUSE_MOVED, event -> hover(event.getX()));
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
    }

    List<HeadCell> shown() {
        return shown;
    }

    /// Shows which columns the rows are sorted by.
    void mark() {
        List<SortKey> sort = columns.sort();
        TableWords words = table.words();
        if (sort.equals(markedSort) && words.equals(markedWords)) {
            return;
        }
        markedSort = sort;
        markedWords = words;
        for (HeadCell cell : cells.values()) {
            int rank = 0;
            for (int i = 0; i < sort.size(); i++) {
                rank = sort.get(i).columnId().equals(cell.columnId()) ? i + 1 : rank;
            }
            cell.sorted(rank, sort.size(), rank > 0 && sort.get(rank - 1).descending(), words);
        }
    }

    /// Tells each column how much room its head needs where it cannot be broken into lines.
    void measure() {
        for (Columns.State<R> state : columns.order()) {
            HeadCell cell = cells.get(state.column.id());
            state.headNeeded = cell == null ? 0 : cell.least();
        }
    }

    /// Takes on the columns that are on screen now.
    void lay() {
        List<HeadCell> next = new ArrayList<>();
        for (Columns.State<R> state : columns.laid()) {
            HeadCell cell = cells.get(state.column.id());
            if (cell != null) {
                next.add(cell);
            }
        }
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        for (HeadCell cell : cells.values()) {
            cell.setVisible(next.contains(cell));
            cell.setPadding(new Insets(0, cell.equals(next.getLast()) ? PAD_OUTER : PAD, 0,
                    cell.equals(next.getFirst()) ? PAD_OUTER : PAD));
        }
    }

    /// The height the heads need at the widths of their columns.
    double wantedHeight() {
        for (int i = 0; i < shown.size(); i++) {
            HeadCell cell = shown.get(i);
            if (cell.breaks() && cell.prefWidth(-1) > columns.laid().get(i).width) {
                return Math.max(TWO_LINES_LEAST, Math.ceil(cell.lineHeight() * 2 + AIR_TWO_LINES));
            }
        }
        return shown.isEmpty() ? LEAST : Math.max(LEAST, Math.ceil(shown.getFirst().lineHeight() + AIR));
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < shown.size(); i++) {
            Columns.State<R> state = columns.laid().get(i);
            shown.get(i).resizeRelocate(state.x, 0, state.width, getHeight());
        }
    }

    /// The width at which neither the head nor a cell of the column is cut off.
    double fitting(Columns.State<R> state) {
        HeadCell cell = cells.get(state.column.id());
        return Math.max(cell == null ? 0 : cell.wanted(), fit.applyAsDouble(state));
    }

    /// The column whose right edge is at `x`; the last one's edge is the table's.
    private Columns.@Nullable State<R> edgeAt(double x) {
        List<Columns.State<R>> laid = columns.laid();
        for (int i = 0; i < laid.size() - 1; i++) {
            Columns.State<R> state = laid.get(i);
            if (Math.abs(state.x + state.width - x) <= EDGE) {
                return state;
            }
        }
        return null;
    }

    private void hover(double x) {
        setCursor(edgeAt(x) == null ? Cursor.DEFAULT : Cursor.H_RESIZE);
    }

    private void press(MouseEvent event) {
        held = null;
        swallowClick = false;
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Columns.State<R> edge = edgeAt(event.getX());
        int place = columns.at(event.getX());
        resizing = edge != null;
        held = edge != null ? edge : place < 0 ? null : columns.laid().get(place);
        pressedX = event.getX();
        pressedWidth = held == null ? 0 : held.width;
        swallowClick = resizing;
    }

    private void drag(MouseEvent event) {
        if (held == null) {
            return;
        }
        double pulled = event.getX() - pressedX;
        if (resizing) {
            columns.resize(held.column.id(), Math.max(LiveColumn.WIDTH_LEAST, pressedWidth + pulled));
            table.columnsChanged();
            return;
        }
        if (held.index == 0 || (!moving && Math.abs(pulled) < PULL)) {
            return;
        }
        moving = true;
        swallowClick = true;
        pseudoClassStateChanged(MOVING, true);
        target = targetAt(event.getX());
        double x = target < columns.laid().size() ? columns.laid().get(target).x : getWidth();
        mark.resizeRelocate(x - MARK_WIDTH / 2, 0, MARK_WIDTH, getHeight());
        mark.setVisible(true);
    }

    /// Before which of the columns on screen a head that is let go at `x` would stand.
    private int targetAt(double x) {
        List<Columns.State<R>> laid = columns.laid();
        for (int i = 1; i < laid.size(); i++) {
            if (x < laid.get(i).x + laid.get(i).width / 2) {
                return i;
            }
        }
        return laid.size();
    }

    private void release(MouseEvent event) {
        Columns.State<R> dropped = held;
        if (moving && dropped != null) {
            int from = columns.laid().indexOf(dropped);
            if (target != from && target != from + 1) {
                table.moveColumn(dropped.column.id(), target > from ? target - 1 : target);
            }
        }
        moving = false;
        held = null;
        mark.setVisible(false);
        pseudoClassStateChanged(MOVING, false);
        hover(event.getX());
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Columns.State<R> edge = edgeAt(event.getX());
        if (edge != null) {
            if (event.getClickCount() == 2) {
                table.resizeColumn(edge.column.id(), fitting(edge));
            }
            return;
        }
        int place = columns.at(event.getX());
        if (!swallowClick && place >= 0 && columns.laid().get(place).column.sort() != null) {
            table.sortBy(columns.clicked(columns.laid().get(place).column.id(), event.isShiftDown()));
        }
    }
}
