package greenlane.console.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.importing.CheckModel.Tab;
import greenlane.feeds.Dirt;
import greenlane.feeds.RejectsFile;
import greenlane.feeds.RowProblem;

/// What would come in and what would not, checked over the whole file while someone looks at the first rows.
final class PreviewPanel {
    /// How many kinds of refusal are named in the head; the rail of the third step names all.
    private static final int KINDS_MAX = 3;

    private final ImportViewModel model;
    private final CheckModel check;
    private final Texts texts;
    private final Sentences sentences;
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final Label accepted = Parts.label("", "gl-caption");
    private final Label rejected = Parts.label("", "gl-caption", "gl-bad");
    private final Button export;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label progress = Parts.label("", "gl-caption");
    private final Button stop;
    private final Button again;
    private final Label exported = Parts.label("", "gl-import-message");
    private final PreviewTable table;
    private final VBox root;

    PreviewPanel(ImportViewModel model) {
        this.model = model;
        check = model.check();
        texts = model.texts();
        sentences = new Sentences(texts);
        ToggleGroup group = new ToggleGroup();
        HBox segments = new HBox();
        segments.getStyleClass().add("gl-import-segments");
        for (Tab tab : Tab.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("import-tab-" + ValueKind.word(tab));
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().addAll("gl-import-tab", switch (tab) {
                case FIRST -> Styles.LEFT_PILL;
                case REJECTED -> Styles.CENTER_PILL;
                case WARNINGS -> Styles.RIGHT_PILL;
            });
            button.setOnAction(_ -> {
                check.tabProperty().set(tab);
                button.setSelected(true);
            });
            tabs.put(tab, button);
            segments.getChildren().add(button);
        }
        rejected.setGraphic(Parts.icon("bi-x-octagon-fill", "gl-bad", "gl-import-mark"));
        accepted.setId("import-accepted");
        rejected.setId("import-rejected");
        accepted.setMinWidth(Region.USE_PREF_SIZE);
        export = Parts.button("import-export", texts.text("importing.export"), "bi-download", check::export);
        stop = Parts.button("import-check-stop", texts.text("importing.stop"), "", check.work()::cancel);
        again = Parts.button("import-check-again", texts.text("importing.again"), "bi-arrow-repeat", check::again);
        table = new PreviewTable(model);
        Label title = Parts.label(texts.text("importing.preview"), "gl-emph");
        title.setMinWidth(Region.USE_PREF_SIZE);
        exported.setId("import-exported");
        root = Parts.panel(Parts.head(title, segments, Parts.spring(), bar, progress, stop, again, accepted, rejected,
                export), exported, table.node());
        root.getStyleClass().add("gl-import-preview");
        bar.getStyleClass().add("gl-import-bar");
        HBox.setHgrow(root, Priority.ALWAYS);
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::counted, check.resultProperty(), check.exporting().runningProperty(), model.stepProperty());
        bonds.follow(this::exported, check.exportedProperty());
        bonds.follow(this::progressed, check.work().runningProperty(), check.work().fractionProperty(),
                check.resultProperty());
        bonds.follow(this::rows, check.tabProperty(), check.firstProperty(), check.resultProperty(),
                check.work().runningProperty());
    }

    private void counted() {
        Optional<CheckResult.Done> done = check.done();
        long refused = done.map(it -> it.report().rowsRejected()).orElse(0L);
        tab(Tab.FIRST).setText(texts.text("importing.tab.first", CheckScan.FIRST_MAX));
        tab(Tab.REJECTED).setText(done.map(_ -> texts.text("importing.tab.rejected", refused))
                .orElseGet(() -> texts.text("importing.tab.rejected.unknown")));
        tab(Tab.WARNINGS).setText(done.map(it -> texts.text("importing.tab.warnings", it.warned()))
                .orElseGet(() -> texts.text("importing.tab.warnings.unknown")));
        accepted.setText(done.map(it -> texts.text("importing.accepted", it.report().rowsAccepted(),
                Figures.percent((double) it.report().rowsAccepted() / it.report().rowsRead()))).orElse(""));
        rejected.setText(done.map(this::kinds).orElse(""));
        Parts.tip(rejected, rejected.getText());
        Parts.shown(accepted, done.isPresent());
        Parts.shown(rejected, refused > 0);
        Parts.shown(export, refused > 0);
        export.setDisable(check.exporting().runningProperty().get());
    }

    private void exported() {
        Optional<RejectsFile.Outcome> outcome = check.exportedProperty().get();
        exported.setText(outcome.flatMap(it -> ReasonsPanel.exported(texts, it)).orElse(""));
        exported.getStyleClass().remove("gl-bad");
        if (outcome.filter(it -> it instanceof RejectsFile.Outcome.NotWritten).isPresent()) {
            exported.getStyleClass().add("gl-bad");
        }
        Parts.shown(exported, !exported.getText().isEmpty());
    }

    /// The reasons, unless the rail beside names them.
    private String kinds(CheckResult.Done done) {
        if (model.stepProperty().get() == ImportStep.CHECK) {
            return texts.text("importing.tab.rejected", done.report().rowsRejected());
        }
        List<String> parts = new ArrayList<>();
        done.rejectedByKind().entrySet().stream().sorted(Map.Entry.<Dirt, Long>comparingByValue().reversed())
                .limit(KINDS_MAX).forEach(entry -> parts.add(
                        texts.text("importing.kind", sentences.dirt(entry.getKey()), entry.getValue())));
        if (done.rejectedByKind().size() > KINDS_MAX) {
            parts.add("…");
        }
        return texts.text("importing.rejected", done.report().rowsRejected(),
                String.join(texts.text("importing.list.separator"), parts));
    }

    private void progressed() {
        boolean running = check.work().runningProperty().get();
        double fraction = check.work().fractionProperty().get();
        boolean stopped = check.resultProperty().get().filter(it -> it instanceof CheckResult.Cancelled).isPresent();
        bar.setProgress(Math.max(0, fraction));
        progress.setText(stopped
                ? texts.text("importing.checking.stopped")
                : fraction < 0
                        ? texts.text("importing.checking")
                        : texts.text("importing.checking.at", Math.round(fraction * 100)));
        Parts.shown(bar, running && fraction >= 0);
        Parts.shown(progress, running || stopped);
        Parts.shown(stop, running);
        Parts.shown(again, stopped);
    }

    private void rows() {
        Tab shown = check.tabProperty().get();
        tabs.forEach((tab, button) -> button.setSelected(tab == shown));
        Optional<CheckResult.Done> done = check.done();
        table.show(switch (shown) {
            case FIRST -> check.firstProperty().get();
            case REJECTED -> done.map(CheckResult.Done::rejected).orElse(List.of());
            case WARNINGS -> done.map(CheckResult.Done::warnings).orElse(List.of()).stream()
                    .map(PreviewPanel::warning).toList();
        }, whenEmpty(shown));
    }

    private String whenEmpty(Tab shown) {
        return check.resultProperty().get().map(result -> switch (result) {
            case CheckResult.Refused(var refusal) -> sentences.refusal(refusal);
            case CheckResult.Cancelled _ -> texts.text("importing.checking.stopped");
            case CheckResult.Done _ -> texts.text(switch (shown) {
                case FIRST -> "importing.empty.first";
                case REJECTED -> "importing.empty.rejected";
                case WARNINGS -> "importing.empty.warnings";
            });
        }).orElseGet(() -> texts.text(
                check.work().runningProperty().get() ? "importing.checking" : "importing.empty.open"));
    }

    private static PreviewRow warning(RowProblem problem) {
        return new PreviewRow(problem.line(), "", OptionalLong.empty(), "", "", OptionalLong.empty(), "",
                OptionalLong.empty(), "", "", Optional.empty(), "", Optional.of(problem), Optional.empty(), "");
    }

    private ToggleButton tab(Tab tab) {
        return Objects.requireNonNull(tabs.get(tab));
    }
}
