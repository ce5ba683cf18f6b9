package greenlane.console.live;

import java.util.List;

import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import atlantafx.base.theme.Styles;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.table.LiveColumn;
import greenlane.console.table.LiveTable;
import greenlane.console.table.WrappedTooltip;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.FloorSnapshot.Range;

/// The queues: who waits, against which level, with how many agents. A click narrows the page to a queue, Enter looks into it.
final class QueuePanel implements LivePart {
    private static final String LAYOUT = "live.queues";
    private static final int ROWS_LEAST = 3;
    private static final int ROWS_MOST = 8;
    /// The line above the totals, in pixels.
    private static final double LINE = 1;
    /// More than any number of rows that is shown needs, in pixels.
    private static final double MEASURING_HEIGHT = 4_000;

    private final LiveParts parts;
    private final LiveViewModel model;
    private final Texts texts;
    private final List<LiveColumn<QueueRow>> columns;
    private final LiveTable<QueueRow> table;
    private final PanelHead head;
    private final VBox root;
    private final ToggleButton window;
    private final ToggleButton day;
    private Subscription bound = Subscription.EMPTY;
    private final EmptyNote empty;
    private final Peek<QueueRow> peek;
    private int rowsShown = -1;

    QueuePanel(LiveParts parts, Marks marks) {
        this.parts = parts;
        model = parts.model();
        texts = parts.texts();
        Facts facts = new Facts(model, texts, marks);
        columns = new QueueColumns(model, texts, marks, facts).all();
        table = LiveTables.kept(parts, LAYOUT, texts.text("live.queue.title"), row -> row.index, columns);
        table.onOpen(model::lookInto);
        peek = new Peek<>(table, texts, facts, facts::queue);
        empty = new EmptyNote(parts, "live.empty.noQueue", false);
        ToggleGroup ranges = new ToggleGroup();
        window = range(Range.WINDOW, ranges, Styles.LEFT_PILL);
        day = range(Range.DAY, ranges, Styles.RIGHT_PILL);
        HBox segments = new HBox(window, day);
        segments.getStyleClass().add("live-segments");
        head = new PanelHead(texts.text("live.queue.title"), segments, TableMenu.columns(table, texts),
                TableMenu.more(table, this::export, texts));
        root = new VBox(head, table);
        root.getStyleClass().add("gl-panel");
        VBox.setVgrow(table, Priority.ALWAYS);
        // The table is the panel's own, and as high as its look makes it also where nothing is followed any more.
        table.rowHeightProperty().subscribe(_ -> size());
        table.headHeightProperty().subscribe(_ -> size());
    }

    private ToggleButton range(Range range, ToggleGroup ranges, String side) {
        ToggleButton button = new ToggleButton(range == Range.DAY ? texts.text("live.range.day") : "");
        button.setToggleGroup(ranges);
        button.getStyleClass().addAll(side, Styles.SMALL);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.rangeProperty().set(range);
        });
        if (range == Range.DAY) {
            button.setTooltip(new WrappedTooltip(texts.text("live.range.day.tip")));
        }
        return button;
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public Parent focusTarget() {
        return table;
    }

    @Override
    public void attach() {
        refresh();
        bound = Subscription.combine(model.beatProperty().subscribe(this::refresh),
                model.rangeProperty().subscribe(this::ranged), table.orderPausedProperty().subscribe(this::caption),
                model.filterProperty().subscribe(filter -> {
                    if (filter.queue() != FloorSnapshot.ALL) {
                        table.select(filter.queue());
                    } else if (table.selectedProperty().get().size() == 1) {
                        // Several queues that are selected narrow nothing, and stay selected.
                        table.clearSelection();
                    }
                }), table.selectedProperty().subscribe((_, rows) -> chosen(rows)),
                LiveTables.follow(parts, table, head));
        peek.attach();
    }

    @Override
    public void detach() {
        bound.unsubscribe();
        bound = Subscription.EMPTY;
        peek.detach();
    }

    private void ranged(Range range) {
        (range == Range.DAY ? day : window).setSelected(true);
        if (!table.sortedBy().isEmpty()) {
            // Who asks for other figures asks for their order too.
            table.sortBy(table.sortedBy());
        }
    }

    private void caption() {
        int all = model.queues().rows().size();
        int found = model.queues().rows(model.filterProperty().get()).size();
        boolean paused = table.orderPausedProperty().get() && !table.sortedBy().isEmpty();
        head.caption(
                all == 0 ? "" : found == all ? Figures.count(all) : Figures.count(found) + " / " + Figures.count(all),
                paused ? texts.text("live.order.paused") : "");
    }

    private void chosen(List<QueueRow> rows) {
        int queue = rows.size() == 1 ? rows.getFirst().index : FloorSnapshot.ALL;
        model.filterProperty().set(model.filterProperty().get().ofQueue(queue));
    }

    private void refresh() {
        QueueRows queues = model.queues();
        LiveTables.show(table, queues.rows(model.filterProperty().get()), empty);
        table.showTotals(queues.rows().isEmpty() ? null : queues.totals());
        table.refresh();
        peek.refresh();
        caption();
        if (queues.rows().size() != rowsShown) {
            rowsShown = queues.rows().size();
            size();
        }
        window.setText(texts.text("live.range.window", model.policy().window().toMinutes()));
    }

    /// Finds how high the heads are at a width, before the page is laid out in it; the height given here is one in which nothing is
    /// scrolled.
    void measure(double width) {
        if (width > 0 && (width != root.getWidth() || table.headHeightProperty().get() == 0)) {
            root.resize(width, MEASURING_HEIGHT);
            root.layout();
        }
    }

    /// As high as its rows, up to a number; further ones are scrolled to.
    private void size() {
        int rows = Math.clamp(rowsShown, ROWS_LEAST, ROWS_MOST) + 1;
        double next = Math.ceil(rows * table.rowHeightProperty().get()) + table.headHeightProperty().get() + LINE;
        if (next != table.getPrefHeight()) {
            table.setPrefHeight(next);
            // How high the heads are is known only while the page is laid out, when a parent that is at it takes no notice of its
            // child's wish: each is told itself, and the page is laid out once more.
            for (Parent part = root; part != null; part = part.getParent()) {
                part.requestLayout();
            }
        }
    }

    @Override
    public boolean export() {
        parts.actions().export(texts.text("live.export.queues"),
                Csv.of(Csv.head(texts.text("live.queue.title"), model, texts), table, columns));
        return true;
    }
}
