package greenlane.console.tiers;

import java.util.OptionalInt;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Cells;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;

/// The customers of the cell that is chosen.
final class MoversPanel {
    private final DistributionModel model;
    private final Texts texts;
    private final TableView<Mover> table = Pieces.table("tiers-movers");
    private final Label count = Pieces.label("", "gl-caption");
    private final Button clear;
    private final VBox root;

    MoversPanel(TiersViewModel page) {
        model = page.distribution();
        texts = page.texts();
        Cells.grow(Cells.text(table, texts.text("tiers.movers.customer"), 110, MoversPanel::name, ""));
        Cells.text(table, texts.text("tiers.movers.code"), 96, it -> it.customer().code(), "gl-mono");
        Cells.text(table, texts.text("tiers.movers.before"), 64, it -> score(it.before()), "gl-right gl-muted");
        Cells.text(table, texts.text("tiers.movers.after"), 64, it -> score(it.after()), "gl-right");
        table.setPlaceholder(Pieces.words(texts.text("tiers.movers.none"), "gl-muted", "gl-area-note"));
        clear = Pieces.button("tiers-movers-clear", texts.text("tiers.movers.clear"), "bi-x", model::dropChoice);
        root = Pieces.panel(Pieces.head(texts.text("tiers.movers"), count, Pieces.spring(), clear), table);
        root.getStyleClass().add("gl-area-rail");
    }

    private static String name(Mover mover) {
        return mover.customer().name().isEmpty() ? mover.customer().code() : mover.customer().name();
    }

    static String score(OptionalInt hundredths) {
        return hundredths.isEmpty() ? Figures.MISSING : Figures.percentNumber(hundredths.getAsInt() / 10_000.0);
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(() -> {
            model.moversProperty().get().ifPresentOrElse(this::show, () -> {
                table.getItems().clear();
                count.setText("");
            });
            Pieces.shown(clear, model.moversProperty().get().isPresent());
        }, model.moversProperty());
    }

    private void show(Movers movers) {
        TierNames names = new TierNames(texts, model.pair().flatMap(RunPair::policy));
        table.getItems().setAll(movers.listed());
        String from = names.name(movers.from());
        String to = names.name(movers.to());
        count.setText(movers.found() > movers.listed().size()
                ? texts.text("tiers.movers.first", from, to, movers.found(), movers.listed().size())
                : texts.text("tiers.movers.all", from, to, movers.found()));
        Pieces.tipped(count, count.getText());
    }
}
