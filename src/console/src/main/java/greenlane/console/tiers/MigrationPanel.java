package greenlane.console.tiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.LevelMatrix;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Texts;
import greenlane.core.customer.Tier;
import greenlane.core.tier.MigrationMatrix;
import greenlane.store.tier.StoredRun;

/// Who rose, who fell and who came new, between any two runs.
final class MigrationPanel {
    private final DistributionModel model;
    private final Texts texts;
    private final ComboBox<LocalDate> earlier;
    private final ComboBox<LocalDate> later;
    private final LevelMatrix matrix = new LevelMatrix("tiers-matrix");
    private final Label none;
    private final VBox root;
    private boolean showing;

    MigrationPanel(TiersViewModel page) {
        model = page.distribution();
        texts = page.texts();
        earlier = Pieces.combo("tiers-earlier", List.of(), LocalDate::toString);
        later = Pieces.combo("tiers-later", List.of(), LocalDate::toString);
        earlier.setAccessibleText(texts.text("tiers.matrix.from"));
        later.setAccessibleText(texts.text("tiers.matrix.to"));
        earlier.setOnAction(_ -> chosen(true));
        later.setOnAction(_ -> chosen(false));
        none = Pieces.words("", "gl-muted", "gl-area-note");
        root = Pieces.panel(
                Pieces.head(texts.text("tiers.matrix"), Pieces.spring(), earlier,
                        Pieces.icon("bi-arrow-right", "gl-muted"), later),
                new StackPane(matrix.node(), none),
                Pieces.words(texts.text("tiers.matrix.note"), "gl-caption", "gl-area-note"));
        root.getStyleClass().add("gl-tiers-matrix");
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.stateProperty(), model.moversProperty());
    }

    private void chosen(boolean ofEarlier) {
        LocalDate to = later.getValue();
        if (!showing && to != null) {
            model.compare(to, ofEarlier ? Optional.ofNullable(earlier.getValue()) : Optional.empty());
        }
    }

    private void refresh() {
        if (!(model.stateProperty().get() instanceof DistributionModel.State.Ready ready)) {
            return;
        }
        showing = true;
        RunPair pair = ready.pair();
        later.getItems().setAll(ready.all().stream().map(StoredRun::asOf).toList());
        later.setValue(pair.run().asOf());
        earlier.getItems().setAll(model.earlierThan(pair.run()).stream().map(StoredRun::asOf).toList());
        earlier.setValue(pair.earlier().map(StoredRun::asOf).orElse(null));
        showing = false;
        Pieces.shown(matrix.node(), pair.matrix().isPresent());
        Pieces.shown(none, pair.matrix().isEmpty());
        none.setText(texts.text(pair.earlier().isEmpty() ? "tiers.matrix.first" : "tiers.matrix.noSheet"));
        pair.matrix().ifPresent(it -> show(pair, it));
    }

    private void show(RunPair pair, MigrationMatrix counts) {
        TierNames names = new TierNames(texts, pair.policy());
        Optional<List<Integer>> chosen = model.moversProperty().get().map(it -> List.of(it.from(), it.to()));
        matrix.show(new LevelMatrix.Shown(levels(names, "tiers.matrix.came"), levels(names, "tiers.matrix.gone"),
                (row, column) -> counts.counts().get(row).get(column), texts.text("tiers.matrix.corner"),
                texts.text("tiers.matrix.sum"), chosen,
                (from, to, count) -> texts.text("tiers.matrix.cell", from, to, count)), Optional.of(model::choose));
    }

    private List<LevelMatrix.Level> levels(TierNames names, String outside) {
        List<LevelMatrix.Level> levels = levels(names);
        String none = texts.text(outside);
        levels.add(new LevelMatrix.Level(Tier.count(), Pieces.label(none, "gl-caption"), none));
        return levels;
    }

    /// The tiers as rows or columns.
    static List<LevelMatrix.Level> levels(TierNames names) {
        List<LevelMatrix.Level> levels = new ArrayList<>();
        for (Tier tier : names.tiers()) {
            levels.add(new LevelMatrix.Level(tier.ordinal(), Pieces.chip(tier, names.name(tier)), names.name(tier)));
        }
        return levels;
    }
}
