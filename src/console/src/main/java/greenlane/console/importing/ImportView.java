package greenlane.console.importing;

import java.util.Optional;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import greenlane.console.i18n.Texts;
import greenlane.console.page.Fxml;
import greenlane.console.page.PageView;

/// The import page: the steps above, the panels of the present step, the way on below.
public final class ImportView implements PageView {
    private final ImportViewModel model;
    private final Parent root;
    private final Bonds bonds = new Bonds();
    private final StepBar stepBar;
    private final FilePanel file;
    private final MappingPanel mapping;
    private final LayoutPanel layout;
    private final ValuesPanel values;
    private final PreviewPanel preview;
    private final ReasonsPanel reasons;
    private final RunPanel run;
    private final HistoryPanel history;
    private final Footer footer;
    private final HBox context;
    @FXML
    private HBox steps;
    @FXML
    private VBox body;
    @FXML
    private HBox foot;

    public ImportView(ImportViewModel model) {
        this.model = model;
        Texts texts = model.texts();
        root = Fxml.load(this, "Import.fxml", texts);
        stepBar = new StepBar(model, steps);
        file = new FilePanel(model);
        mapping = new MappingPanel(model);
        layout = new LayoutPanel(model);
        values = new ValuesPanel(model);
        preview = new PreviewPanel(model);
        reasons = new ReasonsPanel(model);
        run = new RunPanel(model);
        history = new HistoryPanel(model);
        footer = new Footer(model, foot);
        Label subtitle = Parts.label(texts.text("importing.subtitle"), "gl-muted");
        context = Parts.row(12, subtitle,
                Parts.button("import-history", texts.text("importing.history"), "bi-clock-history",
                        model::toggleHistory));
        context.getChildren().getLast().getStyleClass().add("gl-tool");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Optional<Node> contextControls() {
        return Optional.of(context);
    }

    @Override
    public void attach() {
        stepBar.bind(bonds);
        file.bind(bonds);
        mapping.bind(bonds);
        layout.bind(bonds);
        values.bind(bonds);
        preview.bind(bonds);
        reasons.bind(bonds);
        run.bind(bonds);
        history.bind(bonds);
        footer.bind(bonds);
        bonds.follow(this::arrange, model.stepProperty(), model.historyShownProperty(), model.file().stateProperty());
    }

    @Override
    public void detach() {
        bonds.release();
    }

    @Override
    public boolean escape() {
        boolean shown = model.historyShownProperty().get();
        if (shown) {
            model.toggleHistory();
        }
        return shown;
    }

    private void arrange() {
        boolean past = model.historyShownProperty().get();
        Parts.shown(steps, !past);
        Parts.shown(foot, !past);
        if (past) {
            body.getChildren().setAll(history.node());
            return;
        }
        switch (model.stepProperty().get()) {
            case FILE -> body.getChildren().setAll(file.node());
            case MAPPING -> {
                HBox above = model.mapped() ? new HBox(12, mapping.node(), values.node()) : new HBox(layout.node());
                above.getStyleClass().add("gl-import-above");
                body.getChildren().setAll(above, preview.node());
            }
            case CHECK -> {
                HBox beside = new HBox(12, preview.node(), reasons.node());
                VBox.setVgrow(beside, Priority.ALWAYS);
                body.getChildren().setAll(beside);
            }
            case IMPORT -> body.getChildren().setAll(run.node());
        }
    }
}
