package greenlane.console.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// Puts head, rows, totals and scroll bar in their places, and has them painted. Owned by the FX thread. Pixels.
final class LiveTableSkin<R> extends SkinBase<LiveTable<R>> {
    /// How many rows a column is fitted to.
    private static final int FIT_ROWS_MAX = 500;
    private static final double PAD_BOTH = 24;
    private static final double ACTION_AIR = 6;

    private final LiveTable<R> table;
    private final Columns<R> columns;
    private final TextRuler ruler = new TextRuler();
    private final Map<Face, Text> faces = new EnumMap<>(Face.class);
    private final RowPainter<R> painter;
    private final TableBody<R> body;
    private final TableHead<R> head;
    private final StackPane totals = new StackPane();
    private final Canvas totalsCanvas = new Canvas();
    private final RowPainter.Slot<R> totalsSlot;
    private final StackPane placeholder = new StackPane();
    private final ScrollBar scroll = new ScrollBar();
    private final SpokenTable<R> spoken;
    private final TableInput<R> input;
    private final PauseTransition markEnd = new PauseTransition();
    private boolean laying;

    LiveTableSkin(LiveTable<R> table) {
        super(table);
        this.table = table;
        columns = table.columns();
        CellBrush brush = new CellBrush(table.inks(), ruler, new Glyphs(), totalsCanvas.getGraphicsContext2D());
        painter = new RowPainter<>(columns, table.inks(), brush);
        body = new TableBody<>(painter, columns.count());
        head = new TableHead<>(table, this::fitting);
        totalsSlot = new RowPainter.Slot<>(columns.count());
        spoken = new SpokenTable<>(table, body, head);
        input = new TableInput<>(table, body, this::scrollTo);
        input.tipsOf(totals);
        spoken.focusedCell(input::cell);
        for (Face face : Face.values()) {
            Text text = new Text();
            text.getStyleClass().add(face.styleClass());
            text.setManaged(false);
            faces.put(face, text);
            getChildren().add(text);
        }
        totals.getStyleClass().add("totals");
        totals.setManaged(false);
        totals.getChildren().add(totalsCanvas);
        totalsCanvas.setManaged(false);
        placeholder.getStyleClass().add("placeholder");
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.valueProperty().addListener((_, _, top) -> scrolled(top.intValue()));
        List.<Region>of(body, head, totals, placeholder, scroll).forEach(part -> part.setManaged(false));
        getChildren().addAll(body, head, totals, placeholder, scroll, spoken);
        markEnd.setOnFinished(_ -> paint());
        adopt();
    }

    @Override
    public void dispose() {
        markEnd.stop();
        input.dispose();
        super.dispose();
    }

    void peek() {
        input.peek();
    }

    long cellsPainted() {
        return painter.cellsPainted();
    }

    /// Everything must be painted again.
    void forget() {
        body.forget();
        totalsSlot.forget();
        head.mark();
    }

    /// Takes the owner's nodes in; not during layout, for they still want their style.
    void adopt() {
        Node empty = table.placeholderProperty().get();
        placeholder.getChildren().setAll(empty == null ? List.of() : List.of(empty));
        Node action = table.events().action;
        if (action != null) {
            action.setVisible(false);
            body.hold(action);
        }
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        laying = true;
        for (Map.Entry<Face, Text> face : faces.entrySet()) {
            if (ruler.setFont(face.getKey(), face.getValue().getFont())) {
                forget();
                columns.scale(ruler.scale());
            }
        }
        boolean scrolls = body.viewport().scrolls();
        lay(x, y, width, height, scrolls);
        if (body.viewport().scrolls() != scrolls) {
            lay(x, y, width, height, !scrolls);
        }
        laying = false;
        paintChanged();
        if (painter.takeWiden()) {
            forget();
            lay(x, y, width, height, body.viewport().scrolls());
            paintChanged();
        }
        action();
        spoken.lay();
    }

    private void lay(double x, double y, double width, double height, boolean scrolls) {
        double bar = scrolls ? Math.ceil(scroll.prefWidth(-1)) : 0;
        double wide = Math.max(0, Math.floor(width - bar));
        head.measure();
        if (columns.lay(wide) || wide != body.getWidth()) {
            forget();
        }
        head.lay();
        double headHeight = head.wantedHeight();
        head.resizeRelocate(x, y, width, headHeight);
        head.requestLayout();
        table.headHeight(headHeight);
        int rowHeight = Math.max(1, (int) Math.round(table.rowHeightProperty().get()));
        double foot = foot();
        double high = Math.max(0, Math.floor(height - headHeight - foot));
        body.resizeRelocate(x, y + headHeight, wide, high);
        scroll.resizeRelocate(x + width - bar, y + headHeight, bar, high);
        scroll.setVisible(scrolls);
        totals.resizeRelocate(x, y + headHeight + high, width, foot);
        totals.setVisible(foot > 0);
        if (totalsCanvas.getWidth() != wide || totalsCanvas.getHeight() != rowHeight) {
            totalsCanvas.setWidth(wide);
            totalsCanvas.setHeight(rowHeight);
            totalsSlot.forget();
        }
        totalsCanvas.setLayoutY(1);
        placeholder.resizeRelocate(x, y + headHeight, width, high);
        view(rowHeight, (int) high);
    }

