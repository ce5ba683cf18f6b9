package greenlane.console.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import greenlane.console.i18n.Texts;
import greenlane.feeds.mapping.Dialect;
import greenlane.feeds.mapping.MappingGuess;

/// The first step: a place to drop a file on, and how the file is written, with its first rows to see whether that is right.
final class FilePanel {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"),
            Charset.forName("Big5"), StandardCharsets.ISO_8859_1);

    private final ImportViewModel model;
    private final Texts texts;
    private final Sentences sentences;
    private final VBox root = new VBox();
    private final VBox zone = new VBox();
    private final Label title;
    private final Label detail;
    private final VBox known;
    private final Label file = Parts.label("", "gl-emph");
    private final Label facts = Parts.label("", "gl-caption");
    private final Label problem = Parts.label("", "gl-import-message", "gl-near");
    private final ComboBox<Charset> charset;
    private final ComboBox<Character> delimiter;
    private final ComboBox<Boolean> header;
    private final HBox dialect;
    private final RawTable raw = new RawTable();
    private boolean showing;

    FilePanel(ImportViewModel model) {
        this.model = model;
        texts = model.texts();
        sentences = new Sentences(texts);
        title = Parts.label(texts.text("importing.drop.title"), "gl-emph");
        detail = Parts.label(texts.text("importing.drop.detail"), "gl-caption");
        detail.setWrapText(true);
        detail.setId("import-refusal");
        zone.getChildren().addAll(Parts.icon("bi-box-arrow-in-down", "gl-drop-icon"), title,
                detail, Parts.button("import-choose", texts.text("importing.choose"), "bi-folder2-open", this::choose),
                customers());
        zone.setAlignment(Pos.CENTER);
        zone.getStyleClass().add("gl-drop");
        charset = Parts.combo("import-charset", CHARSETS, Charset::name);
        delimiter = Parts.combo("import-delimiter", List.of(',', '\t', ';', '|'),
                it -> StepBar.delimiter(texts, it));
        header = Parts.combo("import-header", List.of(true, false),
                it -> texts.text(it ? "importing.header.yes" : "importing.header.no"));
        dialect = Parts.row(16, Parts.row(8, Parts.label(texts.text("importing.charset"), "gl-muted"), charset),
                Parts.row(8, Parts.label(texts.text("importing.delimiter"), "gl-muted"), delimiter),
                Parts.row(8, Parts.label(texts.text("importing.header"), "gl-muted"), header));
        dialect.getStyleClass().add("gl-import-form");
        charset.setOnAction(_ -> said());
        delimiter.setOnAction(_ -> said());
        header.setOnAction(_ -> said());
        known = Parts.panel(Parts.head(file, facts), dialect, problem, raw.node());
        root.getStyleClass().add("gl-import-column");
        root.getChildren().addAll(zone, known);
        VBox.setVgrow(root, Priority.ALWAYS);
        root.setOnDragOver(this::draggedOver);
        root.setOnDragExited(_ -> zone.pseudoClassStateChanged(OVER, false));
        root.setOnDragDropped(this::dropped);
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.file().stateProperty(), model.file().surveyProperty());
    }

    private void refresh() {
        VBox.setVgrow(zone, model.mapped() ? Priority.NEVER : Priority.ALWAYS);
        VBox.setVgrow(known, model.mapped() ? Priority.ALWAYS : Priority.NEVER);
        Parts.shown(known, model.file().known().isPresent());
        detail.getStyleClass().remove("gl-bad");
        switch (model.file().stateProperty().get()) {
            case FileState.None _ -> say("importing.drop.title", texts.text("importing.drop.detail"));
            case FileState.Reading(Path path) -> say("importing.looking", FileState.name(path));
            case FileState.Refused(_, var refusal) -> {
                say("importing.drop.other", sentences.refusal(refusal));
                detail.getStyleClass().add("gl-bad");
            }
            case FileState.Known it -> {
                say("importing.drop.other", texts.text("importing.drop.detail"));
                show(it);
            }
        }
    }

    private void say(String titleKey, String words) {
        title.setText(texts.text(titleKey));
        detail.setText(words);
    }

    private void show(FileState.Known it) {
        showing = true;
        file.setText(FileState.name(it.path()));
        facts.setText(texts.text("importing.facts", StepBar.format(texts, it.format()), StepBar.size(it.bytes())));
        Parts.shown(dialect, it.guess().isPresent());
        String words = it.hasRows() ? earlier() : texts.text("importing.noRows");
        boolean fixed = words.isEmpty() && it.guess().isEmpty();
        problem.setText(fixed ? texts.text("importing.layout", StepBar.format(texts, it.format())) : words);
        problem.getStyleClass().remove("gl-near");
        if (!fixed) {
            problem.getStyleClass().add("gl-near");
        }
        Parts.shown(problem, !problem.getText().isEmpty());
        it.guess().ifPresent(guess -> {
            if (!charset.getItems().contains(guess.charset())) {
                charset.getItems().add(guess.charset());
            }
            charset.setValue(guess.charset());
            delimiter.setValue(guess.delimiter());
            header.setValue(guess.header());
        });
        Parts.shown(raw.node(), it.guess().isPresent());
        raw.show(it.guess().map(MappingGuess::columnNames).orElse(List.of()),
                it.guess().map(MappingGuess::sample).orElse(List.of()));
        showing = false;
    }

    private String earlier() {
        return model.file().surveyProperty().get().map(FileModel.Survey::earlier)
                .flatMap(list -> list.stream().findFirst())
                .map(batch -> texts.text("importing.earlier", HistoryPanel.time(model, batch))).orElse("");
    }

    private void said() {
        if (!showing && charset.getValue() != null && delimiter.getValue() != null && header.getValue() != null) {
            model.file().reread(new Dialect(delimiter.getValue(), charset.getValue(), header.getValue()));
        }
    }

    private Hyperlink customers() {
        Hyperlink link = new Hyperlink(texts.text("importing.customers"));
        link.setId("import-customers");
        link.setOnAction(_ -> model.goToCustomers());
        return link;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("importing.choose"));
        Optional.ofNullable(chooser.showOpenDialog(root.getScene().getWindow()))
                .ifPresent(chosen -> model.open(chosen.toPath()));
    }

    private void draggedOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            zone.pseudoClassStateChanged(OVER, true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        Optional<Path> first = event.getDragboard().getFiles().stream().map(it -> it.toPath()).findFirst();
        first.ifPresent(model::open);
        event.setDropCompleted(first.isPresent());
        event.consume();
    }
}
