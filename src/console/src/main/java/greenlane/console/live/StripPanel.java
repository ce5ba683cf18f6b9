package greenlane.console.live;

import java.util.EnumMap;
import java.util.Map;

import javafx.scene.Parent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import greenlane.console.floor.FloorStatus;

/// The strip of the six figures: in one row where their names and goals have room beside each other, else in two; where the
/// page is low as well, each figure takes two lines, and its past is left out.
final class StripPanel implements LivePart {
    /// From this height of the page on, two rows of whole figures leave the lists enough room.
    private static final double TALL = 660;
    /// Below this height of the page, even one row of whole figures is too high.
    private static final double LOW = 600;

    private final LiveViewModel model;
    private final String simulated;
    private final GridPane root = new GridPane();
    private final Map<FigureKind, FigureCell> cells = new EnumMap<>(FigureKind.class);
    /// What the arrangement depends on.
    private record Measured(double room, double pageHeight, boolean simulated, double textSize) {}

    private @Nullable Measured measured;
    private double width;
    private double pageHeight = TALL;
    private boolean arrangedLow;
    private boolean simulatedShown;
    private Subscription bound = Subscription.EMPTY;

    StripPanel(LiveParts parts) {
        model = parts.model();
        simulated = parts.texts().text("live.feed.simulated");
        root.getStyleClass().addAll("gl-panel", "live-strip");
        for (FigureKind kind : FigureKind.values()) {
            cells.put(kind,
                    new FigureCell(kind, model, parts.texts()));
        }
        arrange(FigureKind.values().length, false);
    }

    /// Says how wide the strip is, in pixels, and how high the page, in pixels for text of the usual size. To be told before the
    /// page is laid out, for it decides how high the strip is.
    void roomIs(double stripWidth, double height) {
        width = stripWidth;
        pageHeight = height;
        choose();
    }

    private FigureCell cell(FigureKind kind) {
        FigureCell cell = cells.get(kind);
        if (cell == null) {
            throw new IllegalStateException("no cell for " + kind);
        }
        return cell;
    }

    /// Chooses how the figures stand in the room there is.
    private void choose() {
        double room = width - root.snappedLeftInset() - root.snappedRightInset();
        if (room <= 0 || root.getScene() == null) {
            return;
        }
        Measured now = new Measured(room, pageHeight, simulatedShown, cell(FigureKind.WAITING).textSize());
        if (now.equals(measured)) {
            return;
        }
        measured = now;
        int all = FigureKind.values().length;
        boolean oneRow = cells.values().stream().allMatch(cell -> cell.widthLeast(false) <= room / all);
        boolean oneLowRow = cells.values().stream().allMatch(cell -> cell.widthLeast(true) <= room / all);
        if (oneRow && pageHeight >= LOW) {
            arrange(all, false);
        } else if (pageHeight >= TALL) {
            arrange(all / 2, false);
        } else {
            arrange(oneLowRow ? all : all / 2, true);
        }
    }

    /// Puts so many figures in a row.
    private void arrange(int columns, boolean low) {
        if (root.getColumnConstraints().size() == columns && arrangedLow == low) {
            return;
        }
        arrangedLow = low;
        cells.values().forEach(cell -> cell.low(low));
        root.getChildren().clear();
        root.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHgrow(Priority.ALWAYS);
            root.getColumnConstraints().add(column);
        }
        cells.forEach((kind, cell) -> {
            int at = kind.ordinal();
            cell.getStyleClass().removeAll("not-first", "below");
            if (at % columns > 0) {
                cell.getStyleClass().add("not-first");
            }
            if (at >= columns) {
                cell.getStyleClass().add("below");
            }
            root.add(cell, at % columns, at / columns);
        });
        if (root.getScene() != null) {
            // It is on its way to be laid out, and its look decides how much room it takes.
            root.applyCss();
        }
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public Parent focusTarget() {
        return (Parent) root.getChildren().getFirst();
    }

    @Override
    public void attach() {
        bound = model.statusProperty().subscribe(this::refresh);
        cells.forEach((kind, cell) -> bound = bound.and(model.strip().figureProperty(kind)
                .subscribe(state -> cell.show(state, model.statusProperty().get().stale()))));
        refresh();
    }

    @Override
    public void detach() {
        bound.unsubscribe();
        bound = Subscription.EMPTY;
    }

    private void refresh() {
        FloorStatus status = model.statusProperty().get();
        boolean stale = status.stale();
        cells.forEach(
                (kind, cell) -> cell.simulated(kind == FigureKind.OCCUPANCY && status.simulated() ? simulated : ""));
        if (status.simulated() != simulatedShown) {
            simulatedShown = status.simulated();
            choose();
        }
        cells.forEach((kind, cell) -> cell.show(model.strip().figureProperty(kind).get(), stale));
    }
}
