package greenlane.console.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Wording;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorFigures;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.FloorSnapshot.Range;
import greenlane.core.floor.Irregularity;
import greenlane.core.floor.ServiceLevelFormula;
import greenlane.feeds.CallLog;

/// Writes the account of a log as a table for people at a terminal.
final class FloorText {
    private final PrintWriter out;
    private final FloorAccount account;
    private final Wording texts;

    private FloorText(PrintWriter out, FloorAccount account, Wording texts) {
        this.out = out;
        this.account = account;
        this.texts = texts;
    }

    static void write(PrintWriter to, CallLog log, FloorAccount account, Wording texts) {
        new FloorText(to, account, texts).document(log);
        to.flush();
    }

    private void document(CallLog log) {
        FloorSnapshot floor = account.whole();
        out.println(texts.text("command.floor.rows", log.report().file(), log.report().rowsRead(),
                log.report().rowsAccepted(), log.report().rowsRejected()));
        ReportText.write(out, log.report(), texts);
        out.println();
        String zone = String.valueOf(floor.policy().zone());
        out.println(account.untilMillis().isPresent()
                ? texts.text("command.floor.until", Figures.stamp(
                        Instant.ofEpochMilli(account.untilMillis().getAsLong()), floor.policy().zone()),
                        account.events(), account.days().size())
                : texts.text("command.floor.whole", account.events(), account.days().size(), zone));
        table(floor).print(out);
        out.println();
        out.println(texts.text("command.floor.serviceLevel", floor.policy().answerTarget().toSeconds()));
        TextTable irregular = new TextTable(1);
        for (Irregularity kind : Irregularity.values()) {
            if (floor.irregular(kind) > 0) {
                irregular.row(List.of("  " + said(kind), Figures.count(floor.irregular(kind))));
            }
        }
        irregular.print(out);
    }

    private TextTable table(FloorSnapshot floor) {
        TextTable table = new TextTable(2);
        table.row(List.of(texts.text("command.floor.queue"), texts.text("command.floor.tier"),
                texts.text("command.floor.offered"), texts.text("command.floor.answered"),
                texts.text("command.floor.inTime"), texts.text("command.floor.abandoned"),
                texts.text("command.floor.timedOut"), texts.text("command.floor.leftByKey"),
                texts.text("command.floor.sl"), texts.text("command.floor.asa"), texts.text("command.floor.aht"),
                texts.text("command.floor.p95")));
        String all = texts.text("command.floor.all");
        for (int queue = 0; queue < floor.queueCount(); queue++) {
            FloorFigures whole = floor.figures(queue, FloorSnapshot.ALL, Range.DAY);
            row(table, account.directory().queueAt(queue).name(), all, whole);
            for (Tier tier : Tier.values()) {
                FloorFigures figures = floor.figures(queue, tier.ordinal(), Range.DAY);
                if (figures.offered() > 0) {
                    row(table, "", texts.text("tier." + tier.code()), figures);
                }
            }
        }
        row(table, texts.text("command.floor.total"), all,
                floor.figures(FloorSnapshot.ALL, FloorSnapshot.ALL, Range.DAY));
        if (account.days().size() > 1) {
            table.gap();
            account.days().forEach(day -> row(table, day.date().toString(), all,
                    day.last().figures(FloorSnapshot.ALL, FloorSnapshot.ALL, Range.DAY)));
        }
        return table;
    }

    private static void row(TextTable table, String queue, String tier, FloorFigures f) {
        table.row(List.of(queue, tier, Figures.count(f.offered()), Figures.count(f.answered()),
                Figures.count(f.answeredWithinTarget()), Figures.count(f.abandoned()), Figures.count(f.timedOut()),
                Figures.count(f.leftByKey()), Figures.percent(f.serviceLevel(ServiceLevelFormula.OF_OFFERED)),
                seconds(f.asaMillis()), seconds(f.ahtMillis()),
                f.waitP95Millis() < 0 ? Figures.MISSING : seconds((double) f.waitP95Millis())));
    }

    private String said(Irregularity kind) {
        return switch (kind) {
            case REPAIRED_ORDER -> texts.text("live.health.repairedOrder");
            case REPAIRED_MISSING_STEP -> texts.text("live.health.repairedMissing");
            case DUPLICATE -> texts.text("live.health.duplicate");
            case UNKNOWN_VISIT -> texts.text("live.health.unknownVisit");
            case IMPOSSIBLE -> texts.text("live.health.impossible");
            case TOO_LATE -> texts.text("live.health.tooLate");
            case FROM_THE_FUTURE -> texts.text("live.health.future");
            case OUT_OF_RANGE -> texts.text("live.health.outOfRange");
            case OVER_LIMIT -> texts.text("live.health.overLimit");
        };
    }

    private static String seconds(double millis) {
        return Double.isNaN(millis) ? Figures.MISSING : String.format(Locale.ROOT, "%.1f", millis / 1e3);
    }
}
