package greenlane.console.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import greenlane.console.chart.Sparkline;
import greenlane.console.i18n.Figures;
import greenlane.core.purchase.PurchaseTotals;
import greenlane.core.tier.CustomerScores;
import greenlane.core.tier.Measure;
import greenlane.core.tier.TierReason;
import greenlane.core.value.Fit;

/// What the customer is expected to bring, how likely the customer is still there, and four scores from 1 to 5.
final class ValuePanel {
    private static final int SCORE_MAX = 5;
    private static final int EARLIER = 3;
    /// Both halves are equally wide, however long their texts.
    private static final double HALF = 160;

    private final CustomersViewModel model;
    private final Words words;
    private final Reasons reasons;
    private final Label date = Pieces.label("", "gl-caption");
    private final Label worth = Pieces.label("", "gl-figure", "gl-emph");
    private final Label interval = Pieces.text("", "gl-caption");
    private final Label active = Pieces.label("", "gl-figure", "gl-emph");
    private final Label earlier = Pieces.text("", "gl-caption");
    private final Label horizon = Pieces.text("", "gl-caption");
    private final Sparkline line = new Sparkline();
    private final GridPane scores = new GridPane();
    private final Label note = Pieces.text("", "gl-caption", "gl-customers-note");
    private final VBox root;

    ValuePanel(CustomersViewModel model, Words words) {
        this.model = model;
        this.words = words;
        reasons = new Reasons(model, words);
        worth.setId("customers-worth");
        worth.setMinWidth(Region.USE_PREF_SIZE);
        active.setMinWidth(Region.USE_PREF_SIZE);
        note.setId("customers-model-note");
        line.getStyleClass().add("gl-customers-line");
        VBox left = new VBox(2, horizon, worth, interval);
        VBox right = new VBox(2, Pieces.label(words.text("customers.active"), "gl-caption"),
                Pieces.row(8, active, line), earlier);
        left.getStyleClass().add("gl-customers-figure");
        right.getStyleClass().addAll("gl-customers-figure", "gl-customers-second");
        for (VBox half : List.of(left, right)) {
            half.setMinWidth(0);
            half.setPrefWidth(HALF);
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        HBox figures = new HBox(left, right);
        figures.getStyleClass().add("gl-customers-figures");
        scores.getStyleClass().add("gl-measures");
        ColumnConstraints own = new ColumnConstraints();
        own.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        scores.getColumnConstraints().setAll(own, grow, own, own);
        VBox body = new VBox(8, scores, note);
        body.getStyleClass().add("gl-customers-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        root = Pieces.panel(Pieces.head(Pieces.label(words.text("customers.value"), "gl-emph"), date), figures, body);
        root.setId("customers-value");
    }

    VBox node() {
        return root;
    }

    Subscription attach() {
        return Pieces.follow(() -> model.profile().profileProperty().get().ifPresent(this::show),
                List.of(model.profile().profileProperty()));
    }

    private void show(Profile profile) {
        Optional<Profile.Worth> expected = profile.worth();
        date.setText(expected.map(it -> words.text("customers.model", it.asOf().toString())).orElse(""));
        horizon.setText(words.text("customers.worth", expected.map(Profile.Worth::months).orElse(Profile.MONTHS)));
        worth.setText(expected.map(it -> model.money().whole(it.estimate().lifetimeValue())).orElse(Figures.MISSING));
        interval.setText(expected.map(it -> words.text("customers.interval",
                model.money().range(it.interval().low(), it.interval().high()))).orElse(""));
        OptionalDouble now = expected.isPresent()
                ? OptionalDouble.of(expected.get().estimate().activeProbability())
                : OptionalDouble.empty();
        active.setText(words.active(now));
        active.getStyleClass().remove("gl-near");
        boolean low = now.orElse(1) < Filter.ACTIVE_BELOW;
        active.setGraphic(low ? Pieces.icon("bi-exclamation-triangle-fill", "gl-near") : null);
        if (low) {
            active.getStyleClass().add("gl-near");
        }
        trend(profile);
        Optional<Profile.Worth> plain = expected.filter(it -> !it.modelled());
        Pieces.shown(note, plain.isPresent() || expected.isEmpty());
        note.setGraphic(plain.isPresent() ? Pieces.icon("bi-info-circle") : null);
        note.setText(plain.map(it -> it.repeatBuyers() < Fit.REPEAT_BUYERS_MIN
                ? words.text("customers.model.few", it.repeatBuyers(), Fit.REPEAT_BUYERS_MIN)
                : words.text("customers.model.failed")).orElseGet(() -> words.text("customers.model.none")));
        scores.getChildren().clear();
        profile.standing().ifPresent(it -> showScores(profile, it));
    }

    private void trend(Profile profile) {
        List<MonthTier> months = MonthTier.of(profile);
        List<Double> points = new ArrayList<>();
        months.forEach(month -> points.add(month.active().orElse(Double.NaN)));
        boolean any = points.stream().filter(point -> !point.isNaN()).count() > 1;
        line.setVisible(any);
        line.show(points, Filter.ACTIVE_BELOW, profile.active().orElse(1) < Filter.ACTIVE_BELOW);
        OptionalDouble before = months.get(months.size() - 1 - EARLIER).active();
        String warn = words.text("customers.active.warn", words.active(OptionalDouble.of(Filter.ACTIVE_BELOW)));
        earlier.setText(before.isPresent()
                ? words.dotted(List.of(words.text("customers.active.earlier", EARLIER, words.active(before)), warn))
                : warn);
    }

    private void showScores(Profile profile, Profile.Standing standing) {
        CustomerScores.Rfmp rfmp = standing.reason().scores().rfmp();
        List<TierReason.Weighed> measures = standing.reason().measures();
        long today = standing.run().asOf().toEpochDay();
        String quiet = profile.bought().equals(PurchaseTotals.NONE)
                ? Figures.MISSING
                : words.text("customers.daysAgo", today - profile.bought().lastDay());
        score(0, "customers.score.recency", rfmp.recency(), quiet);
        score(1, "customers.score.frequency", rfmp.frequency(), value(measures, Measure.FREQUENCY));
        score(2, "customers.score.spend", rfmp.spend(), value(measures, Measure.SPEND));
        score(3, "customers.score.potential", rfmp.potential(), value(measures, Measure.POTENTIAL));
    }

    private String value(List<TierReason.Weighed> measures, Measure measure) {
        return reasons.value(measure, measures.get(measure.ordinal()).value());
    }

    private void score(int row, String key, int score, String value) {
        HBox steps = new HBox(2);
        for (int step = 1; step <= SCORE_MAX; step++) {
            Region part = new Region();
            part.getStyleClass().addAll("gl-step-bar", step <= score ? "gl-step-full" : "gl-step-rest");
            HBox.setHgrow(part, Priority.ALWAYS);
            steps.getChildren().add(part);
        }
        steps.getStyleClass().add("gl-steps-row");
        String name = words.text(key);
        steps.setAccessibleText(words.list(List.of(name, score + "/" + SCORE_MAX, value)));
        Label own = Pieces.label(value, "gl-caption");
        own.setMaxWidth(Double.MAX_VALUE);
        own.getStyleClass().add("gl-customers-right");
        scores.addRow(row, Pieces.label(name), steps, Pieces.label(Integer.toString(score), "gl-emph"), own);
    }
}
