package greenlane.console.customers;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import greenlane.console.area.TierRunning.Ran;
import greenlane.console.problem.StoreSentences;
import greenlane.core.tier.TierReason;

/// Why the customer stands in a tier: four measures against the border, the way up and down, and the last twelve months. Before the first
/// run it offers one.
final class TierPanel {
    private final CustomersViewModel model;
    private final Words words;
    private final Reasons reasons;
    private final OverrideForm form;
    private final TierStrip strip;
    private final Label rule = Pieces.label("", "gl-caption");
    private final GridPane measures = new GridPane();
    private final VBox sentences = new VBox(2);
    private final VBox body = new VBox(8);
    private final VBox running = new VBox(8);
    private final ProgressBar bar = new ProgressBar();
    private final VBox root;

    TierPanel(CustomersViewModel model, Words words) {
        this.model = model;
        this.words = words;
        reasons = new Reasons(model, words);
        form = new OverrideForm(model, words);
        strip = new TierStrip(model, words, reasons);
        measures.getStyleClass().add("gl-measures");
        ColumnConstraints grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        grow.setMinWidth(60);
        ColumnConstraints own = new ColumnConstraints();
        own.setMinWidth(Region.USE_PREF_SIZE);
        measures.getColumnConstraints().setAll(own, grow, own, own, own);
        body.getStyleClass().add("gl-customers-body");
        running.getStyleClass().add("gl-customers-body");
        bar.setMaxWidth(Double.MAX_VALUE);
        sentences.setId("customers-reasons");
        VBox.setVgrow(body, Priority.ALWAYS);
        root = Pieces.panel(Pieces.head(Pieces.label(words.text("customers.reason"), "gl-emph"), rule), running, body,
                form.node(), strip.node());
        root.setId("customers-tier");
    }

    VBox node() {
        return root;
    }

    Subscription attach() {
        return Subscription.combine(form.attach(), strip.attach(),
                model.run().fractionProperty().subscribe(part -> bar.setProgress(part.doubleValue())),
                Pieces.follow(this::show,
                        List.of(model.profile().profileProperty(), model.override().openProperty(),
                                model.override().problemsProperty(), model.run().runningProperty(),
                                model.run().resultProperty(), model.search().baseProperty())));
    }

    private void show() {
        Optional<Profile> profile = model.profile().profileProperty().get();
        boolean ran = model.search().baseProperty().get().flatMap(CustomerBase::scored).isPresent();
        boolean giving = model.override().openProperty().get();
        Optional<Profile.Standing> standing = profile.flatMap(Profile::standing);
        Pieces.shown(running, !ran && !giving);
        Pieces.shown(body, ran && !giving);
        Pieces.shown(form.node(), giving);
        Pieces.shown(strip.node(), ran);
        rule.setText(standing.map(reasons::rule).orElse(""));
        if (!ran) {
            showRunning();
        }
        measures.getChildren().clear();
        sentences.getChildren().clear();
        standing.ifPresent(it -> show(it.reason()));
        profile.ifPresent(this::showOverride);
        if (standing.isEmpty()) {
            sentences.getChildren().add(Pieces.text(words.text("customers.unscored"), "gl-caption"));
        }
        body.getChildren().setAll(measures, sentences);
    }

    private void show(TierReason reason) {
        for (int i = 0; i < reason.measures().size(); i++) {
            TierReason.Weighed weighed = reason.measures().get(i);
            MeasureBar line = new MeasureBar();
            line.show(weighed.percentile(), weighed.line(), weighed.carried(), reasons.spoken(weighed));
            Label mark = Pieces.label("");
            if (weighed.carried()) {
                mark.setGraphic(Pieces.icon("bi-check-circle-fill", "gl-good"));
            }
            measures.addRow(i, Pieces.label(reasons.measure(weighed.measure())), line,
                    Pieces.label(Reasons.percentile(weighed.percentile()), "gl-emph"), mark,
                    Pieces.label(reasons.value(weighed.measure(), weighed.value()), "gl-caption"));
        }
        sentences.getChildren().add(Pieces.text(reasons.carried(reason), "gl-caption"));
        reasons.sentences(reason)
                .forEach(sentence -> sentences.getChildren().add(Pieces.text(sentence, "gl-caption")));
    }

    private void showOverride(Profile profile) {
        profile.override().ifPresent(given -> {
            Label said = Pieces.text(reasons.override(given), "gl-caption");
            said.setGraphic(Pieces.icon("bi-pencil"));
            Button withdraw = Pieces.button("customers-override-withdraw", words.text("customers.override.withdraw"),
                    "", () -> model.override().withdraw(given));
            sentences.getChildren().add(Pieces.row(8, said, withdraw));
        });
    }

    private void showRunning() {
        boolean under = model.run().runningProperty().get();
        Label said = Pieces.text(model.run().resultProperty().get().map(this::result)
                .orElseGet(() -> words.text(under ? "customers.run.running" : "customers.run.none")));
        said.setId("customers-run-said");
        Node act = under
                ? Pieces.button("customers-run-cancel", words.text("customers.cancel"), "", model.run()::cancel)
                : Pieces.button("customers-run", words.text("customers.run"), "", model.run()::run);
        if (!under) {
            act.getStyleClass().add("accent");
        }
        running.getChildren().setAll(said);
        if (under) {
            running.getChildren().add(bar);
        }
        running.getChildren().add(act);
    }

    private String result(Ran ran) {
        return switch (ran) {
            case Ran.Done _ -> words.text("customers.run.running");
            case Ran.NothingBought nothing -> words.text("customers.run.nothing", nothing.asOf().toString());
            case Ran.NoPolicy none -> words.text("customers.run.noPolicy", none.asOf().toString());
            case Ran.Failed failed -> new StoreSentences(model.texts()).fault(failed.fault());
            case Ran.Cancelled _ -> words.text("customers.run.none");
        };
    }
}
