package greenlane.console.live;

import java.util.List;
import java.util.Optional;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import greenlane.console.i18n.Language;
import greenlane.console.page.Fxml;
import greenlane.console.page.PageKey;
import greenlane.console.page.PageView;

/// The Live page: figures, queues, the waiting, the agents, the trend and the feed.
public final class LiveView implements PageView {
    /// Below this width of the window the rail is a drawer and the figures stand in two rows.
    private static final double DRAWER_BELOW_PIXELS = 1280;

    private final LiveViewModel model;
    private final Parent root;
    private final StripPanel strip;
    private final QuickFilter filter;
    private final LivePart agents;
    private final LivePart feed;
    private final boolean latin;
    private final List<LivePart> panels;
    private Subscription bound = Subscription.EMPTY;
    private Subscription width = Subscription.EMPTY;
    private boolean railShown = true;
    private final LiveKeys keys;
    @FXML
    private StackPane page;
    @FXML
    private VBox main;
    @FXML
    private HBox body;
    @FXML
    private HBox lists;
    @FXML
    private VBox rail;

    public LiveView(LiveParts parts) {
        model = parts.model();
        root = Fxml.load(this, "Live.fxml", parts.texts());
        Marks marks = new Marks(parts.texts());
        strip = new StripPanel(parts);
        filter = new QuickFilter(model, parts.texts());
        LivePart queues = new QueuePanel(parts, marks);
        LivePart waiting = new WaitingPanel(parts, marks);
        agents = new AgentPanel(parts, marks);
        latin = parts.texts().language() == Language.EN;
        LivePart drill = new DrillPanel(parts, marks);
        LivePart trend = TrendPanel.ofPage(parts);
        feed = new FeedPanel(parts);
        panels = List.of(strip, queues, waiting, agents, drill, trend, feed);
        main.getChildren().addFirst(queues.root());
        lists.getChildren().addAll(waiting.root(), agents.root());
        rail.getChildren().addAll(drill.root(), trend.root(), feed.root());
        ((VBox) body.getParent()).getChildren().addFirst(strip.root());
        keys = new LiveKeys(panels, this::reachable, filter::focus, () -> rail(!railShown), this::escape);
        LiveSizes.apply(queues.root(), waiting.root(), agents.root(), trend.root(), feed.root(), drill.root());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Optional<Node> contextControls() {
        return Optional.of(filter.root());
    }

    @Override
    public void attach() {
        panels.forEach(LivePart::attach);
        filter.attach();
        root.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        bound = root.sceneProperty().subscribe(this::follow)
                .and(model.drillProperty().subscribe(drill -> {
                    // What is looked into takes the feed's place in the rail.
                    feed.root().setVisible(drill.isEmpty());
                    feed.root().setManaged(drill.isEmpty());
                    drill.ifPresent(_ -> rail(true));
                }));
        settle();
    }

    @Override
    public void detach() {
        panels.forEach(LivePart::detach);
        filter.detach();
        root.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        bound.unsubscribe();
        width.unsubscribe();
    }

    @Override
    public List<PageKey> keys() {
        return List.of(PageKey.of("Shortcut+F", "live.keys.filter"), PageKey.of("Shortcut+J", "live.keys.rail"),
                PageKey.of("Enter", "live.keys.open"), PageKey.of("Space", "live.keys.peek"),
                PageKey.of("Shortcut+C", "live.keys.copy"), PageKey.of("Shortcut+E", "live.keys.export"));
    }

    @Override
    public boolean escape() {
        if (narrow() && railShown) {
            rail(false);
            return true;
        }
        return model.escape();
    }

    /// The keyboard begins on the page itself, not in the first field there is, unless people are somewhere already.
    private void settle() {
        Scene scene = root.getScene();
        if (scene != null) {
            Node owner = scene.getFocusOwner();
            if (owner == null || !scene.equals(owner.getScene())) {
                page.requestFocus();
            }
        }
    }

    private void follow(@Nullable Scene scene) {
        width.unsubscribe();
        width = scene == null ? Subscription.EMPTY : scene.widthProperty().subscribe(_ -> reflow());
    }

    private boolean narrow() {
        Scene scene = root.getScene();
        return scene != null && scene.getWidth() < DRAWER_BELOW_PIXELS;
    }

    private void reflow() {
        boolean drawer = narrow();
        double wide = root.getScene().getWidth();
        rail.setPrefWidth(LiveSizes.railWidth(wide));
        rail.setMinWidth(LiveSizes.railWidth(wide));
        agents.root().setPrefWidth(LiveSizes.agentsWidth(wide, latin));
        strip.arrange(drawer ? 3 : 6);
        if (drawer != page.getChildren().contains(rail)) {
            (drawer ? body : page).getChildren().remove(rail);
            (drawer ? page : body).getChildren().add(rail);
            rail.getStyleClass().setAll(drawer ? List.of("live-rail", "drawer") : List.of("live-rail"));
            rail(!drawer);
        }
    }

    private boolean reachable(LivePart part) {
        return part.root().isVisible() && (railShown || !rail.getChildren().contains(part.root()));
    }

    private void rail(boolean shown) {
        railShown = shown;
        rail.setVisible(shown);
        rail.setManaged(shown);
    }
}
