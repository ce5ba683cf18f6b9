package greenlane.console.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import greenlane.console.floor.Target.Verdict;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.table.CellBrush;
import greenlane.console.table.CellPainter;
import greenlane.console.table.CellPainters;
import greenlane.console.table.Face;
import greenlane.console.table.Ink;
import greenlane.console.table.LiveColumn;
import greenlane.core.customer.Tier;

/// The columns of the queue table. Pixels.
final class QueueColumns {
    /// Stands for the figures of a queue in which nothing has happened today.
    private static final long NOTHING = -1;
    private static final double ICON = 13;
    private static final double GAP = 6;
    private static final double TIER_STEP = 46;
    private static final double BAR = 6;
    private static final double LEVEL_BAR = 62;
    private static final double LEVEL_BAR_LEAST = 24;
    private static final double LEVEL_FIGURE = 46;
    private static final double AGENTS_FIGURE = 60;
    private static final double AGENTS_BAR = 220;
    private static final List<Tier> TIERS = List.of(Tier.CORE, Tier.POTENTIAL, Tier.ORDINARY);

    private final Texts texts;
    private final Marks marks;
    private final LiveViewModel model;
    private final QueueRows rows;
    private final Facts facts;
    private final boolean latin;

    QueueColumns(LiveViewModel model, Texts texts, Marks marks, Facts facts) {
        this.model = model;
        this.texts = texts;
        this.marks = marks;
        this.facts = facts;
        rows = model.queues();
        latin = texts.language() == Language.EN;
    }

    List<LiveColumn<QueueRow>> all() {
        List<LiveColumn<QueueRow>> columns = new ArrayList<>();
        columns.add(LiveColumn.of("queue", texts.text("live.queue.column.name"), name())
                .width(latin ? 184 : 140, latin ? 168 : 116)
                .grow(1.2)
                .sortWords(row -> row.name).tip(this::nameTip).build());
        columns.add(LiveColumn.of("waiting", texts.text("live.queue.column.waiting"), waiting())
                .width(latin ? 70 : 58, latin ? 70 : 46).right()
                .sortNumber(row -> row.quiet ? Double.NaN : row.waiting)
                .headTip(texts.text("live.queue.waiting.tip"))
                .tip(row -> facts.queueTip("waiting", row)).build());
        columns.add(LiveColumn.of("tiers", texts.text("live.queue.column.tiers"), tiers()).width(156, 142).grow(0.2)
                .tip(row -> facts.queueTip("tiers", row)).build());
        columns.add(LiveColumn.of("longest", texts.text("live.queue.column.longest"), longest()).width(78, 62).right()
                .sortNumber(row -> row.waiting == 0 ? Double.NaN : row.longestMillis)
                .status(row -> row.longestVerdict.ordinal()).headTip(texts.text("live.figure.longest.tip"))
                .tip(row -> facts.queueTip("longest", row)).build());
        columns.add(LiveColumn.of("serviceLevel", texts.text("live.queue.column.serviceLevel"), level())
                .width(160, 126).grow(0.3).sortNumber(row -> row.serviceLevel)
                .status(row -> row.serviceLevelVerdict.ordinal())
                .headTip(facts.level()).tip(row -> facts.queueTip("serviceLevel", row)).build());
        columns.add(LiveColumn.of("asa", texts.text("live.queue.column.asa"),
                length(row -> row.asaMillis, row -> row.asaVerdict)).width(74, 60).right()
                .sortNumber(row -> row.asaMillis).headTip(texts.text("live.figure.asa.tip"))
                .tip(row -> facts.queueTip("asa", row)).build());
        columns.add(LiveColumn.of("aht", texts.text("live.queue.column.aht"),
                length(row -> row.ahtMillis, _ -> Verdict.UNKNOWN)).width(74, 60).right()
                .sortNumber(row -> row.ahtMillis).headTip(texts.text("live.figure.aht.tip"))
                .tip(row -> facts.queueTip("aht", row)).build());
        columns.add(LiveColumn.of("abandon", texts.text("live.queue.column.abandon"), abandon()).width(66, 58).right()
                .sortNumber(row -> row.abandonRate).headTip(texts.text("live.figure.abandon.tip"))
                .tip(row -> facts.queueTip("abandon", row)).build());
        columns.add(LiveColumn.of("offered", texts.text("live.queue.column.offered"),
                CellPainters.<QueueRow>figure(row -> row.quiet ? NOTHING : row.offered,
                        offered -> offered == NOTHING ? Figures.MISSING : Figures.count(offered),
                        row -> row.quiet ? Ink.MUTED : Ink.TEXT))
                .width(66, 50).right().hidden()
                .sortNumber(row -> row.quiet ? Double.NaN : row.offered).headTip(texts.text("live.figure.offered.tip"))
                .tip(row -> facts.queueTip("offered", row)).build());
        columns.add(LiveColumn.of("agents", texts.text("live.queue.column.agents"), agents())
                .width(latin ? 160 : 214, 84).grow(1)
                .sortNumber(row -> row.free).headTip(texts.text("live.queue.agents.tip"))
                .tip(row -> facts.queueTip("agents", row)).build());
        return columns;
    }

