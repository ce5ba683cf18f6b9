package greenlane.console.tiers;

import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.LevelMatrix;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.core.customer.Tier;
import greenlane.core.tier.TierPolicy;

/// What the policy in the fields would do to the customers of the newest run.
final class PreviewPanel {
    private final TiersViewModel page;
    private final PolicyModel model;
    private final Texts texts;
    private final Label words = Pieces.words("", "gl-preview-words");
    private final Label more = Pieces.words("", "gl-caption");
    private final HBox counts = new HBox(16);
    private final LevelMatrix matrix = new LevelMatrix("policy-matrix");
    private final VBox root;

    PreviewPanel(TiersViewModel page) {
        this.page = page;
        model = page.policy();
        texts = page.texts();
        words.setId("policy-preview");
        VBox said = new VBox(6, words, more, counts);
        said.getStyleClass().add("gl-policy");
        root = Pieces.panel(Pieces.head(texts.text("tiers.preview"),
                Pieces.label(texts.text("tiers.preview.scope"), "gl-caption")), said, matrix.node());
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.previewProperty());
    }

    private void refresh() {
        counts.getChildren().clear();
        more.setText("");
        Pieces.shown(matrix.node(), false);
        switch (model.previewProperty().get()) {
            case PolicyModel.Preview.NoRun() -> words.setText(texts.text("tiers.preview.noRun"));
            case PolicyModel.Preview.NotSound() -> words.setText(texts.text("tiers.preview.notSound"));
            case PolicyModel.Preview.OtherWindow(int months) ->
                words.setText(texts.text("tiers.preview.otherWindow", months));
            case PolicyModel.Preview.Shown(PolicyPreview preview) -> show(preview);
        }
        Pieces.shown(more, !more.getText().isEmpty());
    }

    private void show(PolicyPreview preview) {
        int moved = preview.inTheEnd().moved();
        words.setText(moved == 0
                ? texts.text("tiers.preview.nobody")
                : texts.text("tiers.preview.moves", moved, preview.inTheEnd().rose(), preview.inTheEnd().fell()));
        int later = moved - preview.atOnce().moved();
        more.setText(later > 0
                ? texts.text("tiers.preview.later", preview.atOnce().moved(), later)
                : "");
        TierNames names = names();
        for (Tier tier : names.tiers()) {
            int before = preview.before().get(tier.ordinal());
            int after = preview.after().get(tier.ordinal());
            counts.getChildren().add(Pieces.row(6, Pieces.chip(tier, names.name(tier)),
                    Pieces.label(Figures.count(after)),
                    Pieces.label(ShareStrip.signed(after - before), "gl-caption")));
        }
        Pieces.shown(matrix.node(), true);
        matrix.show(new LevelMatrix.Shown(MigrationPanel.levels(names), MigrationPanel.levels(names),
                (row, column) -> preview.inTheEnd().counts().get(row).get(column),
                texts.text("tiers.preview.corner"), texts.text("tiers.matrix.sum"), Optional.empty(),
                (from, to, count) -> texts.text("tiers.matrix.cell", from, to, count)), Optional.empty());
    }

    /// As many tiers as the policy in the fields or the one that sorted has, whichever has more, by the names in the fields.
    private TierNames names() {
        Optional<TierPolicy> written = PolicyForm.policy(model.form().read().draft());
        Optional<TierPolicy> sorted = page.distribution().pair().flatMap(RunPair::policy);
        boolean fewer = written.isPresent() && sorted.isPresent()
                && written.get().levels() < sorted.get().levels();
        return new TierNames(texts, fewer ? sorted : written);
    }
}
