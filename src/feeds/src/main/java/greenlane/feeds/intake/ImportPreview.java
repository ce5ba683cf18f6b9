package greenlane.feeds.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import greenlane.feeds.LogFormat;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.RowProblem;
import greenlane.feeds.RowProblem.Effect;
import greenlane.feeds.Scan;
import greenlane.feeds.mapping.ColumnMapping;
import greenlane.feeds.text.LineReader;
import greenlane.feeds.text.RecordReader;
import greenlane.feeds.text.TextSource;

/// The first rows of a file as an import would take them, with a mark on every cell.
///
/// @param columns the names of the columns; problems are named by them
/// @param report the account of these rows alone
public record ImportPreview(LogFormat format, List<String> columns, List<Row> rows, LogReport report) {
    /// How many rows are shown.
    public static final int ROWS_MAX = 200;

    /// What an import makes of a cell or a row.
    public enum Mark {
        OK, WARNING, REJECTED
    }

    /// A cell; `code` is the [greenlane.feeds.Dirt] code of its problem, empty where there is none.
    public record Cell(String text, Mark mark, String code) {}

    /// A row; `mark` is the worst of its problems and `code` that problem's, also where no cell bears it.
    public record Row(long line, Mark mark, String code, List<Cell> cells) {}

    /// What came of looking.
    public sealed interface Preview {
        /// The first rows.
        record Good(ImportPreview preview) implements Preview {}

        /// An import would refuse the file.
        record Refused(Refusal refusal) implements Preview {}
    }

    private static final List<String> ASTERISK_COLUMNS = List.of("time", "uniqueid", "queue", "member", "event", "1",
            "2",
            "3", "4", "5");

    /// Lines as they are, with the text that stands in them.
    private record Head(ByteArrayOutputStream bytes, List<Long> numbers, List<String> texts) {}

    /// Looks at the first rows of a file.
    public static Preview of(Path file, Reading reading) {
        return switch (LogFiles.format(file, reading)) {
            case LogFiles.Detected.Refused(Refusal refusal) -> new Preview.Refused(refusal);
            case LogFiles.Detected.Unknown() ->
                new Preview.Refused(new Refusal(TextSource.file(file).name(), 1, "", Refusal.Code.UNKNOWN_FORMAT));
            case LogFiles.Detected.Known(LogFormat format) -> of(TextSource.file(file), format, reading);
        };
    }

    private static Preview of(TextSource source, LogFormat format, Reading reading) {
        return switch (source.open(Progress.NONE)) {
            case TextSource.Opening.Refused(Refusal refusal) -> new Preview.Refused(refusal);
            case TextSource.Opening.Opened(LineReader lines) -> {
                try (lines) {
                    yield of(source.name(), head(lines), format, reading);
                }
            }
        };
    }

    private static Head head(LineReader lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Long> numbers = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        while (texts.size() <= ROWS_MAX && lines.next()) {
            if (!lines.tooLong()) {
                bytes.write(lines.buffer(), lines.start(), lines.end() - lines.start());
                if (!lines.blank()) {
                    numbers.add(lines.line());
                    texts.add(lines.text());
                }
            }
            bytes.write('\n');
        }
        return new Head(bytes, numbers, texts);
    }

    private static Preview of(String name, Head head, LogFormat format, Reading reading) {
        TextSource first = TextSource.stream(name, new ByteArrayInputStream(head.bytes().toByteArray()),
                head.bytes().size());
        Scan scan = LogFiles.contacts(first, format, reading, (_, _) -> {
            // Only the report counts.
        }, RejectSink.NONE, Progress.NONE);
        return switch (scan) {
            case Scan.Refused(Refusal refusal) -> new Preview.Refused(refusal);
            case Scan.Cancelled() -> throw new IllegalStateException("nobody can stop a preview");
            case Scan.Done(LogReport report) -> new Preview.Good(marked(head, format, reading, report));
        };
    }

    private static ImportPreview marked(Head head, LogFormat format, Reading reading, LogReport report) {
        char delimiter = switch (format) {
            case TECHNION -> '\t';
            case ASTERISK -> '|';
            case MAPPED -> reading.mapping().map(ColumnMapping::delimiter).orElse(',');
        };
        boolean header = switch (format) {
            case TECHNION -> !head.texts().isEmpty() && head.texts().getFirst().startsWith("vru");
            case ASTERISK -> false;
            case MAPPED -> reading.mapping().map(ColumnMapping::header).orElse(true);
        };
        List<List<String>> cells = head.texts().stream().map(text -> RecordReader.split(text, delimiter)).toList();
        List<String> columns = columns(cells, format, header);
        Map<Long, List<RowProblem>> problems = new HashMap<>();
        report.problems().forEach(it -> problems.computeIfAbsent(it.line(), _ -> new ArrayList<>()).add(it));
        List<Row> rows = new ArrayList<>();
        for (int i = header ? 1 : 0; i < cells.size(); i++) {
            long line = head.numbers().get(i);
            rows.add(row(line, cells.get(i), columns, problems.getOrDefault(line, List.of())));
        }
        return new ImportPreview(format, columns, List.copyOf(rows), report);
    }

    private static List<String> columns(List<List<String>> cells, LogFormat format, boolean header) {
        if (format == LogFormat.ASTERISK) {
            return ASTERISK_COLUMNS;
        }
        List<String> first = cells.isEmpty() ? List.of() : cells.getFirst();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            names.add(header ? first.get(i).strip() : "column " + (i + 1));
        }
        return List.copyOf(names);
    }

    private static Row row(long line, List<String> texts, List<String> columns, List<RowProblem> problems) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String column = i < columns.size() ? columns.get(i) : "";
            Mark mark = Mark.OK;
            String code = "";
            for (RowProblem problem : problems) {
                if (!column.isEmpty() && problem.field().equals(column) && mark != Mark.REJECTED) {
                    mark = mark(problem);
                    code = problem.code();
                }
            }
            cells.add(new Cell(texts.get(i), mark, code));
        }
        Mark mark = Mark.OK;
        String code = "";
        for (RowProblem problem : problems) {
            if (mark != Mark.REJECTED) {
                mark = mark(problem);
                code = problem.code();
            }
        }
        return new Row(line, mark, code, List.copyOf(cells));
    }

    private static Mark mark(RowProblem problem) {
        return problem.effect() == Effect.REJECTED ? Mark.REJECTED : Mark.WARNING;
    }
}
