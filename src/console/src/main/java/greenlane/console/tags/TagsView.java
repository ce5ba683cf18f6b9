package greenlane.console.tags;

import java.util.Optional;
import java.util.function.Function;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Texts;
import greenlane.console.page.Fxml;
import greenlane.console.page.PageId;
import greenlane.console.page.PageView;

/// The page about the tags customers can have.
public final class TagsView implements PageView {
    private final TagsViewModel model;
    private final Texts texts;
    private final Node way;
    private final Parent root;
    private final Bonds bonds = new Bonds();
    private final ToolsBar bar;
    private final LibraryPanel library;
    private final RulesPanel rules;
    private final AccuracyPanel accuracy;
    private final HBox all;
    @FXML
    private HBox tools;
    @FXML
    private VBox body;

    /// @param way the switch between the pages about customers, made for a page
    public TagsView(TagsViewModel model, Function<PageId, Node> way) {
        this.model = model;
        this.way = way.apply(PageId.TAGS);
        texts = model.texts();
        root = Fxml.load(this, "Tags.fxml", texts);
        bar = new ToolsBar(model);
        library = new LibraryPanel(model);
        rules = new RulesPanel(model);
        accuracy = new AccuracyPanel(model);
        tools.getChildren().setAll(bar.node());
        HBox.setHgrow(bar.node(), Priority.ALWAYS);
        VBox left = new VBox(12, library.node(), rules.node());
        HBox.setHgrow(left, Priority.ALWAYS);
        all = new HBox(12, left, accuracy.node());
        VBox.setVgrow(all, Priority.ALWAYS);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Optional<Node> contextControls() {
        return Optional.of(way);
    }

    @Override
    public void attach() {
        model.show();
        bar.bind(bonds);
        library.bind(bonds);
        rules.bind(bonds);
        accuracy.bind(bonds);
        bonds.follow(this::arrange, model.stateProperty());
    }

    @Override
    public void detach() {
        model.leave();
        bonds.release();
    }

    private void arrange() {
        switch (model.stateProperty().get()) {
            case TagsViewModel.State.Loading() -> note(texts.text("tags.loading"));
            case TagsViewModel.State.Failed(var fault) -> note(texts.text("tags.failed", fault.code()));
            case TagsViewModel.State.Ready _ -> {
                if (!body.getChildren().contains(all)) {
                    body.getChildren().setAll(all);
                }
            }
        }
    }

    private void note(String sentence) {
        Label words = Pieces.words(sentence, "gl-muted", "gl-area-note");
        words.setId("tags-note");
        VBox panel = Pieces.panel(words);
        VBox.setVgrow(panel, Priority.ALWAYS);
        body.getChildren().setAll(panel);
    }
}
