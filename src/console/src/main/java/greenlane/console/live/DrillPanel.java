package greenlane.console.live;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.geometry.HPos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.table.CellPainters;
import greenlane.console.table.Ink;
import greenlane.console.table.LiveColumn;
import greenlane.console.table.LiveTable;
import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.Outcome;

/// What was looked into: a queue's last contacts, or an agent's day.
final class DrillPanel implements LivePart {
    private final LiveParts parts;
    private final LiveViewModel model;
    private final Texts texts;
    private final Marks marks;
    private final PanelHead head;
    private final Label title = Cut.told(new Label());
    private final GridPane sums = new GridPane();
    private final List<LiveColumn<ClosedContact>> columns = new ArrayList<>();
    private final LiveTable<ClosedContact> table;
    private final VBox root;
    private Subscription bound = Subscription.EMPTY;

    DrillPanel(LiveParts parts, Marks marks) {
        this.parts = parts;
        this.marks = marks;
        model = parts.model();
        texts = parts.texts();
        columns();
        table = LiveTables.speaking(parts, texts.text("live.drill.title"),
                contact -> contact.reference() + '#' + contact.visit(), columns);
        table.getStyleClass().add("two-line");
        Label none = new Label(texts.text("live.drill.none"));
        none.getStyleClass().add("gl-muted");
        table.placeholderProperty().set(none);
        Button close = PanelHead.iconButton(BootstrapIcons.X, texts.text("live.drill.close"));
        close.setOnAction(_ -> model.lookAway());
        head = new PanelHead(texts.text("live.drill.title"), close);
        title.getStyleClass().add("gl-emph");
        sums.getStyleClass().add("live-health");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        sums.getColumnConstraints().addAll(names, figures);
        VBox about = new VBox(title);
        about.getStyleClass().add("live-about");
        root = new VBox(head, about, sums, table);
        root.getStyleClass().add("gl-panel");
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    private void columns() {
        columns.add(LiveColumn.of("contact", texts.text("live.drill.column.contact"),
                CellPainters.<ClosedContact>twoLine(this::who, this::when)).width(110, 80).grow(1).build());
        columns.add(LiveColumn.of("outcome", texts.text("live.drill.column.outcome"),
                CellPainters.<ClosedContact>twoLine(this::outcome, contact -> contact.agent())).width(96, 84)
                .build());
        columns.add(LiveColumn.of("wait", texts.text("live.drill.column.wait"), CellPainters
                .<ClosedContact>figure(ClosedContact::waitMillis, Figures::duration, _ -> Ink.TEXT)).width(52, 48)
                .right().build());
        columns.add(LiveColumn.of("talk", texts.text("live.drill.column.talk"), CellPainters
                .<ClosedContact>figure(ClosedContact::talkMillis, Figures::duration, _ -> Ink.MUTED)).width(52, 48)
                .right().build());
    }

    private String who(ClosedContact contact) {
        return contact.customer().isEmpty() ? contact.reference() : contact.customer();
    }

    private String when(ClosedContact contact) {
        return Figures.clock(Instant.ofEpochMilli(contact.offeredAtMillis()), zone()) + " "
                + marks.tier(contact.tier()).word();
    }

    private String outcome(ClosedContact contact) {
        return texts.text(switch (contact.outcome()) {
            case ANSWERED -> contact.transferred() ? "live.outcome.transferred" : "live.outcome.answered";
            case ABANDONED -> "live.outcome.abandoned";
            case TIMED_OUT -> "live.outcome.timedOut";
            case LEFT_BY_KEY -> "live.outcome.leftByKey";
            case SELF_SERVED -> "live.outcome.selfServed";
        });
    }

    private ZoneId zone() {
        return model.policy().zone();
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
        bound = model.drillProperty().subscribe(this::show).and(model.statusProperty()
                .subscribe(status -> head.simulated(status, texts.text("live.feed.simulated"))));
    }

    @Override
    public void detach() {
        bound.unsubscribe();
        bound = Subscription.EMPTY;
    }

    private void show(Optional<Drill> drill) {
        root.setVisible(drill.isPresent());
        root.setManaged(drill.isPresent());
        drill.ifPresent(looked -> {
            sums.getChildren().clear();
            switch (looked) {
                case Drill.OfQueue queue -> {
                    title.setText(queue.queue().name);
                    head.caption("", texts.text("live.drill.queue", queue.contacts().size()));
                    queueSums(queue);
                }
                case Drill.OfAgent agent -> {
                    title.setText(agent.agent().name + "  " + agent.agent().team);
                    head.caption("", texts.text("live.drill.agent", agent.contacts().size()));
                    agentSums(agent);
                }
            }
            table.show(looked.contacts());
            table.refresh();
        });
    }

    private void queueSums(Drill.OfQueue queue) {
        long answered = queue.contacts().stream().filter(c -> c.outcome() == Outcome.ANSWERED).count();
        line("live.outcome.answered", Figures.count(answered));
        line("live.outcome.abandoned",
                Figures.count(queue.contacts().stream().filter(c -> c.outcome() == Outcome.ABANDONED).count()));
    }

    private void agentSums(Drill.OfAgent agent) {
        List<ClosedContact> contacts = agent.contacts();
        line("live.day.handled", Figures.count(contacts.size()));
        line("live.day.signedIn", Figures.duration(agent.shift().signedInMillis()));
        line("live.day.talk", Figures.duration(contacts.stream().mapToLong(ClosedContact::talkMillis).sum()));
        line("live.day.hold", Figures.duration(contacts.stream().mapToLong(ClosedContact::holdMillis).sum()));
        line("live.day.afterCall",
                Figures.duration(contacts.stream().mapToLong(ClosedContact::afterCallMillis).sum()));
        line("live.day.break", Figures.duration(agent.shift().breakMillis()));
        line("live.day.training", Figures.duration(agent.shift().trainingMillis()));
    }

    private void line(String key, String value) {
        Label name = new Label(texts.text(key));
        name.getStyleClass().add("gl-caption");
        sums.addRow(sums.getRowCount(), name, new Label(value));
    }

    @Override
    public boolean export() {
        if (model.drillProperty().get().isEmpty()) {
            return false;
        }
        parts.actions().export(texts.text("live.export.contacts"),
                Csv.of(Csv.head(title.getText(), model, texts), table, columns));
        return true;
    }
}
