package greenlane.console.intake;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.area.Work;
import greenlane.console.i18n.Texts;

/// The foot of the page: what keeps the file from being stored, the button that stores it, how far that is, and the one that stops it.
final class RunBar {
    private final IntakeViewModel model;
    private final Texts texts;
    private final Label words = Pieces.words("");
    private final ProgressBar bar = new ProgressBar(0);
    private final Button start;
    private final Button stop;
    private final HBox root;

    RunBar(IntakeViewModel model) {
        this.model = model;
        texts = model.texts();
        words.setId("intake-words");
        bar.getStyleClass().add("gl-area-bar");
        start = Pieces.primary("intake-start", texts.text("intake.start"), "", model::bringIn);
        stop = Pieces.button("intake-stop", texts.text("intake.stop"), "bi-stop-fill", model.run()::stop);
        root = Pieces.row(12, words, Pieces.spring(), bar, stop, start);
        root.setMinHeight(Region.USE_PREF_SIZE);
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.obstacleProperty(), model.chosenProperty(),
                model.run().work().runningProperty(), model.run().work().shareProperty(),
                model.run().stoppingProperty());
    }

    private void refresh() {
        boolean running = model.busy();
        double share = model.run().work().shareProperty().get();
        String obstacle = model.obstacleProperty().get();
        Pieces.shown(bar, running);
        Pieces.shown(stop, running);
        Pieces.shown(start, !running);
        bar.setProgress(Math.max(0, share));
        stop.setDisable(model.run().stoppingProperty().get());
        start.setDisable(!obstacle.isEmpty() || model.known().isEmpty());
        words.setGraphic(obstacle.isEmpty() || running ? null : Pieces.icon("bi-x-octagon-fill", "gl-bad"));
        words.setText(running ? progress(share) : obstacle.isEmpty() ? texts.text("intake.promise") : obstacle);
    }

    private String progress(double share) {
        if (model.run().stoppingProperty().get()) {
            return texts.text("importing.run.cancelling");
        }
        if (share == Work.UNKNOWN) {
            return texts.text("importing.run.begun");
        }
        return share >= 1
                ? texts.text("intake.storing")
                : texts.text("importing.run.at", Math.round(share * 100));
    }
}
