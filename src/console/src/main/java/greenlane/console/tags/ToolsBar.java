package greenlane.console.tags;

import java.io.File;
import java.util.List;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Texts;
import greenlane.console.problem.StoreSentences;
import greenlane.core.tag.LibraryProblem;

/// When tags were made, and what can be done with them and with their library.
final class ToolsBar {
    private static final int PROBLEMS_NAMED = 5;
    private static final String FILE_NAME = "greenlane-tags.txt";

    private final TagsViewModel model;
    private final Texts texts;
    private final Label state = Pieces.label("", "gl-muted");
    private final Label said = Pieces.words("");
    private final Button make;
    private final VBox root;

    ToolsBar(TagsViewModel model) {
        this.model = model;
        texts = model.texts();
        state.setId("tags-state");
        said.setId("tags-said");
        state.setMinWidth(0);
        make = Pieces.primary("tags-make", texts.text("tags.make"), "bi-arrow-repeat", model::make);
        Region spring = Pieces.spring();
        root = new VBox(6, Pieces.row(8, state, spring,
                Pieces.button("tags-export", texts.text("tags.export"), "bi-download", this::export),
                Pieces.button("tags-adopt", texts.text("tags.adopt"), "bi-folder2-open", this::adopt), make), said);
        root.getStyleClass().add("gl-area-tools");
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::show, model.stateProperty(), model.makingProperty(), model.saidProperty());
    }

    private void show() {
        boolean making = model.makingProperty().get();
        make.setDisable(making);
        state.setText(making
                ? texts.text("tags.making")
                : model.overview().map(this::state).orElse(""));
        said.setText(model.saidProperty().get().map(this::sentence).orElse(""));
        Pieces.shown(said, !said.getText().isEmpty());
    }

    private String state(TagOverview overview) {
        String library = overview.library().version() == 0
                ? texts.text("tags.library.shipped")
                : texts.text("tags.library.version", overview.library().version());
        return overview.made()
                ? texts.text("tags.state", String.valueOf(overview.state().orElseThrow().asOf()), library)
                : texts.text("tags.notMade", library);
    }

    private String sentence(TagsViewModel.Said what) {
        return switch (what) {
            case TagsViewModel.Said.Failed(var fault) -> new StoreSentences(texts).fault(fault);
            case TagsViewModel.Said.Adopted(int version) -> texts.text("tags.adopted", version);
            case TagsViewModel.Said.Unreadable(String file) ->
                texts.text("tags.unreadable", file, LibraryFile.BYTES_MAX / 1_024);
            case TagsViewModel.Said.NoLibrary(var problems) -> problems(problems);
            case TagsViewModel.Said.Written(String file) -> texts.text("tags.written", file);
            case TagsViewModel.Said.NotWritten(String file, String why) -> texts.text("tags.notWritten", file, why);
        };
    }

    private String problems(List<LibraryProblem> problems) {
        ProblemWords words = new ProblemWords(texts);
        return texts.text("tags.noLibrary", problems.size()) + "\n" + problems.stream().limit(PROBLEMS_NAMED)
                .map(words::sentence).collect(Collectors.joining("\n"));
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("tags.export"));
        chooser.setInitialFileName(FILE_NAME);
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            model.export(file.toPath());
        }
    }

    private void adopt() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("tags.adopt"));
        File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            model.adopt(file.toPath());
        }
    }
}
