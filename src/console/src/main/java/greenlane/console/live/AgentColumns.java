package greenlane.console.live;

import java.util.ArrayList;
import java.util.List;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.table.CellBrush;
import greenlane.console.table.CellPainter;
import greenlane.console.table.CellPainters;
import greenlane.console.table.Face;
import greenlane.console.table.Ink;
import greenlane.console.table.Light;
import greenlane.console.table.LiveColumn;
import greenlane.core.floor.FloorSnapshot;

/// The columns of the agents. Pixels.
final class AgentColumns {
    private static final double ICON = 13;
    private static final double GAP = 6;
    private static final double MORE_GAP = 4;

    private final Texts texts;
    private final Marks marks;
    private final Facts facts;
    private final boolean latin;

    AgentColumns(Texts texts, Marks marks, Facts facts) {
        this.facts = facts;
        this.texts = texts;
        this.marks = marks;
        latin = texts.language() == Language.EN;
    }

    List<LiveColumn<AgentRow>> all() {
        List<LiveColumn<AgentRow>> columns = new ArrayList<>();
        columns.add(LiveColumn.of("name", texts.text("live.agents.column.name"),
                CellPainters.<AgentRow>text(row -> row.name)).width(latin ? 92 : 84, latin ? 88 : 80).grow(0.6)
                .sortWords(row -> row.name)
                .build());
        columns.add(LiveColumn.of("state", texts.text("live.agents.column.state"), state())
                .width(latin ? 118 : 82, latin ? 114 : 80)
                .grow(0.3)
                .sortNumber(row -> row.state.ordinal()).status(row -> row.state.ordinal())
                .tip(facts::agentTip).build());
        columns.add(LiveColumn.of("since", texts.text("live.agents.column.since"), since()).width(74, 70).right()
                .sortNumber(row -> row.sinceMillis == FloorSnapshot.NEVER ? Double.NaN : row.forMillis)
                .status(row -> row.exception ? 1 : 0).headTip(texts.text("live.agents.since.tip"))
                .tip(facts::agentTip).build());
        columns.add(LiveColumn.of("queues", texts.text("live.agents.column.queues"),
                queues()).width(106, 64).grow(1)
                .sortWords(row -> row.queue).tip(row -> row.allQueues).build());
        columns.add(LiveColumn.of("team", texts.text("live.agents.column.team"),
                CellPainters.<AgentRow>text(row -> row.team, Ink.MUTED)).width(84, 48).hidden()
                .sortWords(row -> row.team).build());
        return columns;
    }

    private CellPainter<AgentRow> state() {
        return new Cell<>(row -> row.state.ordinal(), row -> row.reason, (brush, row) -> {
            Light light = marks.state(row.state);
            double icon = brush.icon(light.icon(), light.ink(), brush.scaled(ICON), brush.left(), brush.middle());
            double x = brush.left() + icon + GAP;
            brush.text(Words.state(row, marks), Face.BODY, Ink.TEXT, x, brush.middle(), brush.right() - x);
        }, row -> Words.state(row, marks));
    }

    /// The first queue, cut where there is no room, and how many more, which is never cut.
    private CellPainter<AgentRow> queues() {
        return new Cell<>(row -> row.moreQueues, row -> row.queue, (brush, row) -> {
            String more = row.moreQueues == 0 ? "" : "+" + row.moreQueues;
            double moreWide = more.isEmpty() ? 0 : brush.ruler().width(more, Face.BODY) + MORE_GAP;
            double wide = brush.text(row.queue, Face.BODY, Ink.MUTED, brush.left(), brush.middle(),
                    brush.width() - moreWide);
            if (!more.isEmpty()) {
                brush.text(more, Face.BODY, Ink.MUTED, brush.left() + wide + MORE_GAP, brush.middle(), moreWide);
            }
        }, row -> row.allQueues);
    }

    private CellPainter<AgentRow> since() {
        return new Cell<>(row -> (row.sinceMillis == FloorSnapshot.NEVER ? -1 : row.forMillis / 1000) * 2
                + (row.exception ? 1 : 0), _ -> null, this::paintSince, this::sinceText, this::sinceWords);
    }

    private void paintSince(CellBrush brush, AgentRow row) {
        double wide = brush.figure(sinceText(row), row.exception ? Ink.WARNING : Ink.TEXT);
        if (row.exception) {
            double icon = brush.scaled(ICON - 1);
            brush.needs(wide + MORE_GAP + icon);
            brush.icon(BootstrapIcons.EXCLAMATION_TRIANGLE_FILL, Ink.WARNING, icon,
                    brush.right() - wide - MORE_GAP - icon, brush.middle());
        }
    }

    private String sinceText(AgentRow row) {
        return row.sinceMillis == FloorSnapshot.NEVER ? Figures.MISSING : Figures.duration(row.forMillis);
    }

    private String sinceWords(AgentRow row) {
        return row.exception ? texts.text("live.agents.tooLong", sinceText(row)) : sinceText(row);
    }
}
