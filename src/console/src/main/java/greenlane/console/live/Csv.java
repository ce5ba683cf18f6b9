package greenlane.console.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import greenlane.console.floor.FloorStatus;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.table.CellText;
import greenlane.console.table.ColumnChoice;
import greenlane.console.table.LiveColumn;
import greenlane.console.table.LiveTable;

/// Tables as text with commas (RFC 4180). The first line says what it is, as of when, and whether it is invented.
final class Csv {
    private static final String LINE_END = "\r\n";

    private Csv() {}

    /// All rows of a table, in the columns that are shown.
    static <R> String of(String head, LiveTable<R> table, List<LiveColumn<R>> columns) {
        List<LiveColumn<R>> shown = new ArrayList<>();
        for (ColumnChoice choice : table.columnChoices()) {
            columns.stream().filter(column -> choice.shown() && column.id().equals(choice.id())).forEach(shown::add);
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(head));
        rows.add(shown.stream().map(LiveColumn::title).toList());
        for (R row : table.arranged()) {
            rows.add(shown.stream().map(column -> column.painter().text(row)).toList());
        }
        return of(rows);
    }

    /// Rows of fields.
    static String of(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(Csv::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String field(String text) {
        String safe = CellText.inert(text);
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /// The first line of what is saved of the floor.
    static String head(String title, LiveViewModel model, Texts texts) {
        FloorStatus status = model.statusProperty().get();
        String asOf = model.shown().map(floor -> Figures.stamp(Instant.ofEpochMilli(floor.asOfMillis()),
                floor.policy().zone())).orElse(Figures.MISSING);
        return texts.text(status.simulated() ? "live.export.headSimulated" : "live.export.head", title, asOf,
                status.name());
    }
}
