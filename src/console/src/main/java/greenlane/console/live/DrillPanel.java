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
import greenlane.console.table.CellPainter;
import greenlane.console.table.CellPainters;
import greenlane.console.table.Face;
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
    private final Label title = new Label();
    private final Label until = new Label();
    private final GridPane sums = new GridPane();
    private final List<LiveColumn<ClosedContact>> columns = new ArrayList<>();
    private final LiveTable<ClosedContact> table;
    private final VBox root;
    private final List<Label> values = new ArrayList<>();
    private List<String> named = List.of();
    private String subject = "";
    private Instant asOf = Instant.EPOCH;
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
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        until.setId("drill-as-of");
        until.getStyleClass().add("gl-caption");
        sums.getStyleClass().add("live-health");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        sums.getColumnConstraints().addAll(names, figures);
        VBox about = new VBox(title, until);
        about.getStyleClass().add("live-about");
        root = new VBox(head, about, sums, table);
        root.getStyleClass().add("gl-panel");
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    private void columns() {
        columns.add(LiveColumn.of("contact", texts.text("live.drill.column.contact"),
                CellPainters.<ClosedContact>twoLine(this::who, this::when)).width(150, 116).grow(2).build());
        columns.add(LiveColumn.of("outcome", texts.text("live.drill.column.outcome"),
                CellPainters.<ClosedContact>twoLine(this::outcome, this::by)).width(92, 84).grow(0.5).build());
        columns.add(LiveColumn.of("lengths", texts.text("live.drill.column.lengths"), lengths()).width(92, 90).right()
                .sortNumber(contact -> queued(contact) ? contact.waitMillis() : Double.NaN).build());
    }

    /// How long the wait was and, under it, the talk.
    private CellPainter<ClosedContact> lengths() {
        return new Cell<>(_ -> 0, contact -> contact, (brush, contact) -> {
            String waited = waited(contact);
            String talked = talked(contact);
            brush.needs(Math.max(brush.ruler().width(waited, Face.BODY), brush.ruler().width(talked, Face.CAPTION)));
            brush.figure(waited, Face.BODY, Ink.TEXT, brush.right(), brush.line(0));
            brush.figure(talked, Face.CAPTION, Ink.MUTED, brush.right(), brush.line(1));
        }, contact -> waited(contact) + " / " + talked(contact));
    }

    /// Whether it waited in a queue, and its source says how long: the time with self-service is no wait.
    private static boolean queued(ClosedContact contact) {
        return contact.outcome() != Outcome.SELF_SERVED && contact.waitKnown();
    }

    private static String waited(ClosedContact contact) {
        return queued(contact) ? Figures.duration(contact.waitMillis()) : Figures.MISSING;
    }

    private static String talked(ClosedContact contact) {
        return contact.outcome() == Outcome.ANSWERED ? Figures.duration(contact.talkMillis()) : Figures.MISSING;
    }

    private String who(ClosedContact contact) {
        return contact.customer().isEmpty() ? contact.reference() : model.callers().nameOf(contact.customer());
    }

    private String when(ClosedContact contact) {
        Instant offered = Instant.ofEpochMilli(contact.offeredAtMillis());
        boolean today = offered.atZone(zone()).toLocalDate().equals(asOf.atZone(zone()).toLocalDate());
        return (today ? Figures.clock(offered, zone()) : Figures.time(offered, asOf, zone())) + " "
                + marks.tier(contact.tier()).word();
    }

    /// Who answered, or how long self-service took.
    private String by(ClosedContact contact) {
        return contact.outcome() == Outcome.SELF_SERVED && contact.waitKnown()
                ? texts.text("live.drill.selfService", Figures.duration(contact.waitMillis()))
                : contact.agent();
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
            asOf = Instant.ofEpochMilli(looked.asOfMillis());
            until.setText(texts.text("live.drill.asOf", Figures.clock(asOf, zone())));
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
            if (!subject.equals(title.getText())) {
                subject = title.getText();
                table.clearSelection();
            }
            table.show(looked.contacts());
            table.refresh();
        });
    }

    private void queueSums(Drill.OfQueue queue) {
        sums("live.outcome.answered", "live.outcome.abandoned");
        sum(0, Figures.count(count(queue, Outcome.ANSWERED)));
        sum(1, Figures.count(count(queue, Outcome.ABANDONED)));
    }

    private static long count(Drill drill, Outcome outcome) {
        return drill.contacts().stream().filter(contact -> contact.outcome() == outcome).count();
    }

    private void agentSums(Drill.OfAgent agent) {
        sums("live.day.handled", "live.day.signedIn", "live.day.talk", "live.day.hold", "live.day.afterCall",
                "live.day.break", "live.day.training");
        List<ClosedContact> contacts = agent.contacts();
        sum(0, Figures.count(contacts.size()));
        sum(1, Figures.duration(agent.shift().signedInMillis()));
        sum(2, Figures.duration(contacts.stream().mapToLong(ClosedContact::talkMillis).sum()));
        sum(3, Figures.duration(contacts.stream().mapToLong(ClosedContact::holdMillis).sum()));
        sum(4, Figures.duration(contacts.stream().mapToLong(ClosedContact::afterCallMillis).sum()));
        sum(5, Figures.duration(agent.shift().breakMillis()));
        sum(6, Figures.duration(agent.shift().trainingMillis()));
    }

    /// Puts up the names of some sums; those that are up already stay.
    private void sums(String... keys) {
        if (!List.of(keys).equals(named)) {
            named = List.of(keys);
            sums.getChildren().clear();
            values.clear();
            for (String key : keys) {
                Label name = new Label(texts.text(key));
                name.getStyleClass().add("gl-caption");
                Label value = new Label();
                value.setMinWidth(Region.USE_PREF_SIZE);
                values.add(value);
                sums.addRow(values.size() - 1, name, value);
            }
        }
    }

    private void sum(int place, String value) {
        values.get(place).setText(value);
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
