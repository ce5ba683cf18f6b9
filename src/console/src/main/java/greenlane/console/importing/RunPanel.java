package greenlane.console.importing;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.feeds.RejectsFile;

/// The last step: what is about to happen, how far it is, and what came of it.
final class RunPanel {
    private final ImportViewModel model;
    private final RunModel run;
    private final Texts texts;
    private final Sentences sentences;
    private final Label title = Parts.label("", "gl-emph");
    private final Label words = Parts.label("");
    private final Label more = Parts.label("", "gl-caption");
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox figures = new HBox();
    private final Button replay;
    private final Label unplayable = new Label();
    private final Button undo;
    private final Button undoSure;
    private final VBox root;
    private boolean sure;

    RunPanel(ImportViewModel model) {
        this.model = model;
        run = model.run();
        texts = model.texts();
        sentences = new Sentences(texts);
        words.setWrapText(true);
        words.setId("import-outcome");
        more.setWrapText(true);
        bar.getStyleClass().addAll("gl-import-bar", "gl-import-wide");
        figures.getStyleClass().add("gl-import-figures");
        replay = Parts.button("import-replay", texts.text("importing.replay"), "bi-play-circle", model::replay);
        undo = Parts.button("import-undo", texts.text("importing.undo"), "bi-arrow-counterclockwise", this::askUndo);
        undoSure = Parts.button("import-undo-sure", "", "", run::undo);
        undoSure.getStyleClass().add("danger");
        VBox inside = new VBox(words, bar, figures, more, Parts.row(8, replay, unplayable, undo, undoSure));
        unplayable.setText(texts.text("importing.replay.waitless"));
        unplayable.getStyleClass().add("gl-muted");
        inside.getStyleClass().add("gl-import-run");
        root = Parts.panel(Parts.head(title), inside);
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, run.resultProperty(), run.work().runningProperty(), run.work().fractionProperty(),
                run.cancellingProperty(), run.undoing().runningProperty());
    }

    private void refresh() {
        boolean running = run.work().runningProperty().get();
        double fraction = run.work().fractionProperty().get();
        Parts.shown(bar, running);
        bar.setProgress(Math.max(0, fraction));
        figures.getChildren().clear();
        more.setText("");
        words.setGraphic(null);
        boolean undoable = run.resultProperty().get().filter(it -> it instanceof RunResult.Kept kept
                && kept.batch().isPresent()).isPresent() && !running;
        sure = sure && undoable;
        boolean readable = run.resultProperty().get().map(RunResult.Kept.class::isInstance).orElse(true);
        boolean playable = model.playable();
        Parts.shown(replay, readable && playable && !running && !sure);
        Parts.shown(unplayable, readable && !playable && !running && !sure);
        Parts.shown(undo, undoable && !sure);
        Parts.shown(undoSure, undoable && sure);
        undoSure.setDisable(run.undoing().runningProperty().get());
        if (running) {
            title.setText(texts.text("importing.run.running"));
            words.setText(run.cancellingProperty().get()
                    ? texts.text("importing.run.cancelling")
                    : fraction < 0
                            ? texts.text("importing.run.begun")
                            : texts.text("importing.run.at", Math.round(fraction * 100)));
        } else {
            run.resultProperty().get().ifPresentOrElse(this::result, this::before);
        }
        Parts.shown(figures, !figures.getChildren().isEmpty());
        Parts.shown(more, !more.getText().isEmpty());
    }

    private void before() {
        title.setText(texts.text("importing.run.before"));
        words.setText(texts.text("importing.run.promise"));
        model.check().done().ifPresent(done -> {
            figure("importing.run.willImport", done.contacts(), "");
            figure("importing.run.willReject", done.report().rowsRejected(),
                    done.report().rowsRejected() > 0 ? "gl-bad" : "");
            if (done.report().rowsRejected() > 0) {
                more.setText(texts.text("importing.run.rejectsWhere", done.report().file() + RejectsFile.SUFFIX));
            }
        });
        model.file().surveyProperty().get().map(FileModel.Survey::earlier)
                .flatMap(list -> list.stream().findFirst()).ifPresent(batch -> more.setText(
                        texts.text("importing.earlier", HistoryPanel.time(model, batch))));
    }

    private void result(RunResult result) {
        switch (result) {
            case RunResult.Kept kept -> kept(kept);
            case RunResult.Refused(var refusal) ->
                say("importing.run.failed", sentences.refusal(refusal), "bi-x-octagon-fill", "gl-bad");
            case RunResult.Failed(var fault, _) ->
                say("importing.run.failed", sentences.fault(fault), "bi-x-octagon-fill", "gl-bad");
            case RunResult.Cancelled() -> say("importing.run.cancelled", texts.text("importing.run.unchanged"),
                    "bi-dash-circle", "gl-muted");
            case RunResult.Undone(var file, var removed) -> say("importing.run.undone",
                    texts.text("importing.run.removed", file, removed), "bi-check-circle-fill", "gl-good");
        }
    }

    private void kept(RunResult.Kept kept) {
        boolean nothing = kept.batch().isEmpty();
        say("importing.run.done", nothing
                ? texts.text("importing.run.nothing", kept.file(), kept.added().known())
                : texts.text("importing.run.kept", kept.file(), kept.added().added()), "bi-check-circle-fill",
                "gl-good");
        figure("importing.run.added", kept.added().added(), "");
        figure("importing.run.known", kept.added().known(), "");
        long rejected = kept.report().rowsRejected() + kept.added().tooLong();
        figure("importing.run.rejected", rejected, rejected > 0 ? "gl-bad" : "");
        StringBuilder said = new StringBuilder();
        ReasonsPanel.exported(texts, kept.rejects()).ifPresent(said::append);
        if (kept.added().tooLong() > 0) {
            line(said, texts.text("importing.run.tooLong", kept.added().tooLong()));
        }
        kept.report().brokenOff()
                .ifPresent(refusal -> line(said, texts.text("importing.brokenOff", sentences.refusal(refusal))));
        more.setText(said.toString());
        undoSure.setText(texts.text("importing.undo.sure", kept.added().added()));
    }

    private static void line(StringBuilder said, String sentence) {
        said.append(said.isEmpty() ? "" : "\n").append(sentence);
    }

    private void say(String titleKey, String sentence, String icon, String styleClass) {
        title.setText(texts.text(titleKey));
        words.setText(sentence);
        FontIcon mark = Parts.icon(icon, styleClass, "gl-import-mark");
        words.setGraphic(mark);
    }

    private void figure(String key, long count, String styleClass) {
        Label value = Parts.label(Figures.count(count), "gl-figure");
        if (!styleClass.isEmpty()) {
            value.getStyleClass().add(styleClass);
        }
        VBox cell = new VBox(Parts.label(texts.text(key), "gl-caption"), value);
        cell.setMinWidth(Region.USE_PREF_SIZE);
        cell.getStyleClass().add("gl-import-figure");
        figures.getChildren().add(cell);
    }

    private void askUndo() {
        sure = true;
        refresh();
        undoSure.requestFocus();
    }
}
