package greenlane.console.tags;

import java.io.File;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.problem.FileSentences;
import greenlane.console.value.TagMeasuring;
import greenlane.core.tag.Tag;
import greenlane.core.tag.evaluation.TagAgreement;
import greenlane.core.tier.evaluation.Proportion;
import greenlane.feeds.LogReport;

/// How right the tags are: beside what experts say of some customers.
final class AccuracyPanel {
    private static final int PROBLEMS_NAMED = 5;

    private final TagsViewModel model;
    private final Texts texts;
    private final TagWords words;
    private final VBox body = new VBox(8);
    private final VBox root;

    AccuracyPanel(TagsViewModel model) {
        this.model = model;
        texts = model.texts();
        words = new TagWords(texts);
        body.setId("tags-accuracy");
        body.getStyleClass().add("gl-tags-body");
        root = Pieces.panel(Pieces.head(texts.text("tags.accuracy"), Pieces.spring(),
                Pieces.button("tags-sample", texts.text("tags.sample.open"), "bi-folder2-open", this::choose)),
                Pieces.scroll(body));
        root.getStyleClass().add("gl-tags-rail");
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::show, model.measuredProperty(), model.measuringProperty());
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("tags.sample.open"));
        File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            model.measure(file.toPath());
        }
    }

    private void say(String sentence, String style) {
        body.getChildren().add(Pieces.words(sentence, style));
    }

    private void show() {
        body.getChildren().clear();
        if (model.measuringProperty().get()) {
            say(texts.text("tags.sample.reading"), "gl-muted");
            return;
        }
        switch (model.measuredProperty().get()) {
            case TagsViewModel.Measured.NoSample() -> say(texts.text("tags.sample.none"), "gl-muted");
            case TagsViewModel.Measured.Failed(var fault) -> say(texts.text("tags.failed", fault.code()), "gl-bad");
            case TagsViewModel.Measured.Done(String file, var result) -> show(file, result);
        }
    }

    private void show(String file, TagMeasuring.Result result) {
        switch (result) {
            case TagMeasuring.Result.NotMade() -> say(texts.text("tags.sample.notMade"), "gl-muted");
            case TagMeasuring.Result.Refused(var refusal) -> say(new FileSentences(texts).refusal(refusal), "gl-bad");
            case TagMeasuring.Result.Cancelled() -> say(texts.text("tags.sample.none"), "gl-muted");
            case TagMeasuring.Result.Measured measured -> {
                if (measured.agreement().matched().of() == 0) {
                    say(texts.text("tags.sample.noLabels", file), "gl-bad");
                } else {
                    figures(file, measured);
                }
                if (measured.unknown() > 0) {
                    say(texts.text("tags.sample.unknown", measured.unknown()), "gl-near");
                }
                problems(measured.report());
            }
        }
    }

    private void figures(String file, TagMeasuring.Result.Measured measured) {
        Proportion all = measured.agreement().matched();
        Label figure = Pieces.label(Figures.percent(all.share()), "gl-figure");
        boolean met = all.low() * 100 >= TagMeasuring.AIM_PERCENT;
        boolean open = all.high() * 100 >= TagMeasuring.AIM_PERCENT;
        Label light = Pieces.label(texts.text(met
                ? "tags.sample.met"
                : open ? "tags.sample.undecided" : "tags.sample.missed", TagMeasuring.AIM_PERCENT));
        light.setGraphic(met
                ? Pieces.icon("bi-check-circle-fill", "gl-good")
                : open
                        ? Pieces.icon("bi-exclamation-triangle-fill", "gl-near")
                        : Pieces.icon("bi-x-octagon-fill", "gl-bad"));
        say(texts.text("tags.sample.of", file, all.of(), measured.state().asOf().toString()), "gl-caption");
        body.getChildren().add(Pieces.row(10, figure, light));
        say(texts.text("tags.sample.interval", Figures.percent(all.low()), Figures.percent(all.high())), "gl-caption");
        GridPane rates = new GridPane(14, 4);
        rates.setId("tags-rates");
        rates.addRow(0, Pieces.label(""), Pieces.label(texts.text("tags.sample.precision"), "gl-caption"),
                Pieces.label(texts.text("tags.sample.recall"), "gl-caption"),
                Pieces.label(texts.text("tags.sample.matched"), "gl-caption"),
                Pieces.label(texts.text("tags.sample.coverage"), "gl-caption"));
        int row = 1;
        for (TagAgreement.OfTag of : measured.agreement().byTag()) {
            if (of.matched().of() > 0) {
                String name = measured.library().find(of.tag()).map((Tag tag) -> words.name(tag)).orElse(of.tag());
                rates.addRow(row++, Pieces.label(name), rate(of.precision()), rate(of.recall()), rate(of.matched()),
                        rate(of.coverage()));
            }
        }
        body.getChildren().add(rates);
    }

    private Label rate(Proportion rate) {
        if (rate.of() == 0) {
            return Pieces.label(Figures.MISSING);
        }
        return Pieces.tipped(Pieces.label(Figures.percent(rate.share())), texts.text("tags.sample.rate", rate.hits(),
                rate.of(), Figures.percent(rate.low()), Figures.percent(rate.high())));
    }

    private void problems(LogReport report) {
        if (report.rowsRejected() > 0) {
            say(texts.text("tags.sample.rejected", report.rowsRejected()), "gl-near");
            FileSentences sentences = new FileSentences(texts);
            report.problems().stream().limit(PROBLEMS_NAMED)
                    .forEach(problem -> say(sentences.full(problem), "gl-caption"));
        }
    }
}
