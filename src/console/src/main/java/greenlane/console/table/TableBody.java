package greenlane.console.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

/// The rows on screen, painted on canvases of a few rows each.
///
/// One canvas for all would be copied to the window as a whole for every changed cell; one node a cell is slower still.
/// A band that scrolls away is used again where one comes in. Owned by the FX thread. Pixels.
final class TableBody<R> extends Region {
    /// How many rows share a canvas. Measured at 10,000 changes a second, CPU per frame: 1 row 7.4 ms, 2 rows 7.1 ms,
    /// 4 rows 7.0 ms, all rows on one canvas 10 ms.
    static final int BAND_ROWS = 4;

    private final RowPainter<R> painter;
    private final int columns;
    private final List<Band<R>> bands = new ArrayList<>();
    private List<R> rows = List.of();
    private Viewport viewport = new Viewport(0, 1, 0, 0);
    private int loadingRows;
    private boolean forgotten = true;

    /// A canvas and what is on it. `number` counts bands from the first row on.
    private static final class Band<R> {
        final Canvas canvas = new Canvas();
        final List<RowPainter.Slot<R>> slots = new ArrayList<>(BAND_ROWS);
        int number = -1;

        Band(int columns) {
            for (int i = 0; i < BAND_ROWS; i++) {
                slots.add(new RowPainter.Slot<>(columns));
            }
            canvas.setManaged(false);
            canvas.setMouseTransparent(true);
        }

        void forget() {
            slots.forEach(RowPainter.Slot::forget);
        }
    }

    TableBody(RowPainter<R> painter, int columns) {
        this.painter = painter;
        this.columns = columns;
        getStyleClass().add("table-body");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    Viewport viewport() {
        return viewport;
    }

    void show(List<R> nextRows, Viewport nextView, int loading) {
        rows = nextRows;
        loadingRows = loading;
        viewport = nextView;
    }

    /// Everything must be painted again: other colours, other columns, another size.
    void forget() {
        forgotten = true;
    }

    @Nullable
    R rowAt(int index) {
        return index >= 0 && index < rows.size() ? rows.get(index) : null;
    }

    /// Whether the text of a cell on screen was cut off.
    boolean wasCut(int row, int column) {
        Band<R> band = bands.isEmpty() ? null : bands.get(row / BAND_ROWS % bands.size());
        return band != null && band.number == row / BAND_ROWS && band.slots.get(row % BAND_ROWS).wasCut(column);
    }

    /// Paints what changed; `look` tells how a row looks beyond its content.
    void paint(IntUnaryOperator look, long nowNanos) {
        int rowHeight = viewport.rowHeight();
        int count = viewport.height() <= 0 ? 0 : viewport.height() / (rowHeight * BAND_ROWS) + 2;
        provide(count);
        painter.flashes().begin();
        if (count == 0) {
            return;
        }
        int first = viewport.top() / (rowHeight * BAND_ROWS);
        for (int number = first; number < first + count; number++) {
            paint(bands.get(number % count), number, look, nowNanos);
        }
        forgotten = false;
        painter.flashes().keep(rows.subList(viewport.first(), Math.min(rows.size(), viewport.end())));
    }

    private void paint(Band<R> band, int number, IntUnaryOperator look, long nowNanos) {
        int rowHeight = viewport.rowHeight();
        int top = number * BAND_ROWS;
        double y = viewport.y(top);
        double width = getWidth();
        band.canvas.setLayoutY(y);
        if (band.canvas.getWidth() != width || band.canvas.getHeight() != (double) rowHeight * BAND_ROWS) {
            band.canvas.setWidth(width);
            band.canvas.setHeight((double) rowHeight * BAND_ROWS);
            band.forget();
        }
        if (band.number != number || forgotten) {
            band.number = number;
            band.forget();
        }
        int filled = Math.max(rows.size(), loadingRows);
        boolean seen = y < viewport.height() && top < filled;
        band.canvas.setVisible(seen);
        if (!seen) {
            return;
        }
        for (int i = 0; i < BAND_ROWS; i++) {
            int index = top + i;
            double rowY = (double) i * rowHeight;
            if (y + rowY >= viewport.height() || y + rowY + rowHeight <= 0) {
                continue;
            }
            R row = rowAt(index);
            int looks = row != null
                    ? look.applyAsInt(index)
                    : index < loadingRows ? RowPainter.LOADING : RowPainter.BLANK;
            painter.paint(band.slots.get(i), row, band.canvas.getGraphicsContext2D(), rowY, width, rowHeight, looks,
                    nowNanos);
        }
    }

    /// Puts a node of the owner's over the rows.
    void hold(Node node) {
        if (node.getParent() != this) {
            node.setManaged(false);
            getChildren().add(node);
        }
    }

    private void provide(int count) {
        if (bands.size() == count) {
            return;
        }
        while (bands.size() > count) {
            getChildren().remove(bands.removeLast().canvas);
        }
        while (bands.size() < count) {
            Band<R> band = new Band<>(columns);
            bands.add(band);
            getChildren().addFirst(band.canvas);
        }
        bands.forEach(band -> band.number = -1);
    }
}
