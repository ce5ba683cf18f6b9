package greenlane.console.silent;

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

/// The page about customers who have fallen silent.
public final class SilentView implements PageView {
    private final SilentViewModel model;
    private final Texts texts;
    private final Node way;
    private final Parent root;
    private final Bonds bonds = new Bonds();
    private final FilterBar filters;
    private final SilentStrip strip;
    private final SilentTable table;
    private final DeedPanel deeds;
    private final HBox list;
    @FXML
    private HBox tools;
    @FXML
    private VBox body;

    /// @param way the switch between the pages about customers, made for a page
    public SilentView(SilentViewModel model, Function<PageId, Node> way) {
        this.model = model;
        this.way = way.apply(PageId.SILENT);
        texts = model.texts();
        root = Fxml.load(this, "Silent.fxml", texts);
        filters = new FilterBar(model);
        strip = new SilentStrip(model);
        table = new SilentTable(model);
        deeds = new DeedPanel(model);
        tools.getChildren().setAll(filters.node());
        HBox.setHgrow(filters.node(), Priority.ALWAYS);
        list = new HBox(12, table.node(), deeds.node());
        VBox.setVgrow(list, Priority.ALWAYS);
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
        model.refresh();
        filters.bind(bonds);
        strip.bind(bonds);
        table.bind(bonds);
        deeds.bind(bonds);
        bonds.follow(this::arrange, model.stateProperty());
    }

    @Override
    public void detach() {
        bonds.release();
    }

    @Override
    public boolean escape() {
        return model.drop();
    }

    private void arrange() {
        switch (model.stateProperty().get()) {
            case SilentViewModel.State.Loading() -> note(texts.text("silent.loading"));
            case SilentViewModel.State.NoRun() -> note(texts.text("silent.noRun"));
            case SilentViewModel.State.Failed(var fault) -> note(texts.text("silent.failed", fault.code()));
            case SilentViewModel.State.Ready _ -> {
                if (!body.getChildren().contains(list)) {
                    body.getChildren().setAll(strip.node(), list);
                }
            }
        }
    }

    private void note(String sentence) {
        Label words = Pieces.words(sentence, "gl-muted", "gl-area-note");
        words.setId("silent-state");
        VBox panel = Pieces.panel(words);
        VBox.setVgrow(panel, Priority.ALWAYS);
        body.getChildren().setAll(panel);
    }
}
