package greenlane.console.importing;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.problem.FileSentences;
import greenlane.feeds.Dirt;
import greenlane.feeds.RejectsFile;

/// The account of the check: every row once, every reason with its count, so that the sums can be followed.
final class ReasonsPanel {
    private final CheckModel check;
    private final Texts texts;
    private final Sentences sentences;
    private final VBox lines = new VBox();
    private final VBox root;

    ReasonsPanel(ImportViewModel model) {
        check = model.check();
        texts = model.texts();
        sentences = new Sentences(texts);
        lines.getStyleClass().add("gl-import-sums");
        root = Parts.panel(Parts.head(Parts.label(texts.text("importing.sums"), "gl-emph")), lines);
        root.getStyleClass().add("gl-import-account");
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, check.resultProperty());
    }

    private void refresh() {
        lines.getChildren().clear();
        check.done().ifPresentOrElse(this::account, () -> words(texts.text("importing.sums.none"), "gl-muted"));
    }

    private void account(CheckResult.Done done) {
        line(texts.text("importing.sums.rows"), done.report().rowsRead(), "gl-emph");
        line(texts.text("importing.sums.accepted"), done.report().rowsAccepted(), "gl-good");
        line(texts.text("importing.sums.rejected"), done.report().rowsRejected(),
                done.report().rowsRejected() > 0 ? "gl-bad" : "");
        kinds(done.rejectedByKind());
        rule();
        line(texts.text("importing.sums.contacts"), done.contacts(), "");
        line(texts.text("importing.sums.warnings"), done.warned(), done.warned() > 0 ? "gl-near" : "");
        kinds(done.warnedByKind());
        done.report().brokenOff().ifPresent(refusal -> {
            rule();
            words(texts.text("importing.brokenOff", sentences.refusal(refusal)), "gl-near");
        });
    }

    private void kinds(Map<Dirt, Long> kinds) {
        kinds.entrySet().stream().sorted(Map.Entry.<Dirt, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> {
                    HBox row = line(sentences.dirt(entry.getKey()), entry.getValue(), "gl-muted");
                    row.getStyleClass().add("gl-import-sub");
                });
    }

    private HBox line(String name, long count, String styleClass) {
        Label what = Parts.label(name);
        what.setWrapText(true);
        Label figure = Parts.label(Figures.count(count));
        figure.setMinWidth(Region.USE_PREF_SIZE);
        if (!styleClass.isEmpty()) {
            figure.getStyleClass().add(styleClass);
        }
        HBox row = Parts.row(8, what, Parts.spring(), figure);
        lines.getChildren().add(row);
        return row;
    }

    private void rule() {
        HBox rule = new HBox();
        rule.getStyleClass().add("gl-import-rule");
        lines.getChildren().add(rule);
    }

    private void words(String sentence, String styleClass) {
        Label label = Parts.label(sentence, "gl-caption", styleClass);
        label.setWrapText(true);
        lines.getChildren().add(label);
    }

    /// Where rejected rows were written, as a sentence; nothing when there were none.
    static Optional<String> exported(Texts texts, RejectsFile.Outcome outcome) {
        return new FileSentences(texts).rejects(outcome);
    }
}
