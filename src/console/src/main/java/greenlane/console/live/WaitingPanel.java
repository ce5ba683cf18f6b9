package greenlane.console.live;

import java.time.ZoneId;
import java.util.List;

import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import atlantafx.base.theme.Styles;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.table.LiveColumn;
import greenlane.console.table.LiveTable;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorSnapshot;

/// Those who wait, the promise that breaks next on top.
final class WaitingPanel implements LivePart {
    private static final String LAYOUT = "live.waiting";

    private static final double ROWS_LEAST = 3.3;

    private final LiveParts parts;
    private final LiveViewModel model;
    private final Texts texts;
    private final Marks marks;
    private final List<LiveColumn<WaitingRow>> columns;
    private final LiveTable<WaitingRow> table;
    private final PanelHead head;
    private final MenuButton queues;
    private final MenuButton tiers;
    private final VBox root;
    private final EmptyNote empty;
    private final Peek<WaitingRow> peek;
    private Subscription bound = Subscription.EMPTY;
    private int queuesKnown = -1;

    WaitingPanel(LiveParts parts, Marks marks) {
        this.parts = parts;
        this.marks = marks;
        model = parts.model();
        texts = parts.texts();
        Facts facts = new Facts(model, texts, marks);
        columns = new WaitingColumns(texts, marks, this::zone, facts).all();
        table = LiveTables.kept(parts, LAYOUT, texts.text("live.waiting.title"), row -> row.visit, columns);
        table.getStyleClass().add("two-line");
        table.rowsLeast(ROWS_LEAST);
        table.onOpen(row -> model.queues().rows().stream().filter(queue -> queue.index == row.queue).findFirst()
                .ifPresent(model::lookInto));
        peek = new Peek<>(table, texts, facts, facts::waiting);
        queues = menu();
        queues.setGraphic(new FontIcon(BootstrapIcons.FUNNEL));
        tiers = menu();
        tiers.setGraphic(new FontIcon(BootstrapIcons.DIAMOND_HALF));
        head = new PanelHead(texts.text("live.waiting.title"), queues, tiers, TableMenu.columns(table, texts));
        head.mayShrink(queues);
        head.mayShrink(tiers);
        root = new VBox(head, table);
        root.getStyleClass().add("gl-panel");
        VBox.setVgrow(table, Priority.ALWAYS);
        empty = new EmptyNote(parts, "live.empty.nobodyWaits", true);
        fillTiers();
    }

    private static MenuButton menu() {
        MenuButton menu = new MenuButton();
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.getStyleClass().addAll(Styles.SMALL, "live-menu");
        return menu;
    }

    private ZoneId zone() {
        return model.policy().zone();
    }

    private void fillTiers() {
        ToggleGroup group = new ToggleGroup();
        tiers.getItems().add(choice(texts.text("live.filter.allTiers"), group,
                () -> model.filterProperty().set(model.filterProperty().get().ofTier(FloorSnapshot.ALL))));
        for (Tier tier : List.of(Tier.CORE, Tier.POTENTIAL, Tier.ORDINARY)) {
            tiers.getItems().add(choice(marks.tier(tier).word(), group,
                    () -> model.filterProperty().set(model.filterProperty().get().ofTier(tier.ordinal()))));
        }
    }

    private void fillQueues() {
        ToggleGroup group = new ToggleGroup();
        queues.getItems().setAll(List.of(choice(texts.text("live.filter.allQueues"), group,
                () -> model.filterProperty().set(model.filterProperty().get().ofQueue(FloorSnapshot.ALL)))));
        for (QueueRow row : model.queues().heard()) {
            queues.getItems().add(choice(row.name, group,
                    () -> model.filterProperty().set(model.filterProperty().get().ofQueue(row.index))));
        }
    }

    private static RadioMenuItem choice(String text, ToggleGroup group, Runnable choose) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setOnAction(_ -> choose.run());
        return item;
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
                model.filterProperty().subscribe(this::filtered),
                table.orderPausedProperty().subscribe(this::caption),
                LiveTables.follow(parts, table, head));
        peek.attach();
    }

    @Override
    public void detach() {
        bound.unsubscribe();
        bound = Subscription.EMPTY;
        peek.detach();
    }

    private void refresh() {
        if (model.queues().rows().size() != queuesKnown) {
            queuesKnown = model.queues().rows().size();
            fillQueues();
            filtered(model.filterProperty().get());
        }
        LiveTables.show(table, model.waiting().rows(), empty);
        table.refresh();
        peek.refresh();
        caption();
    }

    private void caption() {
        int total = model.waiting().total();
        int shown = model.waiting().rows().size();
        String order = total > shown
                ? texts.text("live.waiting.first", shown)
                : texts.text(table.orderPausedProperty().get() ? "live.order.paused" : "live.waiting.order");
        head.caption(Figures.count(total), order);
    }

    private void filtered(LiveFilter filter) {
        String queue = filter.queue() == FloorSnapshot.ALL || filter.queue() >= queuesKnown
                ? texts.text("live.filter.allQueues")
                : model.queueName(filter.queue());
        String tier = filter.tier() == FloorSnapshot.ALL
                ? texts.text("live.filter.allTiers")
                : marks.tier(Tier.at(filter.tier())).word();
        show(queues, queue, filter.queue() != FloorSnapshot.ALL, filter.queue() + 1);
        show(tiers, tier, filter.tier() != FloorSnapshot.ALL, filter.tier() + 1);
        head.chips().getChildren().clear();
        if (filter.any()) {
            String names = EmptyNote.names(filter, model, texts);
            head.chips().getChildren().add(PanelHead.chip(names, texts,
                    () -> model.filterProperty().set(LiveFilter.NONE)));
        }
    }

    private static void show(MenuButton menu, String text, boolean narrowed, int chosen) {
        // The chip says what was chosen; a menu with an icon of its own need not say it again.
        menu.setText(narrowed && menu.getGraphic() != null ? "" : text);
        menu.setAccessibleText(text);
        menu.getStyleClass().remove("narrowed");
        if (narrowed) {
            menu.getStyleClass().add("narrowed");
        }
        if (chosen < menu.getItems().size() && menu.getItems().get(chosen) instanceof RadioMenuItem item) {
            item.setSelected(true);
        }
    }

    @Override
    public boolean export() {
        parts.actions().export(texts.text("live.export.waiting"),
                Csv.of(Csv.head(texts.text("live.waiting.title"), model, texts), table, columns));
        return true;
    }
}
