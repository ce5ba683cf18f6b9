package greenlane.console.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.page.Fxml;
import greenlane.console.page.PageId;
import greenlane.console.page.PageKey;
import greenlane.console.page.PageView;

/// The page on which files of customers and purchases are brought in.
public final class IntakeView implements PageView {
    private static final KeyCombination START = KeyCombination.valueOf("Shortcut+Enter");

    private final IntakeViewModel model;
    private final Node way;
    private final Parent root;
    private final Bonds bonds = new Bonds();
    private final SourcePanel source;
    private final ColumnsPanel columns;
    private final RowsPanel rows;
    private final RunBar bar;
    private final ResultPanel result;
    private final HBox both;
    @FXML
    private VBox body;

    /// @param way the switch between the pages about customers, made for a page
    public IntakeView(IntakeViewModel model, Function<PageId, Node> way) {
        this.model = model;
        this.way = way.apply(PageId.INTAKE);
        root = Fxml.load(this, "Intake.fxml", model.texts());
        source = new SourcePanel(model);
        columns = new ColumnsPanel(model);
        rows = new RowsPanel(model);
        bar = new RunBar(model);
        result = new ResultPanel(model);
        both = new HBox(12, columns.node(), rows.node());
        VBox.setVgrow(both, Priority.ALWAYS);
        source.dropOn(root);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (START.match(event)) {
                model.bringIn();
                event.consume();
            }
        });
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
    public List<PageKey> keys() {
        return List.of(PageKey.of("Shortcut+Enter", "intake.start"));
    }

    @Override
    public void attach() {
        model.templates().refresh();
        source.bind(bonds);
        columns.bind(bonds);
        rows.bind(bonds);
        bar.bind(bonds);
        result.bind(bonds);
        bonds.follow(this::arrange, model.chosenProperty(), model.run().outcomeProperty());
    }

    @Override
    public void detach() {
        bonds.release();
    }

    @Override
    public boolean escape() {
        return model.again();
    }

    private void arrange() {
        if (model.run().outcomeProperty().get().isPresent()) {
            body.getChildren().setAll(source.bar(), result.node());
        } else if (model.known().isPresent()) {
            body.getChildren().setAll(source.bar(), both, bar.node());
        } else {
            body.getChildren().setAll(source.bar(), source.zone());
        }
    }
}
