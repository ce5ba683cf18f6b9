package greenlane.feeds.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import greenlane.core.customer.Tier;
import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.tag.ContactNote;
import greenlane.feeds.CallLog;
import greenlane.feeds.ContactSink;
import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogTally;
import greenlane.feeds.Progress;
import greenlane.feeds.Read;
import greenlane.feeds.Refusal;
import greenlane.feeds.Refusal.Code;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.mapping.ColumnMapping.Column;
import greenlane.feeds.text.LineReader;
import greenlane.feeds.text.RecordReader;
import greenlane.feeds.text.RowScan;
import greenlane.feeds.text.TextSource;

/// Reads a delimited file of contacts by a [ColumnMapping], as floor events or as closed contacts.
///
/// The rules of a row stand at [ContactRow]. The row classes are the names of [greenlane.core.floor.Outcome], and
/// [#RESOLVED].
///
/// Where no column tells the waits, the contacts are kept with their wait unknown, and no floor is made of them: it would show every
/// answer as given at once. Where a column tells them and a cell is empty, the floor takes no answered contact of such a row, and counts
/// one that was given up neither as short nor as within the target.
///
/// A header whose columns are not where the mapping says refuses the file.
public final class MappedLog {
    /// The row class of contacts that were resolved, where a column says so.
    public static final String RESOLVED = ContactRow.RESOLVED;

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private MappedLog() {}

    /// Reads the file as floor events; the names go to `directory`.
    public static Read read(TextSource source, FloorDirectory directory, ColumnMapping mapping, RejectSink rejects,
            Progress progress) {
        return read(source, directory, mapping, _ -> Optional.empty(), rejects, progress);
    }

    /// The same; a file that says nothing of tiers has those of its customers.
    ///
    /// @param tiers the tier of whom the file names as customer
    public static Read read(TextSource source, FloorDirectory directory, ColumnMapping mapping,
            Function<String, Optional<Tier>> tiers, RejectSink rejects, Progress progress) {
        LogTally tally = new LogTally(source.name(), rejects);
        if (mapping.complete() && !mapping.columns().containsKey(Field.WAIT)) {
            return new Read.Refused(new Refusal(source.name(), 0, Field.WAIT.code(), Code.WRONG_HEADER,
                    new Detail.NoWait()));
        }
        ContactEvents events = new ContactEvents(directory);
        return switch (scan(source, mapping, tally, progress, events::add, Optional.of(tiers))) {
            case Scan.Done(var report) ->
                new Read.Log(new CallLog(mapping.source(), false, events.byTime(), mapping.zone().getId(), report));
            case Scan.Refused(var refusal) -> new Read.Refused(refusal);
            case Scan.Cancelled() -> new Read.Cancelled();
        };
    }

    /// Reads the file as closed contacts.
    public static Scan contacts(TextSource source, ColumnMapping mapping, ContactSink contacts, RejectSink rejects,
            Progress progress) {
        LogTally tally = new LogTally(source.name(), rejects);
        return scan(source, mapping, tally, progress, new Taker() {
            @Override
            public boolean take(long line, ClosedContact contact) {
                contacts.contact(line, contact);
                return true;
            }

            @Override
            public void note(ContactNote note) {
                contacts.note(note);
            }
        }, Optional.empty());
    }

    @FunctionalInterface
    private interface Taker {
        boolean take(long line, ClosedContact contact);

        default void note(ContactNote note) {
            // the floor has no use for it
        }
    }

    private static Scan scan(TextSource source, ColumnMapping mapping, LogTally tally, Progress progress, Taker taker,
            Optional<Function<String, Optional<Tier>>> floor) {
        if (!mapping.complete()) {
            return new Scan.Refused(new Refusal(source.name(), 0, Field.OFFERED.code(), Code.WRONG_HEADER,
                    new Detail.NoTimeOfOffer()));
        }
        return RowScan.run(source, tally, progress, (lines, _) -> rows(lines, tally, mapping, taker, floor));
    }

    private static Optional<Refusal> rows(LineReader lines, LogTally tally, ColumnMapping mapping, Taker taker,
            Optional<Function<String, Optional<Tier>>> floor) {
        RecordReader records = new RecordReader(lines, tally, mapping.delimiter(), mapping.charset());
        ContactRow row = new ContactRow(mapping, tally, floor.isPresent(), floor.orElse(_ -> Optional.empty()));
        int columnCount = 0;
        while (records.next()) {
            List<String> cells = records.cells();
            if (columnCount == 0) {
                columnCount = Math.min(cells.size(), ColumnMapping.COLUMNS_MAX);
                Optional<Refusal> refusal = check(lines, records, mapping);
                if (refusal.isPresent()) {
                    return refusal;
                }
                if (mapping.header()) {
                    continue;
                }
            }
            ClosedContact contact = row.read(records.line(), cells, columnCount, records.text());
            if (contact == null) {
                records.reject(row.field(), row.kind(), row.detail());
            } else if (!taker.take(records.line(), contact)) {
                records.reject("", Dirt.OVER_LIMIT, new Detail.Limit(Detail.Limit.Of.LOG));
            } else {
                tally.accepted();
                row.note(contact).ifPresent(taker::note);
            }
        }
        return Optional.empty();
    }

    /// Whether the first record has the mapping's columns where the mapping says.
    private static Optional<Refusal> check(LineReader lines, RecordReader records, ColumnMapping mapping) {
        List<String> cells = records.cells();
        for (Map.Entry<Field, Column> entry : mapping.columns().entrySet()) {
            Column column = entry.getValue();
            boolean there = column.index() < cells.size();
            if (there
                    && (!mapping.header() || Words.fold(cells.get(column.index())).equals(Words.fold(column.name())))) {
                continue;
            }
            if (!there && !mapping.header()) {
                continue;
            }
            for (char other : DELIMITERS) {
                if (other != mapping.delimiter() && cells.size() == 1
                        && RecordReader.split(records.text(), other).size() > 1) {
                    return refusal(lines, records, Refusal.HEADER, Code.WRONG_DELIMITER,
                            new Detail.Delimiter(other, mapping.delimiter()));
                }
            }
            return refusal(lines, records, column.name(), Code.WRONG_HEADER, new Detail.Column(column.index() + 1,
                    there ? Optional.of(cells.get(column.index())) : Optional.empty(), column.name()));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(LineReader lines, RecordReader records, String field, Code code,
            Detail detail) {
        return Optional.of(new Refusal(lines.name(), records.line(), field, code, detail));
    }
}