    private CellPainter<QueueRow> name() {
        return new Cell<>(row -> row.quiet ? -1 : row.deferred, row -> row.name, (brush, row) -> {
            if (row.index == QueueRow.TOTALS) {
                double x = brush.left() + brush.text(texts.text("live.queue.totals"), Face.EMPH, Ink.TEXT,
                        brush.left(), brush.middle(), brush.width()) + GAP;
                brush.text(aside(row), Face.CAPTION, Ink.MUTED, x, brush.middle(), brush.right() - x);
                return;
            }
            double icon = brush.icon(Marks.icon(row.medium), Ink.MUTED, brush.scaled(ICON), brush.left(),
                    brush.middle());
            double x = brush.left() + icon + GAP;
            brush.text(row.name, Face.BODY, row.quiet ? Ink.MUTED : Ink.TEXT, x, brush.middle(), brush.right() - x);
        }, row -> row.index == QueueRow.TOTALS
                ? (texts.text("live.queue.totals") + " " + aside(row)).strip()
                : row.name);
    }

    /// Who waits besides the total; empty where nobody does.
    private String aside(QueueRow row) {
        return row.deferred == 0 ? "" : texts.text("live.figure.waiting.aside", row.deferred);
    }

    private @Nullable String nameTip(QueueRow row) {
        if (row.index == QueueRow.TOTALS) {
            return row.deferred == 0 ? null : facts.deferred(row);
        }
        return row.quiet ? row.name + "\n" + texts.text("live.queue.quiet") : null;
    }

    private static CellPainter<QueueRow> waiting() {
        return new Cell<>(row -> row.quiet ? NOTHING : row.waiting, _ -> null,
                (brush, row) -> brush.figure(count(row, row.waiting), row.waiting == 0 ? Face.BODY : Face.EMPH,
                        row.waiting == 0 ? Ink.MUTED : Ink.TEXT, brush.right(), brush.middle()),
                row -> count(row, row.waiting));
    }

    /// A count of a queue in which nothing has happened today says nothing: it stands as a dash.
    private static String count(QueueRow row, long many) {
        return row.quiet ? Figures.MISSING : Figures.count(many);
    }

    private CellPainter<QueueRow> tiers() {
        return new Cell<>(row -> row.quiet ? NOTHING : row.tiersPacked(), _ -> null, (brush, row) -> {
            if (row.quiet) {
                brush.text(Figures.MISSING, Face.BODY, Ink.MUTED, brush.left(), brush.middle(), brush.width());
                return;
            }
            double step = Math.min(brush.scaled(TIER_STEP), brush.width() / TIERS.size());
            double x = brush.left();
            for (Tier tier : TIERS) {
                tierCount(brush, row, tier, x, step);
                x += step;
            }
        }, this::tierText, this::tierWords);
    }

    private static void tierCount(CellBrush brush, QueueRow row, Tier tier, double x, double step) {
        int count = row.waitingOf(tier);
        if (tier == Tier.ORDINARY) {
            count += row.waitingOf(Tier.CUSTOM);
        }
        boolean valued = tier != Tier.ORDINARY && count > 0;
        Ink icon = valued ? Ink.TIER_POTENTIAL_TEXT : Ink.MUTED;
        Ink figure = valued ? Ink.TIER_POTENTIAL_TEXT : count > 0 ? Ink.TEXT : Ink.MUTED;
        double before = brush.scaled(ICON) + 2;
        Face face = brush.totals() ? Face.EMPH : Face.BODY;
        String many = Figures.count(count);
        brush.icon(Marks.icon(tier), icon, brush.scaled(ICON - 2), x, brush.middle());
        double wide = brush.ruler().width(many, face);
        brush.needs((before + wide + 2) * TIERS.size());
        brush.text(many, face, figure, x + before, brush.middle(), Math.max(wide, step - before));
    }

    private String tierText(QueueRow row) {
        return row.quiet
                ? Figures.MISSING
                : row.waitingOf(Tier.CORE) + " / " + row.waitingOf(Tier.POTENTIAL) + " / "
                        + (row.waitingOf(Tier.ORDINARY) + row.waitingOf(Tier.CUSTOM));
    }

    private String tierWords(QueueRow row) {
        return texts.text("live.figure.waiting.parts", row.waitingOf(Tier.CORE), row.waitingOf(Tier.POTENTIAL),
                row.waitingOf(Tier.ORDINARY) + row.waitingOf(Tier.CUSTOM));
    }

    private static CellPainter<QueueRow> longest() {
        return CellPainters.figure(row -> row.waiting == 0 ? -1 : row.longestMillis / 1000 * 1000,
                millis -> millis < 0 ? Figures.MISSING : Figures.duration(millis),
                row -> Marks.figureInk(row.longestVerdict));
    }

