package greenlane.console.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Wording;
import greenlane.console.problem.FileSentences;
import greenlane.core.floor.Outcome;
import greenlane.feeds.LogReport;
import greenlane.feeds.asterisk.QueueLog;
import greenlane.feeds.mapping.MappedLog;
import greenlane.feeds.technion.TechnionLog;

/// What was found in a file, every row accounted for: its classes of rows, and what was rejected, repaired or noted by kind.
final class ReportText {
    private static final String INDENT = "  ";
    /// In the order in which people read them; classes of other sources come before in the order of the file.
    private static final List<Known> KNOWN = List.of(new Known(TechnionLog.AGENT, "command.class.agent"),
            new Known(TechnionLog.ANSWERED_AT_ONCE, "command.class.atOnce"),
            new Known(TechnionLog.HANG, "command.class.hang"),
            new Known(TechnionLog.SELF_SERVED, "command.class.selfServed"),
            new Known(TechnionLog.PHANTOM, "command.class.phantom"),
            new Known(TechnionLog.QUEUED, "command.class.queued"),
            new Known(QueueLog.OPEN_AT_END, "command.class.openAtEnd"),
            new Known(Outcome.ANSWERED.name(), "live.outcome.answered"),
            new Known(Outcome.ABANDONED.name(), "live.outcome.abandoned"),
            new Known(Outcome.TIMED_OUT.name(), "live.outcome.timedOut"),
            new Known(Outcome.LEFT_BY_KEY.name(), "live.outcome.leftByKey"),
            new Known(Outcome.SELF_SERVED.name(), "live.outcome.selfServed"),
            new Known(MappedLog.RESOLVED, "command.class.resolved"));

    private record Known(String name, String key) {}

    private ReportText() {}

    static void write(PrintWriter out, LogReport report, Wording texts) {
        TextTable found = new TextTable(1);
        Map<String, Long> left = new LinkedHashMap<>(report.classes());
        KNOWN.forEach(known -> left.remove(known.name()));
        left.forEach((name, count) -> found.row(List.of(INDENT + name, Figures.count(count))));
        KNOWN.stream().filter(known -> report.classes().containsKey(known.name()))
                .forEach(known -> found.row(List.of(INDENT + texts.text(known.key()),
                        Figures.count(report.count(known.name())))));
        found.print(out);
        if (!report.dirt().isEmpty()) {
            out.println(texts.text("command.dirt"));
            FileSentences sentences = new FileSentences(texts);
            TextTable dirt = new TextTable(1);
            report.dirt().forEach(
                    (kind, count) -> dirt.row(List.of(INDENT + sentences.dirt(kind), Figures.count(count))));
            dirt.print(out);
        }
    }
}