    /// The height of the row of totals with the line above it; 0 where there is none.
    private double foot() {
        return table.totals() == null ? 0 : Math.max(1, (int) Math.round(table.rowHeightProperty().get())) + 1;
    }

    /// Points the body at the rows of now and makes the scroll bar say so.
    private void view(int rowHeight, int high) {
        List<R> rows = table.arranged();
        boolean loading = table.loadingProperty().get() && rows.isEmpty();
        Viewport next = new Viewport(rows.size(), rowHeight, high, body.viewport().top());
        body.show(rows, next, loading ? high / rowHeight : 0);
        Node empty = table.placeholderProperty().get();
        boolean showEmpty = rows.isEmpty() && !loading && empty != null;
        placeholder.setVisible(showEmpty);
        scroll.setMax(next.topMax());
        scroll.setVisibleAmount(next.content() == 0 ? 0 : (double) next.topMax() * high / next.content());
        scroll.setUnitIncrement(rowHeight);
        scroll.setBlockIncrement((double) next.page() * rowHeight);
        scroll.setValue(next.top());
    }

    /// Paints what changed, in this frame.
    void paint() {
        paintChanged();
        if (painter.takeWiden()) {
            forget();
            table.requestLayout();
        }
    }

    private void paintChanged() {
        Viewport before = body.viewport();
        if (laying || before.height() == 0) {
            return;
        }
        if (before.rows() != table.arranged().size()) {
            view(before.rowHeight(), before.height());
            if (body.viewport().scrolls() != before.scrolls()) {
                table.requestLayout();
            }
        } else {
            body.show(table.arranged(), before, body.viewport().rows() == 0 && table.loadingProperty().get()
                    ? before.height() / before.rowHeight()
                    : 0);
        }
        input.settle();
        long now = table.nanos();
        body.paint(input::look, now);
        R sums = table.totals();
        if (sums != null) {
            painter.paint(totalsSlot, sums, totalsCanvas.getGraphicsContext2D(), 0, totalsCanvas.getWidth(),
                    totalsCanvas.getHeight(), RowPainter.TOTALS, now);
        }
        long end = painter.flashes().nextEnd();
        if (end != FlashBook.NEVER && markEnd.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            markEnd.setDuration(Duration.millis(Math.max(1, (end - now) / 1e6)));
            markEnd.playFromStart();
        }
    }

    void reveal(int row) {
        scrollTo(body.viewport().reveal(row).top());
    }

    private void scrollTo(int top) {
        scroll.setValue(body.viewport().movedTo(top).top());
    }

    private void scrolled(int top) {
        Viewport next = body.viewport().movedTo(top);
        if (next.top() != body.viewport().top()) {
            body.show(table.arranged(), next, 0);
            table.requestLayout();
        }
    }

    /// The width at which no cell of a column is cut off, with its padding.
    private double fitting(Columns.State<R> state) {
        double widest = 0;
        List<R> rows = table.arranged();
        int first = Math.min(body.viewport().first(), Math.max(0, rows.size() - FIT_ROWS_MAX));
        for (R row : rows.subList(first, Math.min(rows.size(), first + FIT_ROWS_MAX))) {
            widest = Math.max(widest, state.column.painter().width(ruler, row));
        }
        return Math.ceil(widest) + PAD_BOTH;
    }

    /// Puts the owner's action at the end of its column in the selected row.
    private void action() {
        Node action = table.events().action;
        if (action == null) {
            return;
        }
        List<R> selected = table.selectedProperty().get();
        int row = selected.size() == 1 ? table.selection().focusIndex(table.arranged()) : -1;
        Columns.State<R> at = columns.find(table.events().actionColumn);
        Viewport view = body.viewport();
        boolean seen = row >= view.first() && row < view.end() && at != null && columns.laid().contains(at)
                && table.selection().selected(table.arranged().get(row));
        action.setVisible(seen);
        if (seen && at != null) {
            double wide = Math.min(Math.ceil(action.prefWidth(-1)), at.width);
            double high = Math.min(Math.ceil(action.prefHeight(-1)), view.rowHeight() - ACTION_AIR);
            action.resizeRelocate(at.x + at.width - PAD_BOTH / 2 - wide,
                    Math.rint(view.y(row) + (view.rowHeight() - high) / 2), wide, high);
        }
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return top + head.wantedHeight() + Math.ceil(table.rowsLeast * table.rowHeightProperty().get()) + foot()
                + bottom;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + head.wantedHeight()
                + Math.ceil(Math.max(3, table.arranged().size()) * table.rowHeightProperty().get()) + foot() + bottom;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + columns.least(columns.order().getFirst()) + right;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + columns.order().stream().filter(state -> !state.hidden)
                .mapToDouble(columns::asked).sum() + right;
    }

    @Override
    protected Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        @Nullable
        Object answer = attribute == AccessibleAttribute.VERTICAL_SCROLLBAR
                ? scroll
                : spoken.answer(attribute, parameters);
        return answer != null ? answer : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (!spoken.act(action, parameters)) {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
