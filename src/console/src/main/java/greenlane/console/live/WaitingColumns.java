package greenlane.console.live;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

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
import greenlane.console.table.TierMark;
import greenlane.core.floor.VisitId;

/// The columns of the waiting list, two lines a row. Pixels.
final class WaitingColumns {
    private static final double GAP = 6;
    private static final double CHIP_HEIGHT = 18;
    private static final double CHIP_ICON = 11;
    private static final double BAR = 4;
    /// So much is left for the queue's name, or the value goes to the tooltip alone.
    private static final double QUEUE_LEAST = 56;

    private final Texts texts;
    private final Marks marks;
    private final Supplier<ZoneId> zone;
    private final Facts facts;
    private final boolean latin;

    WaitingColumns(Texts texts, Marks marks, Supplier<ZoneId> zone, Facts facts) {
        this.facts = facts;
        this.texts = texts;
        this.marks = marks;
        this.zone = zone;
        latin = texts.language() == Language.EN;
    }

    List<LiveColumn<WaitingRow>> all() {
        List<LiveColumn<WaitingRow>> columns = new ArrayList<>();
        columns.add(LiveColumn.of("customer", texts.text("live.waiting.column.customer"), customer())
                .width(latin ? 232 : 190, latin ? 204 : 150)
                .grow(1.4).sortWords(WaitingRow::title).tip(facts::callerTip).build());
        columns.add(LiveColumn.of("clock", texts.text("live.waiting.column.clock"), clock())
                .width(latin ? 118 : 134, 116).grow(0.3)
                .sortNumber(row -> row.promised ? row.leftMillis : Double.NaN)
                .status(row -> row.verdict.ordinal()).headTip(texts.text("live.waiting.clock.tip"))
                .tip(facts::waitingTip).build());
        columns.add(LiveColumn
                .of("promise", texts.text("live.waiting.column.promise"), promised())
                .width(latin ? 92 : 110, 88).grow(0.2).sortNumber(WaitingRow::promiseMillis)
                .headTip(texts.text("live.waiting.promise.tip")).tip(facts::waitingTip).build());
        columns.add(LiveColumn
                .of("contact", texts.text("live.waiting.column.contact"), CellPainters.<WaitingRow>twoLine(
                        row -> row.reference, this::visit))
                .width(124, 84).grow(1).hidden()
                .sortWords(row -> row.reference).build());
        columns.add(LiveColumn
                .of("ringing", texts.text("live.waiting.column.ringing"), CellPainters.<WaitingRow>twoLine(
                        this::ringing, _ -> ""))
                .width(latin ? 84 : 104, 70).grow(0.5).sortWords(row -> row.ringing).build());
        return columns;
    }

    private CellPainter<WaitingRow> customer() {
        return new Cell<>(row -> row.caller == null ? 0 : 1, row -> row, this::paintCustomer,
                row -> String.join(" ", marks.tier(row.tier).word(), row.title(), row.queueName, Words.worth(row),
                        Words.otherTier(row, texts)).strip());
    }

    private void paintCustomer(CellBrush brush, WaitingRow row) {
        TierMark mark = marks.tier(row.tier);
        if (latin) {
            paintLatin(brush, row, mark);
            return;
        }
        double x = brush.left() + chip(brush, mark, brush.left(), brush.line(0)) + GAP;
        brush.text(row.title(), Face.BODY, Ink.TEXT, x, brush.line(0), brush.right() - x);
        String worth = (Words.otherTier(row, texts) + " " + Words.worth(row)).strip();
        double right = worth.isEmpty() ? 0 : brush.ruler().width(worth, Face.CAPTION) + GAP;
        double room = brush.width() - right;
        boolean fits = !worth.isEmpty() && room >= brush.scaled(QUEUE_LEAST);
        brush.text(row.queueName, Face.CAPTION, Ink.MUTED, brush.left(), brush.line(1), fits ? room : brush.width());
        if (fits) {
            brush.figure(worth, Face.CAPTION, Ink.TEXT, brush.right(), brush.line(1));
        }
    }

    /// Latin names are long and end in what tells them apart: they have the first line to themselves and the value.
    private void paintLatin(CellBrush brush, WaitingRow row, TierMark mark) {
        String worth = Words.worth(row);
        double right = worth.isEmpty() ? 0 : brush.ruler().width(worth, Face.CAPTION) + GAP;
        boolean fits = brush.ruler().width(row.title(), Face.BODY) + right <= brush.width();
        if (fits && !worth.isEmpty()) {
            brush.figure(worth, Face.CAPTION, Ink.TEXT, brush.right(), brush.line(0));
        }
        brush.text(row.title(), Face.BODY, Ink.TEXT, brush.left(), brush.line(0),
                fits ? brush.width() - right : brush.width());
        double x = brush.left() + chip(brush, mark, brush.left(), brush.line(1)) + GAP;
        brush.text((row.queueName + " " + Words.otherTier(row, texts)).strip(), Face.CAPTION, Ink.MUTED, x,
                brush.line(1), brush.right() - x);
    }

