package greenlane.console.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import atlantafx.base.theme.Styles;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.chart.StackBar;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.table.LiveColumn;
import greenlane.console.table.LiveTable;
import greenlane.console.table.WrappedTooltip;

/// The agents: how many do what, and each of them, those who need attention on top.
final class AgentPanel implements LivePart {
    private static final String LAYOUT = "live.agents";

    private static final double ROWS_LEAST = 3.3;

    private final LiveParts parts;
    private final LiveViewModel model;
    private final Texts texts;
    private final List<LiveColumn<AgentRow>> columns;
    private final LiveTable<AgentRow> table;
    private final PanelHead head;
    private final StackBar bar = new StackBar(
            Arrays.stream(AgentGroup.values()).map(group -> "part-" + group.word()).toList());
    private final List<Label> counts = new ArrayList<>();
    private final MenuButton teams = new MenuButton("", new FontIcon(BootstrapIcons.FUNNEL));
    private final VBox root;
    private final EmptyNote empty;
    private final Peek<AgentRow> peek;
    private Subscription bound = Subscription.EMPTY;
    private List<String> teamsKnown = List.of();
    private int agentsKnown = -1;
    private int ordersTaken;

    AgentPanel(LiveParts parts, Marks marks) {
        this.parts = parts;
        model = parts.model();
        texts = parts.texts();
        Facts facts = new Facts(model, texts, marks);
        columns = new AgentColumns(texts, marks, facts).all();
        table = LiveTables.kept(parts, LAYOUT, texts.text("live.agents.title"), row -> row.index, columns);
        table.rowsLeast(ROWS_LEAST);
        table.onOpen(model::lookInto);
        peek = new Peek<>(table, texts, facts, facts::agent);
        teams.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "live-menu");
        teams.setMinWidth(Region.USE_PREF_SIZE);
        teams.setTooltip(new WrappedTooltip(texts.text("live.filter.team")));
        teams.setAccessibleText(texts.text("live.filter.team"));
        head = new PanelHead(texts.text("live.agents.title"), teams, TableMenu.columns(table, texts));
        HBox legend = new HBox();
        legend.getStyleClass().add("live-legend");
        for (AgentGroup group : AgentGroup.values()) {
            if (!counts.isEmpty()) {
                Region spring = new Region();
                HBox.setHgrow(spring, Priority.ALWAYS);
                legend.getChildren().add(spring);
            }
            Label count = count(group);
            counts.add(count);
            legend.getChildren().add(count);
        }
        VBox summary = new VBox(bar, legend);
        summary.getStyleClass().add("live-summary");
        root = new VBox(head, summary, table);
        root.getStyleClass().add("gl-panel");
        VBox.setVgrow(table, Priority.ALWAYS);
        empty = new EmptyNote(parts, "live.empty.noAgents", false);
    }

    private Label count(AgentGroup group) {
        Label label = new Label("0", new FontIcon(Marks.icon(group)));
        label.getStyleClass().addAll("live-count", "count-" + group.word());
        label.setTooltip(new WrappedTooltip(texts.text("live.agent." + group.word())));
        return label;
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
                table.orderPausedProperty().subscribe(this::caption),
                model.filterProperty().subscribe(filter -> teams.setText(filter.team())),
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
        LiveTables.show(table, model.agents().rows(), empty);
        if (model.agents().orders() != ordersTaken) {
            ordersTaken = model.agents().orders();
            // What is held under the pointer is an order people have seen; this is the first of its kind.
            table.layoutText(table.layoutText());
        }
        table.refresh();
        peek.refresh();
        int[] by = model.agents().counts();
        long[] shares = new long[by.length];
        for (int i = 0; i < by.length; i++) {
            shares[i] = by[i];
            String count = Figures.count(by[i]);
            Label label = counts.get(i);
            if (!count.equals(label.getText())) {
                label.setText(count);
                label.setAccessibleText(texts.text("live.agent." + AgentGroup.values()[i].word()) + " " + count);
            }
        }
        bar.show(shares);
        if (model.agents().teams().size() != agentsKnown) {
            agentsKnown = model.agents().teams().size();
            fillTeams();
        }
        caption();
    }

    private void caption() {
        head.caption(Figures.count(model.agents().rows().size()),
                texts.text(table.orderPausedProperty().get() ? "live.order.paused" : "live.agents.order"));
    }

    private void fillTeams() {
        List<String> known = model.agents().teams();
        if (known.equals(teamsKnown)) {
            return;
        }
        teamsKnown = known;
        teams.getItems().setAll(List.of(team(texts.text("live.filter.allTeams"), "")));
        known.forEach(name -> teams.getItems().add(team(name, name)));
    }

    private RadioMenuItem team(String text, String name) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setSelected(name.equals(model.filterProperty().get().team()));
        item.setOnAction(_ -> model.filterProperty().set(model.filterProperty().get().ofTeam(name)));
        return item;
    }

    @Override
    public boolean export() {
        parts.actions().export(texts.text("live.export.agents"),
                Csv.of(Csv.head(texts.text("live.agents.title"), model, texts), table, columns));
        return true;
    }
}
