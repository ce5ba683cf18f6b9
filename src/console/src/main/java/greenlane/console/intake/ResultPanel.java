package greenlane.console.intake;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Texts;

/// What came of an import, in sentences, and where to go from there.
final class ResultPanel {
    private final IntakeViewModel model;
    private final IntakeSentences sentences;
    private final Label title = Pieces.label("", "gl-emph");
    private final VBox said = new VBox(6);
    private final Button tiers;
    private final Button customers;
    private final VBox root;

    ResultPanel(IntakeViewModel model) {
        this.model = model;
        Texts texts = model.texts();
        sentences = new IntakeSentences(texts);
        title.setId("intake-outcome");
        said.setId("intake-sentences");
        tiers = Pieces.primary("intake-tiers", texts.text("intake.tiers"), "bi-diamond-half",
                () -> model.ways().tiers().run());
        customers = Pieces.button("intake-customers", texts.text("intake.customers"), "bi-people",
                () -> model.ways().customers().run());
        FlowPane ways = new FlowPane(8, 8, tiers, customers,
                Pieces.button("intake-again", texts.text("intake.again"), "bi-box-arrow-in-down", model::again));
        VBox inside = new VBox(16, said, ways);
        inside.getStyleClass().add("gl-intake-result");
        root = Pieces.panel(Pieces.head("", title), Pieces.scroll(inside));
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(() -> model.run().outcomeProperty().get().ifPresent(this::show), model.run().outcomeProperty());
    }

    private void show(Outcome outcome) {
        title.setText(sentences.title(outcome));
        title.setGraphic(switch (outcome) {
            case Outcome.Purchases _,Outcome.Customers _ -> Pieces.icon("bi-check-circle-fill", "gl-good");
            case Outcome.Stopped _ -> Pieces.icon("bi-dash-circle", "gl-muted");
            case Outcome.Refused _,Outcome.Failed _ -> Pieces.icon("bi-x-octagon-fill", "gl-bad");
        });
        said.getChildren().setAll(sentences.all(outcome).stream().map(it -> Pieces.words(it)).toList());
        Pieces.shown(tiers, outcome instanceof Outcome.Purchases);
        Pieces.shown(customers, outcome.kept());
    }
}
