package greenlane.feeds.technion;

import java.time.ZoneId;
import java.util.List;
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
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.technion.Call.Ending;
import greenlane.feeds.text.LineReader;
import greenlane.feeds.text.RowReader;
import greenlane.feeds.text.RowScan;
import greenlane.feeds.text.TextSource;

/// Reads the Technion call log as floor events or as closed contacts.
///
/// A row is a call. Its queue is the `type`, its tier the `priority` (2 core, 1 potential, 0 ordinary). `AGENT` calls are
/// answered; `HANG` calls gave up in the queue, or were served by the voice unit when they never entered one; `PHANTOM`
/// calls make no events and no contacts, and are counted. How the times are put right stands at [Steps].
/// `NO_SERVER` is nobody's name: such a call is answered by [CallLog#UNNAMED_AGENT].
public final class TechnionLog {
    /// The zone of the bank's centre.
    public static final ZoneId ZONE = ZoneId.of("Asia/Jerusalem");
    /// The types of service a row can have, which are its queues: regular, regular in English, a potential customer who asks for
    /// information, the stock exchange, a call back that found no agent free, and the Internet.
    public static final List<String> TYPES = List.of("PS", "PE", "NW", "NE", "TT", "IN");
    /// The row class of answered calls.
    public static final String AGENT = Ending.AGENT.name();
    /// The row class of calls that hung up, in the queue or in self-service.
    public static final String HANG = Ending.HANG.name();
    /// The row class of calls that never were.
    public static final String PHANTOM = Ending.PHANTOM.name();
    /// The row class of calls that entered a queue, phantoms among them; a row has it beside its other class.
    public static final String QUEUED = "queued";
    /// The row class of `HANG` calls that entered no queue.
    public static final String SELF_SERVED = "self-served";
    /// The row class of `AGENT` calls that entered no queue.
    public static final String ANSWERED_AT_ONCE = "answered-at-once";

    private TechnionLog() {}

    /// Whether a first line is this log's header, also where its columns are separated in another way: reading then says that.
    public static boolean hasHeader(LineReader lines) {
        return Columns.hasNames(lines);
    }

    /// Reads the log as floor events; the names go to `directory`.
    public static Read read(TextSource source, FloorDirectory directory, ZoneId zone, RejectSink rejects,
            Progress progress) {
        LogTally tally = new LogTally(source.name(), rejects);
        CallEvents events = new CallEvents(directory);
        return switch (scan(source, zone, tally, progress, events::add)) {
            case Scan.Done(var report) -> new Read.Log(
                    new CallLog(LogFormat.TECHNION.code(), false, events.byTime(), zone.getId(), report));
            case Scan.Refused(var refusal) -> new Read.Refused(refusal);
            case Scan.Cancelled() -> new Read.Cancelled();
        };
    }

    /// Reads the log as closed contacts.
    public static Scan contacts(TextSource source, ZoneId zone, ContactSink contacts, RejectSink rejects,
            Progress progress) {
        LogTally tally = new LogTally(source.name(), rejects);
        CallContacts made = new CallContacts(contacts);
        return scan(source, zone, tally, progress, call -> {
            made.add(call);
            return true;
        });
    }

    /// Takes a call whose row is accepted; false when a limit was reached.
    @FunctionalInterface
    interface CallSink {
        boolean add(Call call);
    }

    private static Scan scan(TextSource source, ZoneId zone, LogTally tally, Progress progress, CallSink calls) {
        RowParser parser = new RowParser(zone, tally);
        return RowScan.run(source, tally, progress, (lines, rows) -> rows(lines, rows, tally, parser, calls));
    }

    private static Optional<Refusal> rows(LineReader lines, RowReader rows, LogTally tally, RowParser parser,
            CallSink calls) {
        Call call = new Call();
        boolean first = true;
        while (rows.next()) {
            if (first) {
                first = false;
                Optional<Refusal> refusal = Columns.checkHeader(lines);
                if (refusal.isEmpty()) {
                    continue;
                }
                if (!Columns.looksLikeRow(lines)) {
                    return refusal;
                }
            }
            if (!parser.parse(lines, call)) {
                rows.reject(parser.field(), parser.dirt(), parser.detail());
            } else if (!calls.add(call)) {
                rows.reject("", Dirt.OVER_LIMIT, new Detail.Limit(Detail.Limit.Of.LOG));
            } else {
                tally.accepted();
                count(tally, call);
            }
        }
        return Optional.empty();
    }

    private static void count(LogTally tally, Call call) {
        switch (call.ending) {
            case AGENT -> {
                tally.classed(AGENT);
                if (!call.waited) {
                    tally.classed(ANSWERED_AT_ONCE);
                }
            }
            case HANG -> {
                tally.classed(HANG);
                if (!call.waited) {
                    tally.classed(SELF_SERVED);
                }
            }
            case PHANTOM -> tally.classed(PHANTOM);
        }
        if (call.waited) {
            tally.classed(QUEUED);
        }
    }
}
