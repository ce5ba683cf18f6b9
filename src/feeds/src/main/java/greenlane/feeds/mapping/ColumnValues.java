package greenlane.feeds.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import greenlane.feeds.LogTally;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.text.RecordReader;
import greenlane.feeds.text.RowScan;
import greenlane.feeds.text.TextSource;

/// Every column of a whole file with its values and how often each stands there: what a map of values is made from.
///
/// @param rows records without the header, those that cannot be taken apart among them
/// @param columns in the file's order
public record ColumnValues(long rows, List<Values> columns) {
    /// How many different values of a column are told apart; rows with further ones are counted in [Values#others].
    public static final int VALUES_MAX = 200;

    /// One column.
    ///
    /// @param counts how many rows have each value, in the order of first mention; a blank cell is the empty value
    /// @param others rows with a value that found no place
    public record Values(Map<String, Long> counts, long others) {
        public Values {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }
    }

    /// What came of reading.
    public sealed interface Counted {
        /// All rows are counted.
        record Done(ColumnValues values) implements Counted {}

        /// The file cannot be read.
        record Refused(Refusal refusal) implements Counted {}

        /// Someone asked to stop.
        record Cancelled() implements Counted {}
    }

    private static final class Column {
        final Map<String, Long> counts = new LinkedHashMap<>();
        long others;

        void add(String value) {
            if (counts.size() < VALUES_MAX || counts.containsKey(value)) {
                counts.merge(value, 1L, Long::sum);
            } else {
                others++;
            }
        }
    }

    private static final class Counting {
        final List<Column> columns = new ArrayList<>();

        void add(List<String> cells) {
            int known = Math.min(cells.size(), ColumnMapping.COLUMNS_MAX);
            while (columns.size() < known) {
                columns.add(new Column());
            }
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).add(i < cells.size() ? cells.get(i).strip() : "");
            }
        }
    }

    /// Counts the values of a file.
    public static Counted of(TextSource source, Dialect dialect, Progress progress) {
        Counting counting = new Counting();
        LogTally tally = new LogTally(source.name(), RejectSink.NONE);
        Scan scan = RowScan.run(source, tally, progress, (lines, _) -> {
            RecordReader records = new RecordReader(lines, tally, dialect.delimiter(), dialect.charset());
            boolean header = dialect.header();
            while (records.next()) {
                if (header) {
                    header = false;
                } else {
                    counting.add(records.cells());
                    tally.accepted();
                }
            }
            return Optional.empty();
        });
        return switch (scan) {
            case Scan.Done(var report) -> new Counted.Done(new ColumnValues(report.rowsRead(), counting.columns.stream()
                    .map(column -> new Values(column.counts, column.others)).toList()));
            case Scan.Refused(Refusal refusal) -> new Counted.Refused(refusal);
            case Scan.Cancelled() -> new Counted.Cancelled();
        };
    }
}
