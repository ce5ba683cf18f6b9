package greenlane.console.tiers;

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
import greenlane.console.tiers.TiersViewModel.Part;

/// The page about tiers as a whole.
public final class TiersView implements PageView {
    private final TiersViewModel model;
    private final Texts texts;
    private final Node way;
    private final Parent root;
    private final Bonds bonds = new Bonds();
    private final RunBar bar;
    private final ShareStrip strip;
    private final MigrationPanel migration;
    private final MoversPanel movers;
    private final HistoryPanel history;
    private final EditorPanel editor;
    private final PreviewPanel preview;
    private final VersionsPanel versions;
    private final SamplePanel sample;
    private final CapturePanel capture;
    private final VBox distribution;
    private final HBox policy;
    private final HBox accuracy;
    @FXML
    private HBox tools;
    @FXML
    private VBox body;

    /// @param way the switch between the pages about customers, made for a page
    public TiersView(TiersViewModel model, Function<PageId, Node> way) {
        this.model = model;
        this.way = way.apply(PageId.TIERS);
        texts = model.texts();
        root = Fxml.load(this, "Tiers.fxml", texts);
        bar = new RunBar(model);
        strip = new ShareStrip(model);
        migration = new MigrationPanel(model);
        movers = new MoversPanel(model);
        history = new HistoryPanel(model);
        editor = new EditorPanel(model);
        preview = new PreviewPanel(model);
        versions = new VersionsPanel(model);
        sample = new SamplePanel(model);
        capture = new CapturePanel(model);
        tools.getChildren().setAll(bar.node());
        HBox.setHgrow(bar.node(), Priority.ALWAYS);
        distribution = column(strip.node(),
                beside(column(migration.node(), history.node()), movers.node()));
        VBox.setVgrow(distribution, Priority.ALWAYS);
        policy = beside(editor.node(), column(preview.node(), versions.node()));
        accuracy = beside(sample.node(), capture.node());
    }

    private static HBox beside(Node... nodes) {
        HBox beside = new HBox(12, nodes);
        VBox.setVgrow(beside, Priority.ALWAYS);
        return beside;
    }

    private static VBox column(Node... nodes) {
        VBox column = new VBox(12, nodes);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
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
        bar.bind(bonds);
        strip.bind(bonds);
        migration.bind(bonds);
        movers.bind(bonds);
        history.bind(bonds);
        editor.bind(bonds);
        preview.bind(bonds);
        versions.bind(bonds);
        sample.bind(bonds);
        capture.bind(bonds);
        bonds.follow(this::arrange, model.partProperty(), model.distribution().stateProperty());
    }

    @Override
    public void detach() {
        bonds.release();
    }

    @Override
    public boolean escape() {
        return model.distribution().dropChoice();
    }

    private void arrange() {
        Part part = model.partProperty().get();
        if (part == Part.POLICY) {
            body.getChildren().setAll(policy);
        } else if (part == Part.ACCURACY) {
            body.getChildren().setAll(accuracy);
        } else {
            body.getChildren().setAll(switch (model.distribution().stateProperty().get()) {
                case DistributionModel.State.Loading() -> note(texts.text("tiers.loading"));
                case DistributionModel.State.NoRun() -> note(texts.text("tiers.noRun"));
                case DistributionModel.State.Failed(var fault) -> note(texts.text("tiers.failed", fault.code()));
                case DistributionModel.State.Ready _ -> distribution;
            });
        }
    }

    private static Node note(String sentence) {
        Label words = Pieces.words(sentence, "gl-muted", "gl-area-note");
        words.setId("tiers-note");
        VBox panel = Pieces.panel(words);
        VBox.setVgrow(panel, Priority.ALWAYS);
        return panel;
    }
}
