package greenlane.console.live;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.floor.Target.Verdict;
import greenlane.console.i18n.Texts;
import greenlane.console.table.LiveTable;

/// A popover with the figures of the row that has the focus, put away by Space, Escape or a click elsewhere.
///
/// While it is open it follows the floor and the row that is selected; it closes when its row is gone.
final class Peek<R> {
    private static final double INSET = 24;

    private final LiveTable<R> table;
    private final Texts texts;
    private final Facts facts;
    private final Function<R, PeekSheet> sheets;
    private final Floating window = new Floating("live-peek");
    private @Nullable R row;
    private @Nullable PeekSheet shown;
    private Subscription bound = Subscription.EMPTY;

    Peek(LiveTable<R> table, Texts texts, Facts facts, Function<R, PeekSheet> sheets) {
        this.table = table;
        this.texts = texts;
        this.facts = facts;
        this.sheets = sheets;
        window.box().setFocusTraversable(true);
        window.box().setAccessibleRole(AccessibleRole.TOOLTIP);
        table.onPeek(this::asked);
    }

    void attach() {
        bound = table.selectedProperty().subscribe((_, rows) -> {
            if (window.showing() && rows.size() == 1 && !rows.contains(row)) {
                table.peek();
            }
        });
    }

    void detach() {
        bound.unsubscribe();
        bound = Subscription.EMPTY;
        window.hide();
    }

    // Rows are told apart by identity: each is one record.
    @SuppressWarnings("ReferenceEquality")
    private void asked(R next, Bounds at) {
        if (window.showing() && next == row) {
            window.hide();
            return;
        }
        row = next;
        shown = null;
        fill(next);
        window.show(table, at.getMinX() + INSET, at.getMaxY());
        window.box().requestFocus();
    }

    /// The floor has moved on.
    void refresh() {
        R now = row;
        if (now == null || !window.showing()) {
            return;
        }
        if (table.arranged().contains(now)) {
            fill(now);
        } else {
            window.hide();
        }
    }

    private void fill(R of) {
        PeekSheet sheet = sheets.apply(of);
        if (sheet.equals(shown)) {
            return;
        }
        shown = sheet;
        List<Node> content = window.content();
        content.clear();
        content.add(label(sheet.title(), "gl-emph"));
        StringJoiner spoken = new StringJoiner("\n").add(sheet.title());
        if (!sheet.lead().isBlank()) {
            content.add(label(sheet.lead(), "gl-caption"));
            spoken.add(sheet.lead());
        }
        content.add(grid(sheet.facts(), spoken));
        for (String note : sheet.notes()) {
            Label line = label(note, "gl-caption");
            line.setWrapText(true);
            content.add(line);
            spoken.add(note);
        }
        window.box().setAccessibleText(spoken.toString());
    }

    private GridPane grid(List<Fact> lines, StringJoiner spoken) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("live-peek-figures");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, values);
        for (Fact fact : lines) {
            Label value = label(fact.value(), fact.verdict() == Verdict.BREACHED ? "gl-bad" : "gl-body");
            value.setWrapText(true);
            Label goal = label("", "gl-caption");
            if (!fact.target().isEmpty()) {
                goal.setText(texts.text("live.target", fact.target()));
                FontIcon light = new FontIcon(Marks.icon(fact.verdict()));
                goal.setGraphic(light);
                goal.getStyleClass().addAll("live-target", Marks.style(fact.verdict()));
            }
            grid.addRow(grid.getRowCount(), label(fact.name(), "gl-caption"), value, goal);
            spoken.add(facts.line(fact)
                    + (fact.target().isEmpty() ? "" : " " + texts.text("live.target", fact.target())));
        }
        return grid;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
