package greenlane.console.command;

import java.io.PrintWriter;
import java.util.Locale;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorFigures;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.FloorSnapshot.Range;
import greenlane.core.floor.Irregularity;
import greenlane.core.floor.ServiceLevelFormula;
import greenlane.feeds.CallLog;

/// Writes the account of a log as a table for people at a terminal, in English.
final class FloorText {
    private static final String ROW = "%-18s %-9s %8s %8s %8s %8s %6s %6s %7s %8s %8s %8s%n";

    private final PrintWriter out;
    private final FloorAccount account;

    private FloorText(PrintWriter out, FloorAccount account) {
        this.out = out;
        this.account = account;
    }

    static void write(PrintWriter to, CallLog log, FloorAccount account) {
        new FloorText(to, account).document(log);
        to.flush();
    }

    private void document(CallLog log) {
        FloorSnapshot floor = account.whole();
        out.printf(Locale.ROOT, "%s: %,d rows, %,d accepted, %,d rejected; %,d events over %d days (%s)%n",
                log.report().file(),
                log.report().rowsRead(), log.report().rowsAccepted(), log.report().rowsRejected(), account.events(),
                account.days().size(), floor.policy().zone());
        log.report().classes().forEach((name, count) -> out.printf(Locale.ROOT, "  %-28s %,9d%n", name, count));
        if (!log.report().dirt().isEmpty()) {
            out.println("Dirt in the file:");
            log.report().dirt().forEach((kind, count) -> out.printf(Locale.ROOT, "  %-28s %,9d%n", kind.code(), count));
        }
        out.println();
        out.printf(Locale.ROOT, ROW, "queue", "tier", "offered", "answered", "in time", "abandon", "t/out", "by key",
                "SL", "ASA",
                "AHT", "p95 wait");
        for (int queue = 0; queue < floor.queueCount(); queue++) {
            String name = account.directory().queueAt(queue).name();
            row(name, "all", floor.figures(queue, FloorSnapshot.ALL, Range.DAY));
            for (Tier tier : Tier.values()) {
                FloorFigures figures = floor.figures(queue, tier.ordinal(), Range.DAY);
                if (figures.offered() > 0) {
                    row("", tier.code(), figures);
                }
            }
        }
        row("total", "all", floor.figures(FloorSnapshot.ALL, FloorSnapshot.ALL, Range.DAY));
        if (account.days().size() > 1) {
            out.println();
            account.days().forEach(day -> row(day.date().toString(), "all",
                    day.last().figures(FloorSnapshot.ALL, FloorSnapshot.ALL, Range.DAY)));
        }
        out.printf(Locale.ROOT, "%nSL: answered within %s s, of all that left the queue. Lengths in seconds.%n",
                floor.policy().answerTarget().toSeconds());
        for (Irregularity kind : Irregularity.values()) {
            if (floor.irregular(kind) > 0) {
                out.printf(Locale.ROOT, "  %s: %,d%n", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        floor.irregular(kind));
            }
        }
    }

    private void row(String queue, String tier, FloorFigures f) {
        out.printf(Locale.ROOT, ROW, queue, tier, f.offered(), f.answered(), f.answeredWithinTarget(), f.abandoned(),
                f.timedOut(),
                f.leftByKey(), percent(f.serviceLevel(ServiceLevelFormula.OF_OFFERED)), seconds(f.asaMillis()),
                seconds(f.ahtMillis()), f.waitP95Millis() < 0 ? "—" : seconds((double) f.waitP95Millis()));
    }

    private static String percent(double rate) {
        return Double.isNaN(rate) ? "—" : String.format(Locale.ROOT, "%.1f%%", rate * 100);
    }

    private static String seconds(double millis) {
        return Double.isNaN(millis) ? "—" : String.format(Locale.ROOT, "%.1f", millis / 1e3);
    }
}
