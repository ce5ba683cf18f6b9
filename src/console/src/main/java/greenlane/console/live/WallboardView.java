package greenlane.console.live;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.floor.FloorStatus;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.page.Fxml;

/// The floor for a wall: six figures, eight queues a page, the trend, how many agents do what. It names nobody.
final class WallboardView {
    private final LiveViewModel model;
    private final Texts texts;
    private final Parent root;
    private final Map<FigureKind, WallFigure> figures = new EnumMap<>(FigureKind.class);
    private final WallQueues queues;
    private final TrendPanel trend;
    private final List<Label> groups = new ArrayList<>();
    private Subscription bound = Subscription.EMPTY;
    private final FontIcon freshness = new FontIcon(BootstrapIcons.CHECK_CIRCLE_FILL);
    private int page;
    private long textPixels;
    @FXML
    private Label title;
    @FXML
    private Label simulated;
    @FXML
    private Label asOf;
    @FXML
    private Label clock;
    @FXML
    private Label pages;
    @FXML
    private GridPane strip;
    @FXML
    private HBox body;
    @FXML
    private VBox side;
    @FXML
    private HBox agents;

    WallboardView(LiveParts parts, String centre) {
        model = parts.model();
        texts = parts.texts();
        root = Fxml.load(this, "Wallboard.fxml", texts);
        title.setText(texts.text("live.wall.title", centre));
        asOf.setGraphic(freshness);
        queues = new WallQueues(texts);
        trend = TrendPanel.ofWall(parts);
        for (FigureKind kind : FigureKind.values()) {
            WallFigure figure = new WallFigure(kind, model.policy().answerTarget().toSeconds(), texts);
            figures.put(kind, figure);
            strip.add(figure, kind.ordinal(), 0);
        }
        HBox.setHgrow(queues.root(), Priority.ALWAYS);
        VBox.setVgrow(trend.root(), Priority.ALWAYS);
        body.getChildren().addFirst(queues.root());
        side.getChildren().addFirst(trend.root());
        for (AgentGroup group : AgentGroup.values()) {
            Label count = new Label("0", new FontIcon(Marks.icon(group)));
            count.getStyleClass().addAll("wall-count", "count-" + group.word());
            Label word = new Label(texts.text("live.agent." + group.word()));
            word.getStyleClass().add("wall-caption");
            VBox box = new VBox(count, word);
            box.getStyleClass().add("wall-group");
            HBox.setHgrow(box, Priority.ALWAYS);
            groups.add(count);
            agents.getChildren().add(box);
        }
    }

    Parent root() {
        return root;
    }

    /// Sizes text and icons for a display.
    void fit(double width, double height) {
        long text = WallSizes.text(width, height);
        if (text != textPixels) {
            root.getStylesheets().remove(WallSizes.sheet(textPixels));
            root.getStylesheets().add(WallSizes.sheet(text));
            textPixels = text;
        }
    }

    void attach() {
        trend.attach();
        bound = Subscription.combine(model.beatProperty().subscribe(this::refresh),
                model.statusProperty().subscribe(this::refresh));
        refresh();
    }

    void detach() {
        trend.detach();
        bound.unsubscribe();
        bound = Subscription.EMPTY;
    }

    /// Goes so many pages on, round and round.
    void turn(int by) {
        page += by;
        refresh();
    }

    private void refresh() {
        FloorStatus status = model.statusProperty().get();
        boolean stale = status.stale();
        figures.forEach((kind, figure) -> figure.show(model.strip().figureProperty(kind).get(), stale));
        List<QueueRow> rows = model.queues().rows();
        int count = Math.max(1, Math.ceilDiv(rows.size(), WallQueues.ROWS));
        page = Math.floorMod(page, count);
        int from = page * WallQueues.ROWS;
        int to = Math.min(rows.size(), from + WallQueues.ROWS);
        queues.show(rows.subList(from, to), stale);
        pages.setText(count == 1 ? "" : texts.text("live.wall.page", from + 1, to, rows.size()));
        int[] by = model.floorAgents();
        for (int i = 0; i < by.length; i++) {
            groups.get(i).setText(Figures.count(by[i]));
        }
        boolean fresh = status.health() == FloorStatus.Health.FRESH;
        freshness.setIconCode(fresh ? BootstrapIcons.CHECK_CIRCLE_FILL : BootstrapIcons.CLOCK_HISTORY);
        freshness.getStyleClass().setAll("ikonli-font-icon", fresh ? "gl-good" : "gl-muted");
        simulated.setVisible(status.simulated());
        simulated.setManaged(status.simulated());
        model.shown().ifPresent(floor -> {
            ZoneId zone = model.policy().zone();
            Instant now = Instant.ofEpochMilli(floor.asOfMillis());
            asOf.setText(texts.text("live.wall.asOf", Figures.clock(now, zone)));
            clock.setText(Figures.time(now, now, zone));
        });
    }
}
