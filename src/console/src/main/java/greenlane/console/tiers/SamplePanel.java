package greenlane.console.tiers;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import greenlane.console.area.Bonds;
import greenlane.console.area.LevelMatrix;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.problem.FileSentences;
import greenlane.core.customer.Tier;
import greenlane.core.tier.Cutoffs;
import greenlane.core.tier.evaluation.Agreement;
import greenlane.core.tier.evaluation.FittedCutoffs;
import greenlane.core.tier.evaluation.Proportion;

/// The tiers beside those an expert gave: accuracy against its aim, the confusion of one with another, and cut-offs fitted to the sample.
final class SamplePanel {
    private final TiersViewModel page;
    private final AccuracyModel model;
    private final Texts texts;
    private final VBox body = new VBox();
    private final VBox root;

    SamplePanel(TiersViewModel page) {
        this.page = page;
        model = page.accuracy();
        texts = page.texts();
        body.getStyleClass().add("gl-accuracy");
        root = Pieces.panel(Pieces.head(texts.text("tiers.sample"), Pieces.spring(),
                Pieces.primary("sample-open", texts.text("tiers.sample.open"), "bi-folder2-open", this::choose)),
                Pieces.scroll(body));
        HBox.setHgrow(root, Priority.ALWAYS);
    }

    Node node() {
        return root;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("tiers.sample.open"));
        File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            model.open(file.toPath());
        }
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.comparedProperty(), model.comparing().runningProperty());
    }

    private void refresh() {
        body.getChildren().clear();
        if (model.comparing().runningProperty().get()) {
            say(texts.text("tiers.sample.reading"), "gl-muted");
            return;
        }
        switch (model.comparedProperty().get()) {
            case AccuracyModel.Compared.NoSample() -> say(texts.text("tiers.sample.none"), "gl-muted");
            case AccuracyModel.Compared.NoRun() -> say(texts.text("tiers.preview.noRun"), "gl-muted");
            case AccuracyModel.Compared.NoLabels(String file, int unused, var named) -> {
                say(texts.text("tiers.sample.noLabels", file, unused), "gl-bad");
                unused(unused, named);
            }
            case AccuracyModel.Compared.Refused(var refusal) ->
                say(new FileSentences(texts).refusal(refusal), "gl-bad");
            case AccuracyModel.Compared.Failed(var fault) -> say(texts.text("tiers.failed", fault.code()), "gl-bad");
            case AccuracyModel.Compared.Done(Accuracy accuracy) -> show(accuracy);
        }
    }

    private void say(String sentence, String style) {
        body.getChildren().add(Pieces.words(sentence, style));
    }

    private void show(Accuracy accuracy) {
        Proportion all = accuracy.agreement().accuracy();
        Label figure = Pieces.label(Figures.percent(all.share()), "gl-figure");
        boolean met = all.low() >= Accuracy.AIM;
        boolean near = all.high() >= Accuracy.AIM;
        Label light = Pieces.label(texts.text(met
                ? "tiers.sample.met"
                : near ? "tiers.sample.open95" : "tiers.sample.missed"));
        light.setGraphic(met
                ? Pieces.icon("bi-check-circle-fill", "gl-good")
                : near
                        ? Pieces.icon("bi-exclamation-triangle-fill", "gl-near")
                        : Pieces.icon("bi-x-octagon-fill",
                                "gl-bad"));
        OptionalDouble kappa = accuracy.agreement().kappa();
        body.getChildren().addAll(
                Pieces.label(texts.text("tiers.sample.of", accuracy.file(), accuracy.labels(),
                        accuracy.asOf().toString()), "gl-caption"),
                Pieces.row(10, figure, Pieces.label(texts.text("tiers.sample.interval", Figures.percent(all.low()),
                        Figures.percent(all.high())), "gl-caption"), light),
                Pieces.words(texts.text("tiers.sample.more", kappa.isEmpty()
                        ? Figures.MISSING
                        : number(kappa.getAsDouble()), Figures.percent(accuracy.borders().accuracy().share())),
                        "gl-caption"));
        confusion(accuracy.agreement());
        accuracy.fitted().ifPresent(this::fitted);
        unused(accuracy.unused(), accuracy.named());
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }

    private void confusion(Agreement agreement) {
        TierNames names = new TierNames(texts, page.distribution().pair().flatMap(RunPair::policy));
        List<LevelMatrix.Level> rows = MigrationPanel.levels(names);
        List<LevelMatrix.Level> columns = MigrationPanel.levels(names);
        String none = texts.text("tiers.none");
        columns.add(new LevelMatrix.Level(Tier.count(), Pieces.label(none, "gl-caption"), none));
        LevelMatrix matrix = new LevelMatrix("sample-matrix");
        matrix.show(new LevelMatrix.Shown(rows, columns, (row, column) -> agreement.counts().get(row).get(column),
                texts.text("tiers.sample.corner"), texts.text("tiers.matrix.sum"), Optional.empty(),
                (from, to, count) -> texts.text("tiers.sample.cell", from, to, count)), Optional.empty());
        GridPane rates = new GridPane(16, 4);
        rates.addRow(0, Pieces.label(""), Pieces.label(texts.text("tiers.sample.recall"), "gl-caption"),
                Pieces.label(texts.text("tiers.sample.precision"), "gl-caption"));
        for (Tier tier : names.tiers()) {
            rates.addRow(tier.ordinal() + 1, Pieces.chip(tier, names.name(tier)),
                    Pieces.label(rate(agreement.recall(tier))), Pieces.label(rate(agreement.precision(tier))));
        }
        body.getChildren().addAll(matrix.node(), rates);
    }

    private String rate(Proportion rate) {
        return rate.of() == 0
                ? Figures.MISSING
                : texts.text("tiers.sample.rate", Figures.percent(rate.share()), Figures.percent(rate.low()),
                        Figures.percent(rate.high()));
    }

    private void fitted(FittedCutoffs.Result result) {
        body.getChildren().add(Pieces.label(texts.text("tiers.fit"), "gl-emph"));
        switch (result) {
            case FittedCutoffs.Result.TooFewScores(int scores, int levels) ->
                say(texts.text("tiers.fit.tooFew", scores, levels), "gl-muted");
            case FittedCutoffs.Result.NoSuchTier(Tier tier, int levels) ->
                say(texts.text("tiers.fit.noSuchTier", texts.text("tier." + tier.code()), levels), "gl-muted");
            case FittedCutoffs.Result.Fitted(FittedCutoffs cutoffs, int leftOut) -> {
                Proportion validated = cutoffs.validated().accuracy();
                say(texts.text("tiers.fit.found", borders(cutoffs.cutoffs()), Figures.percent(validated.share()),
                        Figures.percent(validated.low()), Figures.percent(validated.high()), Accuracy.FOLDS,
                        Figures.percent(cutoffs.fitted().accuracy().share()), leftOut), "gl-body");
                body.getChildren().add(Pieces.row(0, Pieces.button("sample-take", texts.text("tiers.fit.take"),
                        "bi-sliders", () -> page.take(cutoffs.cutoffs()))));
            }
        }
    }

    private static String borders(Cutoffs.ByScore cutoffs) {
        return String.join(" / ", cutoffs.scores().stream().map(PolicyForm::percent).toList());
    }

    private void unused(int count, List<LabelFile.Unused> named) {
        if (count > 0) {
            body.getChildren().add(Pieces.words(texts.text("tiers.sample.unused", count), "gl-near"));
            named.stream().limit(5).forEach(it -> body.getChildren().add(Pieces.words(texts.text(
                    "tiers.sample.row", it.line(), texts.text("tiers.sample.why." + word(it.why())), cut(it.text())),
                    "gl-caption")));
        }
    }

    private static String word(LabelFile.Why why) {
        return switch (why) {
            case NO_CUSTOMER -> "noCustomer";
            case NO_TIER -> "noTier";
            case TWICE -> "twice";
            case TOO_MANY -> "tooMany";
        };
    }

    private static String cut(String text) {
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }
}
