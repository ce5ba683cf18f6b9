package greenlane.console.tiers;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.core.customer.Tier;
import greenlane.store.tier.StoredRun;

/// The strip of the tiers: customers, their share, what they paid, and how many more or fewer there are.
final class ShareStrip {
    private final DistributionModel model;
    private final Texts texts;
    private final HBox root = new HBox();

    ShareStrip(TiersViewModel page) {
        model = page.distribution();
        texts = page.texts();
        root.setId("tiers-strip");
        root.getStyleClass().add("gl-panel");
        root.setMinHeight(Region.USE_PREF_SIZE);
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.stateProperty(), model.valueProperty());
    }

    private void refresh() {
        root.getChildren().clear();
        model.pair().ifPresent(pair -> {
            TierNames names = new TierNames(texts, pair.policy());
            for (Tier tier : names.tiers()) {
                add(cell(pair, tier, names.name(tier)));
            }
            add(movement(pair));
        });
    }

    private void add(VBox cell) {
        cell.getStyleClass().add("gl-strip-cell");
        if (root.getChildren().isEmpty()) {
            cell.getStyleClass().add("first");
        }
        HBox.setHgrow(cell, Priority.ALWAYS);
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setPrefWidth(10);
        root.getChildren().add(cell);
    }

    private VBox cell(RunPair pair, Tier tier, String name) {
        StoredRun run = pair.run();
        int count = run.count(tier);
        Label figure = Pieces.label(Figures.count(count), "gl-figure");
        Label share = Pieces.label(run.scored() == 0
                ? Figures.MISSING
                : Figures.percent((double) count / run.scored()), "gl-caption");
        Label change = Pieces.label(pair.earlier().map(it -> signed(count - it.count(tier))).orElse(""),
                "gl-caption");
        HBox top = Pieces.row(8, Pieces.chip(tier, name), Pieces.spring(), change);
        VBox cell = new VBox(top, Pieces.row(6, figure, share),
                Pieces.tipped(Pieces.label(value(tier), "gl-caption"), value(tier)));
        cell.setAccessibleText(texts.text("tiers.strip.spoken", name, Figures.count(count), share.getText()));
        return cell;
    }

    private String value(Tier tier) {
        return model.valueProperty().get().map(value -> {
            long spend = value.spendMinor().get(tier.ordinal());
            String share = value.total() <= 0
                    ? Figures.MISSING
                    : Figures.percent((double) spend / value.total());
            return value.months() == 0
                    ? texts.text("tiers.strip.valueEver", value.money().minor(spend), share)
                    : texts.text("tiers.strip.value", value.months(), value.money().minor(spend), share);
        }).orElseGet(() -> texts.text("tiers.strip.adding"));
    }

    private VBox movement(RunPair pair) {
        Optional<StoredRun> earlier = pair.earlier();
        String title = earlier.map(it -> texts.text("tiers.strip.since", it.asOf().toString()))
                .orElseGet(() -> texts.text("tiers.strip.first"));
        List<String> figures = pair.matrix()
                .map(it -> List.of(Figures.count(it.rose()), Figures.count(it.fell()), Figures.count(pair.came())))
                .orElse(List.of(Figures.MISSING, Figures.MISSING, Figures.MISSING));
        return new VBox(Pieces.label(title, "gl-caption"), Pieces.row(12,
                figure("bi-arrow-up", figures.get(0), "tiers.strip.rose"),
                figure("bi-arrow-down", figures.get(1), "tiers.strip.fell"),
                figure("bi-plus", figures.get(2), "tiers.strip.came")),
                Pieces.label(texts.text("tiers.strip.scored", pair.run().scored(), pair.run().modelled()),
                        "gl-caption"));
    }

    private Node figure(String icon, String value, String key) {
        Label figure = Pieces.label(value, "gl-strip-small");
        figure.setGraphic(Pieces.icon(icon));
        figure.setMinWidth(Region.USE_PREF_SIZE);
        return Pieces.row(4, figure, Pieces.label(texts.text(key), "gl-caption"));
    }

    static String signed(int change) {
        return change > 0 ? "+" + Figures.count(change) : Figures.count(change);
    }
}
