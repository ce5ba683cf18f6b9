package greenlane.console.silent;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;

/// How many are silent, what is at stake, and how far the work is.
final class SilentStrip {
    private final SilentViewModel model;
    private final Texts texts;
    private final HBox root = new HBox();

    SilentStrip(SilentViewModel model) {
        this.model = model;
        texts = model.texts();
        root.getStyleClass().add("gl-panel");
        root.setMinHeight(Region.USE_PREF_SIZE);
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.stateProperty());
    }

    private void refresh() {
        root.getChildren().clear();
        model.list().ifPresent(list -> {
            add("silent.strip.found", Figures.count(list.found()), texts.text("silent.strip.asOf",
                    list.asOf().toString()));
            add("silent.strip.stake", list.money().minor(list.atStakeMinor()),
                    texts.text("silent.strip.stake.how"));
            add("silent.strip.open", Figures.count(list.count(Stage.OPEN)), texts.text("silent.strip.listed",
                    list.rows().size()));
            add("silent.strip.assigned", Figures.count(list.count(Stage.ASSIGNED)),
                    texts.text("silent.strip.persons", list.persons().size()));
            add("silent.strip.contacted", Figures.count(list.count(Stage.CONTACTED)),
                    texts.text("silent.strip.returning", list.returning()));
        });
    }

    private void add(String key, String figure, String under) {
        VBox cell = new VBox(Pieces.label(texts.text(key), "gl-caption"), Pieces.label(figure, "gl-figure"),
                Pieces.tipped(Pieces.label(under, "gl-caption"), under));
        cell.getStyleClass().add("gl-strip-cell");
        if (root.getChildren().isEmpty()) {
            cell.getStyleClass().add("first");
        }
        cell.setAccessibleText(texts.text(key) + " " + figure);
        HBox.setHgrow(cell, Priority.ALWAYS);
        cell.setPrefWidth(10);
        cell.setMaxWidth(Double.MAX_VALUE);
        root.getChildren().add(cell);
    }
}