    private static double chip(CellBrush brush, TierMark mark, double x, double middle) {
        double icon = brush.scaled(CHIP_ICON);
        double high = brush.scaled(CHIP_HEIGHT);
        double wide = Math.ceil(6 + icon + 4 + brush.ruler().width(mark.word(), Face.CAPTION) + 6);
        double y = Math.round(middle - high / 2);
        Ink ink = switch (mark.look()) {
            case SOLID -> {
                brush.box(Ink.TIER_CORE_BACK, x, y, wide, high, 4);
                yield Ink.TIER_CORE_TEXT;
            }
            case TINTED -> {
                brush.box(Ink.TIER_POTENTIAL_BACK, x, y, wide, high, 4);
                brush.outline(Ink.TIER_POTENTIAL_LINE, x, y, wide, high, 4, false);
                yield Ink.TIER_POTENTIAL_TEXT;
            }
            case OUTLINE, DASHED -> {
                brush.outline(Ink.LINE, x, y, wide, high, 4, mark.look() == TierMark.Look.DASHED);
                yield Ink.MUTED;
            }
        };
        brush.icon(mark.icon(), ink, icon, x + 6, middle);
        brush.text(mark.word(), Face.CAPTION, ink, x + 6 + icon + 4, middle, wide);
        return wide;
    }

    private CellPainter<WaitingRow> clock() {
        return new Cell<>(row -> row.waitedMillis / 1000 * 4 + row.verdict.ordinal(), _ -> null, this::paintClock,
                row -> Figures.duration(row.waitedMillis) + " " + Words.left(row, texts));
    }

    private void paintClock(CellBrush brush, WaitingRow row) {
        String waited = Figures.duration(row.waitedMillis);
        if (!row.promised) {
            brush.text(waited, Face.BODY, Ink.TEXT, brush.left(), brush.middle(), brush.width());
            return;
        }
        String left = Words.left(row, texts);
        double line = brush.middle() - brush.scaled(5);
        double waitedWide = brush.ruler().width(waited, Face.BODY);
        double both = waitedWide + GAP + brush.ruler().width(left, Face.BODY);
        brush.needs(both);
        brush.figure(left, Face.BODY, ink(row.verdict), brush.right(), line);
        if (both <= brush.width() + 0.5) {
            brush.text(waited, Face.BODY, Ink.TEXT, brush.left(), line, waitedWide);
        }
        double y = Math.round(brush.middle() + brush.scaled(9));
        brush.box(Ink.TRACK, brush.left(), y, brush.width(), BAR, BAR / 2);
        double used = Math.round(row.used() * brush.width());
        if (used > 0) {
            brush.box(bar(row.verdict), brush.left(), y, used, BAR, BAR / 2);
        }
    }

    /// What was promised and when that is: times, which are never cut.
    private CellPainter<WaitingRow> promised() {
        return new Cell<>(row -> row.targetMillis, _ -> null, (brush, row) -> {
            String promise = promise(row);
            String due = due(row);
            double upper = brush.ruler().width(promise, Face.BODY);
            double lower = brush.ruler().width(due, Face.CAPTION);
            brush.needs(Math.max(upper, lower));
            brush.text(promise, Face.BODY, Ink.TEXT, brush.left(), due.isEmpty() ? brush.middle() : brush.line(0),
                    upper);
            brush.text(due, Face.CAPTION, Ink.MUTED, brush.left(), brush.line(1), lower);
        }, row -> (promise(row) + " " + due(row)).strip());
    }

    private static Ink bar(Verdict verdict) {
        return switch (verdict) {
            case MET, UNKNOWN -> Ink.NEUTRAL_BAR;
            case NEAR -> Ink.WARNING_BAR;
            case BREACHED -> Ink.DANGER_BAR;
        };
    }

    private static Ink ink(Verdict verdict) {
        return switch (verdict) {
            case MET, UNKNOWN -> Ink.MUTED;
            case NEAR -> Ink.WARNING;
            case BREACHED -> Ink.DANGER;
        };
    }

    private String promise(WaitingRow row) {
        return row.promised
                ? texts.text("live.waiting.within", Figures.duration(row.promiseMillis()))
                : texts.text("live.waiting.noPromise");
    }

    private String due(WaitingRow row) {
        return row.promised
                ? texts.text("live.waiting.due", Figures.clock(Instant.ofEpochMilli(row.targetMillis), zone.get()))
                : "";
    }

    private String visit(WaitingRow row) {
        return texts.text("live.waiting.visit", VisitId.ordinal(row.visit));
    }

    private String ringing(WaitingRow row) {
        return row.ringing.isEmpty() ? Figures.MISSING : row.ringing;
    }
}
