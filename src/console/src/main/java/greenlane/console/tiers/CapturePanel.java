package greenlane.console.tiers;

import java.time.LocalDate;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Money;
import greenlane.console.i18n.Texts;
import greenlane.core.tier.evaluation.FutureCapture;
import greenlane.store.tier.StoredRun;

/// What the tiers of a day were worth in the months that followed, beside plain RFM.
final class CapturePanel {
    private final TiersViewModel page;
    private final AccuracyModel model;
    private final Texts texts;
    private final ComboBox<LocalDate> day;
    private final ComboBox<Integer> months;
    private final VBox body = new VBox();
    private final VBox root;
    private boolean showing;

    CapturePanel(TiersViewModel page) {
        this.page = page;
        model = page.accuracy();
        texts = page.texts();
        day = Pieces.combo("capture-day", List.of(), LocalDate::toString);
        day.setAccessibleText(texts.text("tiers.capture.day"));
        months = Pieces.combo("capture-months", AccuracyModel.HORIZONS, it -> texts.text("tiers.capture.months", it));
        months.setAccessibleText(texts.text("tiers.capture.length"));
        months.setValue(AccuracyModel.HORIZONS.get(1));
        day.setOnAction(_ -> ask());
        months.setOnAction(_ -> ask());
        body.getStyleClass().add("gl-accuracy");
        root = Pieces.panel(Pieces.head(texts.text("tiers.capture"), Pieces.spring(), day, months),
                Pieces.scroll(body));
        root.getStyleClass().add("gl-tiers-capture");
    }

    Node node() {
        return root;
    }

    private void ask() {
        if (!showing && day.getValue() != null && months.getValue() != null) {
            model.capture(day.getValue(), months.getValue());
        }
    }

    void bind(Bonds bonds) {
        bonds.follow(this::choices, page.distribution().stateProperty());
        bonds.follow(this::refresh, model.capturedProperty());
    }

    private void choices() {
        if (page.distribution().stateProperty().get() instanceof DistributionModel.State.Ready ready) {
            List<LocalDate> days = ready.all().stream().map(StoredRun::asOf).toList();
            if (!day.getItems().equals(days)) {
                day.getItems().setAll(days);
            }
        }
    }

    private void refresh() {
        body.getChildren().clear();
        switch (model.capturedProperty().get()) {
            case AccuracyModel.Captured.NotAsked() -> say(texts.text("tiers.capture.none"));
            case AccuracyModel.Captured.NoSheet(LocalDate asOf) ->
                say(texts.text("tiers.capture.noSheet", asOf.toString()));
            case AccuracyModel.Captured.NothingBought(LocalDate asOf, int length) ->
                say(texts.text("tiers.capture.nothing", asOf.toString(), length));
            case AccuracyModel.Captured.Failed(var fault) -> say(texts.text("tiers.failed", fault.code()));
            case AccuracyModel.Captured.Done(LocalDate asOf, int length, FutureCapture capture, Money money) -> {
                showing = true;
                day.setValue(asOf);
                months.setValue(length);
                showing = false;
                say(texts.text("tiers.capture.scope", asOf.toString(), length, capture.customers(),
                        money.minor(capture.revenueMinor())));
                show(capture);
            }
        }
    }

    private void say(String sentence) {
        body.getChildren().add(Pieces.words(sentence, "gl-muted"));
    }

    private void show(FutureCapture capture) {
        TierNames names = new TierNames(texts, page.distribution().pair().flatMap(RunPair::policy));
        GridPane tiers = grid();
        int row = 0;
        for (FutureCapture.TierShare share : capture.tiers()) {
            if (names.tiers().contains(share.tier())) {
                double part = (double) share.revenueMinor() / capture.revenueMinor();
                tiers.addRow(row++, Pieces.chip(share.tier(), names.name(share.tier())), bar(part, "tier"),
                        Pieces.label(Figures.percent(part), "gl-number"),
                        Pieces.label(texts.text("tiers.capture.customers", share.customers()), "gl-caption"));
            }
        }
        body.getChildren().addAll(Pieces.label(texts.text("tiers.capture.byTier"), "gl-emph"), tiers);
        for (FutureCapture.Top top : capture.tops()) {
            GridPane grid = grid();
            grid.addRow(0, Pieces.label(texts.text("tiers.capture.byScore")), bar(top.byScore(), "score"),
                    Pieces.label(Figures.percent(top.byScore()), "gl-number"));
            grid.addRow(1, Pieces.label(texts.text("tiers.capture.byRfm")), bar(top.byRfm(), "rfm"),
                    Pieces.label(Figures.percent(top.byRfm()), "gl-number"),
                    Pieces.label(Figures.gap((top.byScore() - top.byRfm()) * 100), "gl-caption"));
            grid.addRow(2, Pieces.label(texts.text("tiers.capture.atBest")), bar(top.atBest(), "best"),
                    Pieces.label(Figures.percent(top.atBest()), "gl-number"));
            body.getChildren().addAll(Pieces.label(texts.text("tiers.capture.top", top.percent()), "gl-emph"), grid);
        }
        body.getChildren().add(Pieces.words(texts.text("tiers.capture.note"), "gl-caption"));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(10, 6);
        ColumnConstraints wide = new ColumnConstraints(40, 100, Double.MAX_VALUE);
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(84, 100, 130), wide,
                new ColumnConstraints(52), new ColumnConstraints(54));
        return grid;
    }

    private static Node bar(double share, String style) {
        ProgressBar bar = new ProgressBar(Math.clamp(share, 0, 1));
        bar.getStyleClass().addAll("gl-area-bar", "gl-capture", style);
        bar.setMaxWidth(Double.MAX_VALUE);
        return bar;
    }
}
