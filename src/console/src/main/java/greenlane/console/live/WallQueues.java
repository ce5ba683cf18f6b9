package greenlane.console.live;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.floor.Target.Verdict;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.core.customer.Tier;

/// The queues on the wallboard, so many a page.
final class WallQueues {
    /// How many queues a page has.
    static final int ROWS = 8;

    private static final double[] WIDTHS = {34, 7, 7, 7, 7, 11, 27};
    private static final int MIDDLES = 6;

    private final Texts texts;
    private final GridPane head = grid();
    private final GridPane body = grid();
    private final VBox root = new VBox(head, body);
    private final List<Row> rows = new ArrayList<>();

    /// The nodes of one queue.
    private static final class Row {
        final FontIcon icon = new FontIcon();
        final Label name = new Label("", icon);
        final Label waiting = new Label();
        final List<Label> tiers = List.of(tier(Tier.CORE), tier(Tier.POTENTIAL), tier(Tier.ORDINARY));
        final Label longest = new Label();
        final FontIcon light = new FontIcon(Marks.icon(Verdict.UNKNOWN));
        final Label level = new Label("", light);
        final Label free = new Label();
        final Label busy = new Label();
        final HBox agents = new HBox(level(), free, busy);

        private Label level() {
            level.getStyleClass().add("wall-level");
            return level;
        }

        private static Label tier(Tier tier) {
            Label label = new Label("", new FontIcon(Marks.icon(tier)));
            label.getStyleClass().addAll("wall-tier", "wall-tier-" + tier.code());
            return label;
        }

        void show(QueueRow queue, boolean stale) {
            icon.setIconCode(Marks.icon(queue.medium));
            name.setText(queue.name);
            waiting.setText(count(queue, queue.waiting));
            for (int i = 0; i < tiers.size(); i++) {
                int count = queue.waitingOf(Tier.at(i)) + (i == 2 ? queue.waitingOf(Tier.CUSTOM) : 0);
                tiers.get(i).setText(count(queue, count));
                mark(tiers.get(i), "none", count == 0);
            }
            longest.setText(queue.waiting == 0 ? Figures.MISSING : Figures.duration(queue.longestMillis));
            mark(longest, "gl-bad", !stale && queue.longestVerdict == Verdict.BREACHED);
            Verdict verdict = stale ? Verdict.UNKNOWN : queue.serviceLevelVerdict;
            light.setIconCode(Marks.icon(verdict));
            light.getStyleClass().setAll("ikonli-font-icon", Marks.style(verdict));
            level.setText(Figures.percent(queue.serviceLevel));
            mark(level, "gl-bad", verdict == Verdict.BREACHED);
            boolean idle = queue.quiet && queue.unstaffed();
            free.setText(idle ? Figures.MISSING : Figures.count(queue.free));
            mark(free, "gl-bad", !stale && queue.free == 0 && queue.waiting > 0);
            busy.setText(idle ? "" : " / " + Figures.count(queue.busy));
        }

        /// Counts of a queue in which nothing has happened today stand as dashes.
        private static String count(QueueRow queue, int many) {
            return queue.quiet ? Figures.MISSING : Figures.count(many);
        }
    }

    WallQueues(Texts texts) {
        this.texts = texts;
        root.getStyleClass().addAll("gl-panel", "wall-queues");
        head.getStyleClass().add("wall-head");
        body.getStyleClass().add("wall-rows");
        VBox.setVgrow(body, Priority.ALWAYS);
        heads();
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        for (int i = 0; i < WIDTHS.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(WIDTHS[i]);
            column.setHalignment(i == 1 || i >= MIDDLES - 1 ? HPos.RIGHT : HPos.LEFT);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private void heads() {
        head(0, "live.queue.column.name", 1);
        head(1, "live.queue.column.waiting", 1);
        head(2, "live.queue.column.tiers", 3);
        head(5, "live.queue.column.longest", 1);
        HBox last = new HBox(headLabel("live.wall.column.serviceLevel"), spring(),
                headLabel("live.wall.column.agents"));
        last.getStyleClass().add("wall-last");
        head.add(last, 6, 0);
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private void head(int column, String key, int span) {
        Label label = headLabel(key);
        if (span > 1) {
            label.getStyleClass().add("wall-after-figure");
        }
        head.add(label, column, 0, span, 1);
    }

    private Label headLabel(String key) {
        Label label = new Label(texts.text(key));
        label.getStyleClass().add("wall-caption");
        return label;
    }

    Region root() {
        return root;
    }

    /// Shows some queues, at most [#ROWS].
    void show(List<QueueRow> queues, boolean stale) {
        if (queues.size() != rows.size()) {
            build(queues.size());
        }
        for (int i = 0; i < queues.size(); i++) {
            rows.get(i).show(queues.get(i), stale);
        }
    }

    private void build(int count) {
        body.getChildren().clear();
        body.getRowConstraints().clear();
        rows.clear();
        for (int i = 0; i < count; i++) {
            Row row = new Row();
            rows.add(row);
            RowConstraints tall = new RowConstraints();
            tall.setVgrow(Priority.ALWAYS);
            tall.setPercentHeight(100.0 / Math.max(count, ROWS - 2));
            body.getRowConstraints().add(tall);
            Region line = new Region();
            line.getStyleClass().add(i == 0 ? "wall-first-line" : "wall-line");
            body.add(line, 0, i, WIDTHS.length, 1);
            row.waiting.getStyleClass().add("gl-emph");
            row.free.getStyleClass().add("gl-emph");
            row.busy.getStyleClass().add("gl-muted");
            row.agents.getStyleClass().add("wall-last");
            row.agents.getChildren().add(1, spring());
            List<Region> cells = List.of(row.name, row.waiting, row.tiers.get(0), row.tiers.get(1), row.tiers.get(2),
                    row.longest, row.agents);
            for (int column = 0; column < cells.size(); column++) {
                body.add(cells.get(column), column, i);
            }
        }
    }

    private static void mark(Label label, String styleClass, boolean on) {
        boolean has = label.getStyleClass().contains(styleClass);
        if (on && !has) {
            label.getStyleClass().add(styleClass);
        } else if (!on && has) {
            label.getStyleClass().remove(styleClass);
        }
    }
}
