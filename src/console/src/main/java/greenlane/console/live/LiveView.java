package greenlane.console.live;

import java.util.List;
import java.util.Optional;

import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Subscription;

import greenlane.console.i18n.Language;
import greenlane.console.page.Fxml;
import greenlane.console.page.PageKey;
import greenlane.console.page.PageView;

/// The Live page: figures, queues, the waiting, the agents, the trend and the feed.
public final class LiveView implements PageView {
    /// The size of text that the page is drawn for. Pixels.
    private static final double DRAWN_FONT = 13;

    private final LiveViewModel model;
    private final Region root;
    private final StripPanel strip;
    private final QueuePanel queues;
    private final QuickFilter filter;
    private final LivePart waiting;
    private final LivePart agents;
    private final LivePart trend;
    private final LivePart feed;
    private final boolean latin;
    private final List<LivePart> panels;
    private Subscription bound = Subscription.EMPTY;
    private boolean railShown = true;
    /// Whether the rail is shown only because something is looked into.
    private boolean railForDetail;
    private final EventHandler<KeyEvent> detailFirst = this::detailFirst;
    private final LiveKeys keys;
    /// As large as the text of the page.
    @FXML
    private Text textSize;
    @FXML
    private StackPane page;
    @FXML
    private VBox column;
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
        root = new Reflowing(Fxml.load(this, "Live.fxml", parts.texts()), this::reflow);
        Marks marks = new Marks(parts.texts());
        strip = new StripPanel(parts);
        filter = new QuickFilter(model, parts.texts());
        queues = new QueuePanel(parts, marks);
        waiting = new WaitingPanel(parts, marks);
        agents = new AgentPanel(parts, marks);
        latin = parts.texts().language() == Language.EN;
        LivePart drill = new DrillPanel(parts, marks);
        trend = TrendPanel.ofPage(parts);
        feed = new FeedPanel(parts);
        panels = List.of(strip, queues, waiting, agents, drill, trend, feed);
        main.getChildren().addFirst(queues.root());
        lists.getChildren().addAll(waiting.root(), agents.root());
        rail.getChildren().addAll(drill.root(), trend.root(), feed.root());
        column.getChildren().addFirst(strip.root());
        keys = new LiveKeys(panels, this::reachable, filter::focus, () -> rail(!railShown), this::escape);
        LiveSizes.share(queues.root(), waiting.root(), agents.root(), feed.root(), drill.root());
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
        root.addEventFilter(KeyEvent.KEY_PRESSED, detailFirst);
        drilled(model.drillProperty().get().isPresent());
        bound = model.drillProperty().subscribe((before, now) -> {
            if (before.isPresent() != now.isPresent()) {
                drilled(now.isPresent());
            }
        });
        settle();
    }

    @Override
    public void detach() {
        panels.forEach(LivePart::detach);
        filter.detach();
        root.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        root.removeEventFilter(KeyEvent.KEY_PRESSED, detailFirst);
        bound.unsubscribe();
    }

    @Override
    public List<PageKey> keys() {
        return List.of(PageKey.of("Shortcut+F", "live.keys.filter"), PageKey.of("Shortcut+J", "live.keys.rail"),
                PageKey.of("Enter", "live.keys.open"), PageKey.of("Space", "live.keys.peek"),
                PageKey.of("Shortcut+C", "live.keys.copy"), PageKey.of("Shortcut+E", "live.keys.export"));
    }

    @Override
    public boolean escape() {
        if (model.drillProperty().get().isEmpty() && drawn() && railShown) {
            rail(false);
            return true;
        }
        return model.escape();
    }

    /// Whether the rail lies over the page.
    private boolean drawn() {
        return page.getChildren().contains(rail);
    }

    /// What is looked into is the topmost layer: Escape closes it before a table drops its selection, and with it a filter.
    private void detailFirst(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.drillProperty().get().isPresent()) {
            model.lookAway();
            event.consume();
        }
    }

    /// What is looked into takes the feed's place in the rail, and a drawer that was opened for it closes with it.
    private void drilled(boolean now) {
        root.requestLayout();
        feed.root().setVisible(!now);
        feed.root().setManaged(!now);
        if (now && !railShown) {
            railForDetail = true;
            rail(true);
        } else if (!now && railForDetail) {
            railForDetail = false;
            rail(false);
        }
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

    /// Looks how the page fits its room before it is laid out in it.
    private static final class Reflowing extends StackPane {
        private final Runnable reflow;

        Reflowing(Parent page, Runnable reflow) {
            super(page);
            this.reflow = reflow;
        }

        @Override
        protected void layoutChildren() {
            reflow.run();
            super.layoutChildren();
        }
    }

    private void reflow() {
        if (root.getScene() == null) {
            return;
        }
        LiveSizes sizes = new LiveSizes(textSize.getFont().getSize() / DRAWN_FONT, root.getScene().getWidth());
        boolean drawer = sizes.drawer();
        double inside = root.getWidth() - page.snappedLeftInset() - page.snappedRightInset();
        double rails = sizes.rail(inside, model.drillProperty().get().isPresent());
        rail.setPrefWidth(rails);
        rail.setMinWidth(rails);
        rail.setMaxWidth(rails);
        sizes.apply(waiting.root(), agents.root(), trend.root(), latin);
        double mains = drawer ? inside : inside - rails;
        stack(inside > 0 && sizes.stacked(mains));
        queues.measure(Math.floor(drawer ? mains : mains - body.getSpacing()));
        strip.roomIs(inside, root.getHeight() / sizes.scale());
        if (drawer != drawn()) {
            (drawer ? body : page).getChildren().remove(rail);
            (drawer ? page : body).getChildren().add(rail);
            rail.getStyleClass().setAll(drawer ? List.of("live-rail", "drawer") : List.of("live-rail"));
            rail(!drawer || model.drillProperty().get().isPresent());
        }
    }

    /// Puts the lists under each other where they have no room side by side.
    private void stack(boolean stacked) {
        if (stacked != main.getChildren().contains(agents.root())) {
            (stacked ? lists : main).getChildren().remove(agents.root());
            (stacked ? main : lists).getChildren().add(agents.root());
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
