package greenlane.console.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.area.Segments;
import greenlane.console.i18n.Texts;
import greenlane.console.problem.FileSentences;

/// What the file is of, and which it is: chosen by a button or dropped.
final class SourcePanel {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final IntakeViewModel model;
    private final Texts texts;
    private final Segments<IntakeKind> kinds;
    private final Label file = Pieces.label("", "gl-emph");
    private final Label layout = Pieces.label("", "gl-caption");
    private final Label title = Pieces.label("", "gl-emph");
    private final Label detail = Pieces.words("", "gl-caption");
    private final VBox zone;
    private final Button other;
    private final VBox bar;

    SourcePanel(IntakeViewModel model) {
        this.model = model;
        texts = model.texts();
        kinds = new Segments<>("intake-kind", List.of(IntakeKind.PURCHASES, IntakeKind.CUSTOMERS),
                kind -> texts.text("intake.kind." + kind.word()), IntakeKind::word, model::choose);
        file.setId("intake-file");
        file.setMinWidth(0);
        other = Pieces.button("intake-other", texts.text("intake.other"), "bi-folder2-open", this::choose);
        Button history = Pieces.button("intake-history", texts.text("intake.history"), "bi-clock-history",
                () -> model.ways().history().run());
        bar = Pieces.panel(Pieces.row(12, kinds.node(), file, layout, Pieces.spring(), other, history));
        bar.getStyleClass().add("gl-intake-source");
        bar.setMinHeight(Region.USE_PREF_SIZE);
        detail.setId("intake-refusal");
        zone = new VBox(Pieces.icon("bi-box-arrow-in-down", "gl-intake-drop-icon"), title, detail,
                Pieces.primary("intake-choose", texts.text("importing.choose"), "bi-folder2-open", this::choose));
        zone.setAlignment(Pos.CENTER);
        zone.getStyleClass().add("gl-intake-drop");
        VBox.setVgrow(zone, Priority.ALWAYS);
    }

    Node bar() {
        return bar;
    }

    /// Where a file is dropped while there is none.
    Node zone() {
        return zone;
    }

    /// Lets files be dropped anywhere on the page.
    void dropOn(Node page) {
        page.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() && !model.busy()) {
                event.acceptTransferModes(TransferMode.COPY);
                zone.pseudoClassStateChanged(OVER, true);
            }
            event.consume();
        });
        page.setOnDragExited(_ -> zone.pseudoClassStateChanged(OVER, false));
        page.setOnDragDropped(this::dropped);
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.chosenProperty(), model.kindProperty(), model.run().work().runningProperty());
    }

    private void refresh() {
        kinds.select(model.kindProperty().get());
        kinds.node().setDisable(model.busy());
        other.setDisable(model.busy());
        Pieces.shown(other, model.known().isPresent());
        detail.getStyleClass().remove("gl-bad");
        file.setText("");
        layout.setText("");
        switch (model.chosenProperty().get()) {
            case Chosen.None _ -> say(texts.text("intake.drop.title"), texts.text("intake.drop.detail"));
            case Chosen.Reading(Path path) -> say(texts.text("importing.looking", Chosen.name(path)), "");
            case Chosen.Refused(_, var refusal) -> {
                say(texts.text("intake.drop.other"), new FileSentences(texts).refusal(refusal));
                detail.getStyleClass().add("gl-bad");
            }
            case Chosen.Known it -> {
                file.setText(Chosen.name(it.path()));
                layout.setText(switch (it.layout()) {
                    case Chosen.Layout.Fixed(var format) -> texts.text("intake.layout." + format.code());
                    case Chosen.Layout.Columns(var guess) ->
                        texts.text("intake.layout.columns", guess.columnNames().size());
                });
                Pieces.tipped(file, it.path().toString());
            }
        }
    }

    private void say(String words, String more) {
        title.setText(words);
        detail.setText(more);
    }

    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("importing.choose"));
        Optional.ofNullable(chooser.showOpenDialog(bar.getScene().getWindow()))
                .ifPresent(chosen -> model.open(chosen.toPath()));
    }

    private void dropped(DragEvent event) {
        Optional<Path> first = event.getDragboard().getFiles().stream().map(it -> it.toPath()).findFirst();
        first.ifPresent(model::open);
        event.setDropCompleted(first.isPresent());
        event.consume();
    }
}
