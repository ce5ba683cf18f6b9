package greenlane.console.live;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import greenlane.console.chart.TrendChart;
import greenlane.console.chart.TrendSeries;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;

/// What came in, was answered and gave up over the last two hours, every five minutes. The step that is still running is left out.
final class TrendPanel implements LivePart {
    private static final long HALF_HOUR_MILLIS = 1_800_000;

    private final LiveParts parts;
    private final boolean wall;
    private final LiveViewModel model;
    private final Texts texts;
    private final TrendChart chart = new TrendChart();
    private final PanelHead head;
    private final VBox root;
    private Subscription bound = Subscription.EMPTY;

    private TrendPanel(LiveParts parts, boolean wall) {
        this.parts = parts;
        this.wall = wall;
        model = parts.model();
        texts = parts.texts();
        head = wall
                ? new PanelHead(texts.text("live.trend.title"))
                : new PanelHead(texts.text("live.trend.title"), save());
        root = new VBox(head, chart);
        root.getStyleClass().addAll("gl-panel", "live-trend");
        VBox.setVgrow(chart, Priority.ALWAYS);
    }

    /// The trend on the page: of what the page is narrowed to.
    static TrendPanel ofPage(LiveParts parts) {
        return new TrendPanel(parts, false);
    }

    /// The trend on the wall: of the whole floor, and nothing to press.
    static TrendPanel ofWall(LiveParts parts) {
        return new TrendPanel(parts, true);
    }

    private Button save() {
        Button save = PanelHead.iconButton(BootstrapIcons.DOWNLOAD, texts.text("live.table.export"));
        save.setOnAction(_ -> export());
        return save;
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public Parent focusTarget() {
        return chart;
    }

    @Override
    public void attach() {
        bound = (wall ? model.floorTrendProperty() : model.trendProperty()).subscribe(this::show)
                .and(model.statusProperty()
                        .subscribe(status -> head.simulated(status, texts.text("live.feed.simulated"))));
    }

    @Override
    public void detach() {
        bound.unsubscribe();
        bound = Subscription.EMPTY;
    }

    private ZoneId zone() {
        return model.policy().zone();
    }

    private void show(TrendState trend) {
        int steps = trend.steps();
        LiveFilter filter = model.filterProperty().get().ofWords("").ofTeam("");
        head.caption("", filter.any() && !wall
                ? texts.text("live.trend.scope", EmptyNote.names(filter, model, texts))
                : texts.text("live.trend.step"));
        List<String> ticks = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            long at = trend.startMillis().get(step);
            ticks.add(at % HALF_HOUR_MILLIS == 0 ? time(at) : "");
        }
        IntFunction<String> words = step -> trend.known(step)
                ? texts.text("live.trend.words", time(trend.startMillis().get(step)),
                        time(trend.startMillis().get(step + 1)), Figures.count(trend.offered().get(step)),
                        Figures.count(trend.answered().get(step)), Figures.count(trend.abandoned().get(step)))
                : texts.text("live.trend.unknown", time(trend.startMillis().get(step)),
                        time(trend.startMillis().get(step + 1)));
        chart.show(List.of(series("offered", trend.offered(), trend), series("answered", trend.answered(), trend),
                series("abandoned", trend.abandoned(), trend)), ticks, words);
    }

    private TrendSeries series(String word, List<Long> values, TrendState trend) {
        int steps = trend.steps();
        return new TrendSeries(texts.text("live.trend." + word), word, values.subList(0, steps),
                Math.min(trend.from(), steps));
    }

    private String time(long atMillis) {
        return Figures.time(Instant.ofEpochMilli(atMillis), Instant.ofEpochMilli(atMillis), zone());
    }

    @Override
    public boolean export() {
        TrendState trend = model.trendProperty().get();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Csv.head(texts.text("live.trend.title"), model, texts)));
        rows.add(List.of(texts.text("live.trend.time"), texts.text("live.trend.offered"),
                texts.text("live.trend.answered"), texts.text("live.trend.abandoned")));
        for (int step = Math.min(trend.from(), trend.steps()); step < trend.steps(); step++) {
            rows.add(List.of(time(trend.startMillis().get(step)), Long.toString(trend.offered().get(step)),
                    Long.toString(trend.answered().get(step)), Long.toString(trend.abandoned().get(step))));
        }
        parts.actions().export(texts.text("live.export.trend"), Csv.of(rows));
        return true;
    }
}
