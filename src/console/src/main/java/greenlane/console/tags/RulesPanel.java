package greenlane.console.tags;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.core.tag.RuleWeights;
import greenlane.core.tag.Tag;
import greenlane.core.tag.TagRule;

/// By which rules customers get the chosen tag, in words, and what people's verdicts have made of each.
final class RulesPanel {
    private final TagsViewModel model;
    private final Texts texts;
    private final TagWords words;
    private final Label name = Pieces.label("", "gl-caption");
    private final VBox body = new VBox(6);
    private final VBox root;

    RulesPanel(TagsViewModel model) {
        this.model = model;
        texts = model.texts();
        words = new TagWords(texts);
        body.setId("tags-rules");
        body.getStyleClass().add("gl-tags-body");
        root = Pieces.panel(Pieces.head(texts.text("tags.rules"), name), Pieces.scroll(body));
        root.getStyleClass().add("gl-tags-rules");
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::show, model.stateProperty(), model.chosenProperty());
    }

    private void show() {
        body.getChildren().clear();
        model.overview().ifPresent(overview -> model.chosenProperty().get().flatMap(overview.library()::find)
                .ifPresent(tag -> show(overview, tag)));
    }

    private void show(TagOverview overview, Tag tag) {
        name.setText(words.name(tag));
        body.getChildren().add(Pieces.words(words.meaning(tag)));
        RuleWeights weights = overview.weights();
        int index = overview.library().indexOf(tag.code());
        for (int rule = weights.firstRule(index); rule < weights.firstRule(index + 1); rule++) {
            TagRule of = weights.rule(index, rule);
            body.getChildren().add(Pieces.words(words.rule(of, weights.weight(index, rule))));
            body.getChildren().add(Pieces.words(weights.confirmed(rule) + weights.refused(rule) == 0
                    ? texts.text("tags.untaught", Figures.percentPlain(of.weightPercent() / 100.0))
                    : texts.text("tags.taught", Figures.percentPlain(of.weightPercent() / 100.0),
                            weights.confirmed(rule), weights.refused(rule),
                            Figures.percentPlain(weights.weight(index, rule))),
                    "gl-caption"));
        }
        body.getChildren().add(Pieces.words(words.life(tag), "gl-caption"));
        body.getChildren()
                .add(Pieces.words(texts.text("tags.window", overview.library().windowMonths()), "gl-caption"));
    }
}