    private CellPainter<QueueRow> level() {
        return new Cell<>(row -> Double.doubleToLongBits(row.serviceLevel), row -> row.serviceLevelVerdict,
                this::paintLevel, row -> Figures.percent(row.serviceLevel), row -> Figures.percent(row.serviceLevel)
                        + " " + marks.light(row.serviceLevelVerdict).word());
    }

    private void paintLevel(CellBrush brush, QueueRow row) {
        double icon = brush.scaled(ICON);
        double figure = brush.scaled(LEVEL_FIGURE);
        double room = Math.clamp(brush.width() - icon - 2 * GAP - figure - 1, LEVEL_BAR_LEAST,
                brush.scaled(LEVEL_BAR));
        brush.needs(LEVEL_BAR_LEAST + icon + 2 * GAP + figure + 1);
        double after = brush.left() + room + GAP + 1;
        if (row.serviceLevelVerdict != Verdict.UNKNOWN) {
            brush.icon(Marks.icon(row.serviceLevelVerdict), Marks.ink(row.serviceLevelVerdict), icon, after,
                    brush.middle());
        }
        brush.figure(Figures.percent(row.serviceLevel), brush.totals() ? Face.EMPH : Face.BODY,
                row.serviceLevelVerdict == Verdict.BREACHED ? Ink.DANGER : Ink.TEXT,
                after + icon + GAP + figure, brush.middle());
        if (row.index == QueueRow.TOTALS || Double.isNaN(row.serviceLevel)) {
            return;
        }
        double y = Math.round(brush.middle() - BAR / 2);
        brush.box(Ink.TRACK, brush.left(), y, room, BAR, BAR / 2);
        brush.box(Ink.NEUTRAL_BAR, brush.left(), y, Math.rint(row.serviceLevel * room), BAR, BAR / 2);
        double target = model.targets().serviceLevel().line();
        if (row.judged && !Double.isNaN(target)) {
            brush.box(Ink.TICK, Math.rint(brush.left() + target * room) - 1, y - 3, 2, BAR + 6, 0);
        }
    }

    private static CellPainter<QueueRow> length(ToDoubleFunction<QueueRow> of, Function<QueueRow, Verdict> verdict) {
        return CellPainters.share(row -> FigureStrip.meanMillis(of.applyAsDouble(row)), Figures::meanDuration,
                row -> Marks.figureInk(verdict.apply(row)));
    }

    private static CellPainter<QueueRow> abandon() {
        return CellPainters.share(row -> row.abandonRate, Figures::percent,
                row -> Marks.figureInk(row.abandonVerdict));
    }

    private CellPainter<QueueRow> agents() {
        return new Cell<>(
                row -> idle(row) ? NOTHING : ((long) row.free << 40) + ((long) row.busy << 20) + rows.agentsMost(),
                QueueColumns::nobodyFree,
                this::paintAgents, row -> idle(row) ? Figures.MISSING : row.free + " / " + row.busy,
                row -> texts.text("live.queue.agents.words", row.free, row.busy));
    }

    private static boolean nobodyFree(QueueRow row) {
        return row.free == 0 && row.waiting > 0;
    }

    private static boolean idle(QueueRow row) {
        return row.quiet && row.unstaffed();
    }

    private void paintAgents(CellBrush brush, QueueRow row) {
        if (idle(row)) {
            brush.text(Figures.MISSING, Face.BODY, Ink.MUTED, brush.left(), brush.middle(), brush.width());
            return;
        }
        String free = Figures.count(row.free);
        String busy = " / " + Figures.count(row.busy);
        boolean nobody = nobodyFree(row);
        double x = brush.left() + brush.text(free, Face.EMPH, nobody ? Ink.DANGER : Ink.TEXT, brush.left(),
                brush.middle(), brush.width());
        brush.text(busy, brush.totals() ? Face.EMPH : Face.BODY, Ink.TEXT, x, brush.middle(),
                brush.ruler().width(busy, Face.EMPH) + 1);
        Face busyFace = brush.totals() ? Face.EMPH : Face.BODY;
        double figures = x - brush.left() + brush.ruler().width(busy, busyFace);
        brush.needs(figures);
        double from = brush.left() + Math.max(brush.scaled(AGENTS_FIGURE), figures + GAP);
        double room = Math.min(brush.scaled(AGENTS_BAR), brush.right() - from);
        if (row.index == QueueRow.TOTALS || room < LEVEL_BAR_LEAST) {
            return;
        }
        double y = Math.round(brush.middle() - BAR / 2);
        brush.box(Ink.TRACK, from, y, room, BAR, BAR / 2);
        int most = Math.max(1, rows.agentsMost());
        double freeWide = Math.round(room * row.free / most);
        double busyWide = Math.round(room * row.busy / most);
        brush.box(Ink.SUCCESS_BAR, from, y, freeWide, BAR, BAR / 2);
        brush.box(Ink.ACCENT_BAR, from + freeWide + (freeWide > 0 ? 1 : 0), y, busyWide, BAR, BAR / 2);
    }
}
