package greenlane.feeds.asterisk;

import java.util.Optional;

import greenlane.core.floor.FloorDirectory;
import greenlane.feeds.CallLog;
import greenlane.feeds.ContactSink;
import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogFormat;
import greenlane.feeds.LogTally;
import greenlane.feeds.Progress;
import greenlane.feeds.Read;
import greenlane.feeds.Refusal;
import greenlane.feeds.Refusal.Code;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.text.LineReader;
import greenlane.feeds.text.RowReader;
import greenlane.feeds.text.RowScan;
import greenlane.feeds.text.TextSource;

/// Reads an Asterisk `queue_log` as floor events or as closed contacts.
///
/// Each line's word is a row class of the report, under its own name. How callers are followed and what is repaired stands at
/// [Visits], how staff are at [Roster]. Times are in the log as seconds since 1970, so no zone is needed.
public final class QueueLog {
    /// By how many seconds a line may lie before the one it follows without a word.
    public static final int SKEW_SECONDS_MAX = 5;
    /// The row class of visits that were still open when the log ended; they are not contacts yet.
    public static final String OPEN_AT_END = "open-at-end";

    private static final String ZONE = "UTC";
    private static final int HEAD = 5;
    private static final char[] OTHER_DELIMITERS = {'\t', ',', ';'};

    private QueueLog() {}

    /// Whether a line looks like one of this log: a time in seconds, then at least four columns separated by `|`.
    public static boolean looksLikeRow(LineReader lines) {
        return new Entry().parse(lines);
    }

    /// Reads the log as floor events; the names go to `directory`.
    public static Read read(TextSource source, FloorDirectory directory, QueueTiers tiers, RejectSink rejects,
            Progress progress) {
        LogTally tally = new LogTally(source.name(), rejects);
        VisitEvents events = new VisitEvents(directory);
        return switch (scan(source, tiers, tally, progress, events)) {
            case Scan.Done(var report) ->
                new Read.Log(new CallLog(LogFormat.ASTERISK.code(), false, events.byTime(), ZONE, report));
            case Scan.Refused(var refusal) -> new Read.Refused(refusal);
            case Scan.Cancelled() -> new Read.Cancelled();
        };
    }

    /// Reads the log as closed contacts: one for each visit that is over. The reference is the uniqueid.
    public static Scan contacts(TextSource source, QueueTiers tiers, ContactSink contacts, RejectSink rejects,
            Progress progress) {
        LogTally tally = new LogTally(source.name(), rejects);
        VisitContacts made = new VisitContacts(contacts);
        return scan(source, tiers, tally, progress, made);
    }

    private static Scan scan(TextSource source, QueueTiers tiers, LogTally tally, Progress progress, VisitSteps steps) {
        return RowScan.run(source, tally, progress, (lines, rows) -> rows(lines, rows, tally, tiers, steps));
    }

    private static Optional<Refusal> rows(LineReader lines, RowReader rows, LogTally tally, QueueTiers tiers,
            VisitSteps steps) {
        Visits visits = new Visits(tiers, steps, tally);
        Verbs verbs = new Verbs(visits, steps, tally);
        Entry entry = new Entry();
        boolean first = true;
        while (rows.next()) {
            if (!entry.parse(lines)) {
                Optional<Refusal> refusal = first ? wrongDelimiter(lines) : Optional.empty();
                if (refusal.isPresent()) {
                    return refusal;
                }
                rows.reject(entry.field, entry.dirt, entry.detail);
                first = false;
                continue;
            }
            first = false;
            steps.line(entry.line);
            Verbs.Fault fault = steps.full()
                    ? new Verbs.Fault("", Dirt.OVER_LIMIT, new Detail.Limit(Detail.Limit.Of.EVENTS))
                    : verbs.apply(entry);
            if (fault != null) {
                rows.reject(fault.field(), fault.kind(), fault.detail());
            } else {
                tally.accepted();
                if (entry.negative) {
                    tally.repaired(entry.line, "", Dirt.NEGATIVE_DURATION, Detail.found(entry.verb));
                }
            }
            tally.classed(entry.verb);
        }
        for (int i = 0; i < visits.openCount(); i++) {
            tally.classed(OPEN_AT_END);
        }
        return Optional.empty();
    }

    private static Optional<Refusal> wrongDelimiter(LineReader lines) {
        String line = lines.text();
        for (char other : OTHER_DELIMITERS) {
            if (line.split(String.valueOf(other), -1).length >= HEAD) {
                return Optional.of(new Refusal(lines.name(), lines.line(), "", Code.WRONG_DELIMITER,
                        new Detail.Delimiter(other, '|')));
            }
        }
        return Optional.empty();
    }
}
