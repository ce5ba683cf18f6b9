package greenlane.console.tiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.area.Segments;
import greenlane.console.area.TierRunning.Ran;
import greenlane.console.i18n.Texts;
import greenlane.console.tiers.TiersViewModel.Part;
import greenlane.store.tier.StoredRun;

/// The row above the page's parts: which part, what the run came to, and a run as of a day.
final class RunBar {
    private final DistributionModel model;
    private final TiersViewModel page;
    private final Texts texts;
    private final Segments<Part> parts;
    private final Label said = Pieces.label("");
    private final DatePicker day;
    private final Button run;
    private final Button stop;
    private final ProgressBar bar = new ProgressBar();
    private final HBox root;

    RunBar(TiersViewModel page) {
        this.page = page;
        model = page.distribution();
        texts = page.texts();
        parts = new Segments<>("tiers-part", List.of(Part.values()), part -> texts.text("tiers.part." + part.word()),
                Part::word, page.partProperty()::set);
        day = Pieces.day("tiers-day", page.ports().today(), texts.text("tiers.run.day"));
        run = Pieces.primary("tiers-run", texts.text("tiers.run"), "bi-play-fill", this::start);
        stop = Pieces.button("tiers-stop", texts.text("tiers.run.stop"), "", model.running()::cancel);
        bar.getStyleClass().add("gl-area-bar");
        said.setId("tiers-said");
        said.setMinWidth(0);
        Label asOf = Pieces.label(texts.text("tiers.run.day"), "gl-muted", "gl-roomy");
        root = Pieces.row(8, parts.node(), Pieces.spring(), said, bar, stop, asOf, day, run);
        root.getStyleClass().add("gl-area-tools");
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        model.askUsualDay();
        bonds.follow(() -> model.usualDayProperty().get().ifPresent(day::setValue), model.usualDayProperty());
        bonds.follow(() -> parts.select(page.partProperty().get()), page.partProperty());
        bonds.follow(this::refresh, model.running().runningProperty(), model.running().shareProperty(),
                model.madeProperty());
    }

    private void start() {
        LocalDate asOf = day.getValue();
        if (asOf != null) {
            model.run(asOf);
        }
    }

    private void refresh() {
        boolean running = model.running().runningProperty().get();
        double share = model.running().shareProperty().get();
        run.setDisable(running);
        Pieces.shown(bar, running);
        Pieces.shown(stop, running);
        bar.setProgress(Math.max(0, share));
        said.setGraphic(null);
        Optional<Ran> made = model.madeProperty().get();
        if (running) {
            said.setText(share < 0
                    ? texts.text("tiers.run.begun")
                    : texts.text("tiers.run.at", Math.round(share * 100)));
        } else {
            said.setText(made.map(this::sentence).orElse(""));
            made.ifPresent(it -> said.setGraphic(it instanceof Ran.Done
                    ? Pieces.icon("bi-check-circle-fill", "gl-good")
                    : it instanceof Ran.Cancelled
                            ? Pieces.icon("bi-dash-circle", "gl-muted")
                            : Pieces.icon("bi-x-octagon-fill", "gl-bad")));
        }
        Pieces.tipped(said, said.getText());
    }

    private String sentence(Ran made) {
        return switch (made) {
            case Ran.Done(StoredRun it) ->
                texts.text("tiers.run.done", it.asOf().toString(), it.scored(), it.rose(), it.fell());
            case Ran.NothingBought(LocalDate asOf) -> texts.text("tiers.run.nothing", asOf.toString());
            case Ran.NoPolicy(LocalDate asOf) -> texts.text("tiers.run.noPolicy", asOf.toString());
            case Ran.Cancelled() -> texts.text("tiers.run.cancelled");
            case Ran.Failed(var fault) -> texts.text("tiers.run.failed", fault.code());
        };
    }
}
