package greenlane.console.live;

import java.util.EnumMap;
import java.util.Map;

import javafx.scene.Parent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import greenlane.console.floor.FloorStatus;

/// The strip of the six figures, in one row or, where the window is narrow, in two.
final class StripPanel implements LivePart {
    private final LiveViewModel model;
    private final String simulated;
    private final GridPane root = new GridPane();
    private final Map<FigureKind, FigureCell> cells = new EnumMap<>(FigureKind.class);
    private Subscription bound = Subscription.EMPTY;

    StripPanel(LiveParts parts) {
        model = parts.model();
        simulated = parts.texts().text("live.feed.simulated");
        root.getStyleClass().addAll("gl-panel", "live-strip");
        for (FigureKind kind : FigureKind.values()) {
            cells.put(kind,
                    new FigureCell(kind, model, parts.texts()));
        }
        arrange(FigureKind.values().length);
    }

    /// Puts so many figures in a row.
    void arrange(int columns) {
        if (root.getColumnConstraints().size() == columns) {
            return;
        }
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
        bound = model.rateBeatProperty().subscribe(this::refresh).and(model.statusProperty().subscribe(this::refresh));
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
        cells.forEach((kind, cell) -> cell.show(model.strip().figureProperty(kind).get(), stale));
    }
}
