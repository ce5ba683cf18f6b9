package greenlane.console.live;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import atlantafx.base.theme.Styles;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.floor.FloorStatus;
import greenlane.console.floor.FloorStatus.Health;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.table.WrappedTooltip;
import greenlane.feeds.LogReport;
import greenlane.feeds.playback.FeedFault;

/// What is being heard, how it is steered, and how well its events fitted.
final class FeedPanel implements LivePart {
    /// The speeds on offer, in floor seconds per second.
    private static final List<Integer> SPEEDS = List.of(1, 10, 60, 600, 1_000, 10_000);

    private final LiveParts parts;
    private final LiveViewModel model;
    private final Texts texts;
    private final PanelHead head;
    private final Label source = Cut.told(new Label());
    private final Label state = Cut.told(new Label());
    private final Label failure = new Label();
    private final Label hint = new Label();
    private final Label lacking = new Label("", new FontIcon(BootstrapIcons.EXCLAMATION_TRIANGLE_FILL));
    private final Button retry = new Button();
    private final Button play;
    private final FontIcon playIcon = new FontIcon(BootstrapIcons.PLAY_FILL);
    private final MenuButton speed = new MenuButton();
    private final JumpField time;
    private final VBox controls;
    private final FloorHealth health;
    private final VBox root;
    private Subscription bound = Subscription.EMPTY;

    FeedPanel(LiveParts parts) {
        this.parts = parts;
        model = parts.model();
        texts = parts.texts();
        health = new FloorHealth(texts);
        head = new PanelHead(texts.text("live.feed.title"));
        play = PanelHead.iconButton(BootstrapIcons.PLAY_FILL, texts.text("live.feed.play"));
        play.setGraphic(playIcon);
        play.setOnAction(_ -> toggle());
        Button step = PanelHead.iconButton(BootstrapIcons.SKIP_END_FILL, texts.text("live.feed.step"));
        step.setOnAction(_ -> parts.steering().step());
        speed.getStyleClass().addAll(Styles.SMALL, "live-menu");
        speed.setMinWidth(Region.USE_PREF_SIZE);
        speed.setTooltip(new WrappedTooltip(texts.text("live.feed.speed.tip")));
        for (int times : SPEEDS) {
            MenuItem item = new MenuItem(texts.text("live.feed.speed", Figures.count(times)));
            item.setOnAction(_ -> parts.steering().speed(times));
            speed.getItems().add(item);
        }
        time = new JumpField(parts);
        HBox.setHgrow(time.field(), Priority.ALWAYS);
        HBox buttons = new HBox(play, step, speed, time.field());
        buttons.getStyleClass().add("live-controls");
        controls = new VBox(buttons, time.note());
        source.getStyleClass().add("gl-emph");
        state.getStyleClass().add("gl-caption");
        failure.getStyleClass().addAll("gl-bad", "live-failure");
        failure.setWrapText(true);
        failure.setMinHeight(Region.USE_PREF_SIZE);
        hint.setText(texts.text("live.feed.otherFormat"));
        hint.getStyleClass().add("gl-caption");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        retry.setText(texts.text("live.feed.retry"));
        retry.getStyleClass().add(Styles.SMALL);
        retry.setOnAction(_ -> parts.actions().retry());
        lacking.setId("feed-lacking");
        lacking.getStyleClass().add("gl-near");
        lacking.setWrapText(true);
        lacking.setMinHeight(Region.USE_PREF_SIZE);
        VBox about = new VBox(source, state, lacking, failure, hint, retry);
        about.getStyleClass().add("live-about");
        about.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane counts = new ScrollPane(health.root());
        counts.setFitToWidth(true);
        counts.getStyleClass().addAll(Styles.BG_DEFAULT, "live-scroll");
        VBox.setVgrow(counts, Priority.ALWAYS);
        root = new VBox(head, about, controls, counts);
        root.getStyleClass().add("gl-panel");
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public Parent focusTarget() {
        return play;
    }

    @Override
    public void attach() {
        bound = model.statusProperty().subscribe(this::show).and(model.lackingProperty().subscribe(this::lacks))
                .and(model.rateBeatProperty().subscribe(this::counts));
        counts();
    }

    @Override
    public void detach() {
        bound.unsubscribe();
        bound = Subscription.EMPTY;
    }

    /// Says of a log that could not be read as a whole what is missing, for as long as it is played.
    private void lacks(Optional<LogReport> report) {
        visible(lacking, report.isPresent());
        lacking.setText(report.map(it -> it.brokenOff().isPresent()
                ? texts.text("live.feed.brokenOff", it.brokenOff().get().line(), it.rowsAccepted())
                : texts.text("live.feed.rejected", it.rowsRejected())).orElse(""));
    }

    private void counts() {
        FloorStatus status = model.statusProperty().get();
        model.shown().ifPresent(floor -> health.show(floor, status.refused()));
    }

    private void show(FloorStatus status) {
        head.simulated(status, texts.text("live.feed.simulated"));
        source.setText(status.name().isEmpty() ? texts.text("live.feed.none") : status.name());
        state.setText(stateText(status));
        visible(failure, status.fault().isPresent());
        visible(hint, status.fault().filter(fault -> fault.code() == FeedFault.Code.SOURCE_UNREADABLE).isPresent());
        visible(retry, status.fault().isPresent());
        status.fault().ifPresent(fault -> failure.setText(
                texts.text("live.feed.failed", texts.text("live.fault." + fault.code().code()), fault.code().code())));
        boolean steerable = status.kind().filter(kind -> kind != greenlane.console.floor.FloorSource.Kind.LIVE)
                .isPresent();
        visible(controls, steerable && status.fault().isEmpty());
        boolean halted = halted(status);
        playIcon.setIconCode(halted ? BootstrapIcons.PLAY_FILL : BootstrapIcons.PAUSE_FILL);
        String name = texts.text(halted ? "live.feed.play" : "live.feed.pause");
        play.setAccessibleText(name);
        play.getTooltip().setText(name);
        speed.setText(texts.text("live.feed.speed", Figures.count(Math.round(status.speed()))));
        time.show(status);
    }

    private static boolean halted(FloorStatus status) {
        return status.health() == Health.PAUSED || status.health() == Health.ENDED;
    }

    private String stateText(FloorStatus status) {
        String until = status.asOfMillis() == Long.MIN_VALUE
                ? Figures.MISSING
                : Figures.stamp(Instant.ofEpochMilli(status.asOfMillis()), zone());
        return switch (status.health()) {
            case IDLE -> texts.text("live.feed.idle");
            case OPENING -> texts.text("live.feed.opening");
            case FRESH -> texts.text("live.feed.running", until);
            case PAUSED -> texts.text("live.feed.paused", until);
            case LATE, STALE -> texts.text("live.feed.late", Figures.duration(status.ageMillis()));
            case ENDED -> texts.text("live.feed.ended", until);
            case FAILED -> texts.text("live.feed.until", until);
        };
    }

    private ZoneId zone() {
        return model.policy().zone();
    }

    private void toggle() {
        if (halted(model.statusProperty().get())) {
            parts.steering().play();
        } else {
            parts.steering().pause();
        }
    }

    private static void visible(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
