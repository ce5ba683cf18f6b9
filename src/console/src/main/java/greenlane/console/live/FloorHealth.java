package greenlane.console.live;

import java.util.EnumMap;
import java.util.Map;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.table.WrappedTooltip;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.Irregularity;

/// How well the events of a feed fitted: how many were folded, how many put right, how many refused and why. Kinds that never came are listed too, in grey: a zero is a finding.
final class FloorHealth {
    private final Texts texts;
    private final GridPane root = new GridPane();
    private final Label applied = figure();
    private final Label refused = figure();
    private final Map<Irregularity, Label> counts = new EnumMap<>(Irregularity.class);

    FloorHealth(Texts texts) {
        this.texts = texts;
        root.getStyleClass().add("live-health");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        root.getColumnConstraints().addAll(names, figures);
        root.addRow(0, name("live.health.applied"), applied);
        root.addRow(1, name("live.health.refused"), refused);
        for (Irregularity kind : Irregularity.values()) {
            Label count = figure();
            counts.put(kind, count);
            root.addRow(root.getRowCount(), name("live.health." + word(kind)), count);
        }
    }

    GridPane root() {
        return root;
    }

    void show(FloorSnapshot floor, long lost) {
        applied.setText(Figures.count(floor.applied()));
        refused.setText(Figures.count(lost));
        mark(refused, lost);
        counts.forEach((kind, count) -> {
            count.setText(Figures.count(floor.irregular(kind)));
            mark(count, floor.irregular(kind));
        });
    }

    private static void mark(Label count, long value) {
        count.getStyleClass().remove("gl-muted");
        if (value == 0) {
            count.getStyleClass().add("gl-muted");
        }
    }

    private Label name(String key) {
        Label name = new Label(texts.text(key));
        name.getStyleClass().add("gl-caption");
        name.setTooltip(new WrappedTooltip(texts.text(key + ".tip")));
        return name;
    }

    private static Label figure() {
        Label figure = new Label(Figures.count(0));
        figure.setMinWidth(Label.USE_PREF_SIZE);
        return figure;
    }

    private static String word(Irregularity kind) {
        return switch (kind) {
            case REPAIRED_ORDER -> "repairedOrder";
            case REPAIRED_MISSING_STEP -> "repairedMissing";
            case DUPLICATE -> "duplicate";
            case UNKNOWN_VISIT -> "unknownVisit";
            case IMPOSSIBLE -> "impossible";
            case TOO_LATE -> "tooLate";
            case FROM_THE_FUTURE -> "future";
            case OUT_OF_RANGE -> "outOfRange";
            case OVER_LIMIT -> "overLimit";
        };
    }
}
