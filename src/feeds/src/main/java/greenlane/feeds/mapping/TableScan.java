package greenlane.feeds.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogTally;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.Refusal.Code;
import greenlane.feeds.Scan;
import greenlane.feeds.mapping.ColumnMapping.Column;
import greenlane.feeds.mapping.TableRow.BadCell;
import greenlane.feeds.sheet.Workbook;
import greenlane.feeds.text.RecordReader;
import greenlane.feeds.text.Records;
import greenlane.feeds.text.RowScan;
import greenlane.feeds.text.TextSource;

/// Goes through a described table, a delimited file or a workbook, and hands its rows on by what their cells mean.
public final class TableScan {
    /// Takes the rows. A row is rejected for the reason that is thrown.
    @FunctionalInterface
    public interface Rows {
        /// Takes a row, which is valid until the call returns.
        void row(TableRow row) throws BadCell;
    }

    private TableScan() {}

    /// Reads the file; what it is, its content says.
    public static Scan read(Path file, TableMapping mapping, List<TableField> fields, LogTally tally, Progress progress,
            Rows rows) {
        String name = String.valueOf(file.getFileName());
        Optional<TableField> missing = mapping.missing(fields);
        if (missing.isPresent()) {
            return new Scan.Refused(new Refusal(name, 0, missing.get().code(), Code.WRONG_HEADER,
                    new Detail.NotMapped()));
        }
        return Workbook.isZip(file)
                ? readSheet(file, mapping, tally, progress, rows)
                : RowScan.run(TextSource.file(file), tally, progress,
                        (lines, _) -> rows(name, new RecordReader(lines, tally, mapping.delimiter(), mapping.charset()),
                                mapping, new TableRow(mapping, 0), tally, rows));
    }

    private static Scan readSheet(Path file, TableMapping mapping, LogTally tally, Progress progress, Rows rows) {
        return switch (Workbook.open(file)) {
            case Workbook.Opening.Refused(Refusal refusal) -> new Scan.Refused(refusal);
            case Workbook.Opening.Opened(Workbook workbook) -> {
                try (workbook) {
                    yield readSheet(workbook, mapping, tally, progress, rows);
                }
            }
        };
    }

    private static Scan readSheet(Workbook workbook, TableMapping mapping, LogTally tally, Progress progress,
            Rows rows) {
        boolean[] cancelled = {false};
        Optional<Refusal> refusal = workbook.read(mapping.sheet(), tally, progress, records -> {
            Optional<Refusal> bad = rows(workbook.name(), records, mapping,
                    new TableRow(mapping, records.daysToAdd()), tally, rows);
            cancelled[0] = records.cancelled();
            return bad;
        });
        if (cancelled[0]) {
            return new Scan.Cancelled();
        }
        boolean broken = refusal.filter(it -> it.code() == Code.DAMAGED_WORKBOOK).isPresent();
        if (refusal.isPresent() && !(broken && tally.rowsAccepted() > 0)) {
            return new Scan.Refused(refusal.get());
        }
        if (tally.rowsRead() == 0) {
            return new Scan.Refused(new Refusal(workbook.name(), 0, "", Code.EMPTY, new Detail.NoRows()));
        }
        return new Scan.Done(tally.report(refusal));
    }

    private static Optional<Refusal> rows(String name, Records records, TableMapping mapping, TableRow row,
            LogTally tally, Rows rows) {
        int columnCount = 0;
        while (records.next()) {
            List<String> cells = records.cells();
            if (columnCount == 0) {
                columnCount = Math.min(cells.size(), ColumnMapping.COLUMNS_MAX);
                Optional<Refusal> refusal = mapping.header() ? check(name, records, mapping) : Optional.empty();
                if (refusal.isPresent()) {
                    return refusal;
                }
                if (mapping.header()) {
                    continue;
                }
            }
            row.set(records.line(), cells);
            try {
                if (cells.size() > columnCount) {
                    throw new BadCell("", Dirt.WRONG_COLUMN_COUNT, new Detail.Columns(cells.size(), columnCount));
                }
                rows.row(row);
                tally.accepted();
            } catch (BadCell e) {
                records.reject(e.field(), e.dirt(), e.detail());
            }
        }
        return Optional.empty();
    }

    /// Whether the header has the mapping's columns where the mapping says.
    private static Optional<Refusal> check(String name, Records records, TableMapping mapping) {
        List<String> cells = records.cells();
        for (Column column : mapping.columns().values()) {
            boolean there = column.index() < cells.size();
            if (!there || !Words.fold(cells.get(column.index())).equals(Words.fold(column.name()))) {
                return Optional.of(new Refusal(name, records.line(), column.name(), Code.WRONG_HEADER,
                        new Detail.Column(column.index() + 1,
                                there ? Optional.of(cells.get(column.index())) : Optional.empty(), column.name())));
            }
        }
        return Optional.empty();
    }
}
