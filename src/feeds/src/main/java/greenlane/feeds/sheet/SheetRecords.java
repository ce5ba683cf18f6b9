package greenlane.feeds.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogTally;
import greenlane.feeds.Progress;
import greenlane.feeds.text.Records;

/// The rows of a sheet as texts. Belongs to one thread.
///
/// A number is written out in full, a date is its day number (counted from 1900 also where the workbook counts from 1904), a formula is
/// the value it came to when the file was saved. Rows without any value are passed over and not counted as rows, however many there
/// are. A row with a cell whose formula came to an error is handed on with [#ERROR_MARK] before it.
public final class SheetRecords implements Records {
    /// What stands before the error of a formula, for example `#N/A`.
    public static final String ERROR_MARK = "\u0000";
    /// How many columns of a row are read; a row with more is rejected.
    public static final int COLUMNS_MAX = 1_000;
    /// The longest text of a cell; a row with a longer one is rejected.
    public static final int CELL_CHARS_MAX = 32_767;

    private static final Set<String> ERRORS = Set.of("#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!",
            "#SPILL!", "#CALC!");
    private static final int ROWS_BETWEEN_LOOKS = 1_000;
    private static final int DAYS_1904 = 1_462;

    private final Iterator<Row> rows;
    private final LogTally tally;
    private final Progress progress;
    private final boolean from1904;
    private long line;
    private long passed;
    private boolean cancelled;
    private List<String> cells = List.of();

    SheetRecords(Iterator<Row> rows, LogTally tally, Progress progress, boolean from1904) {
        this.rows = rows;
        this.tally = tally;
        this.progress = progress;
        this.from1904 = from1904;
    }

    @Override
    public boolean next() {
        for (int looks = 1; !cancelled && rows.hasNext(); looks++) {
            if (looks % ROWS_BETWEEN_LOOKS == 0 || line % ROWS_BETWEEN_LOOKS == 0) {
                cancelled = progress.cancelled();
            }
            Row row = rows.next();
            line = row.getRowNum();
            if (read(row)) {
                return !cancelled;
            }
        }
        return false;
    }

    private boolean read(Row row) {
        if (row.getPhysicalCellCount() == 0) {
            passed++;
            return false;
        }
        List<String> texts = new ArrayList<>(row.getCellCount());
        boolean value = false;
        for (int i = 0; i < Math.min(row.getCellCount(), COLUMNS_MAX); i++) {
            String text = row.getOptionalCell(i).map(this::text).orElse("");
            value |= !text.isBlank();
            texts.add(text);
        }
        cells = texts;
        if (row.getCellCount() > COLUMNS_MAX) {
            reject("", Dirt.WRONG_COLUMN_COUNT, new Detail.ColumnsBetween(row.getCellCount(), 1, COLUMNS_MAX));
            return false;
        }
        if (texts.stream().anyMatch(text -> text.length() > CELL_CHARS_MAX)) {
            reject("", Dirt.LINE_TOO_LONG,
                    new Detail.Characters(texts.stream().mapToInt(String::length).max().orElse(0), CELL_CHARS_MAX));
            return false;
        }
        passed += value ? 0 : 1;
        return value;
    }

    private String text(Cell cell) {
        Object value = cell.getValue();
        if (value == null) {
            return "";
        }
        if (cell.getType() == CellType.ERROR
                || (cell.getType() == CellType.FORMULA && value instanceof String word && ERRORS.contains(word))) {
            return ERROR_MARK + value;
        }
        if (value instanceof BigDecimal number) {
            boolean written = Math.abs((long) number.scale()) <= 40 && number.precision() <= 40;
            return written ? number.stripTrailingZeros().toPlainString() : number.toString();
        }
        return value.toString();
    }

    /// Whether dates of the sheet are counted from 1904, and so how many days are to be added to a day number.
    public int daysToAdd() {
        return from1904 ? DAYS_1904 : 0;
    }

    /// How many rows without a value were passed over.
    public long passed() {
        return passed;
    }

    /// Whether someone asked to stop.
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public List<String> cells() {
        return cells;
    }

    @Override
    public String text() {
        return String.join(",", cells.stream().map(SheetRecords::quoted).toList()).replace(ERROR_MARK, "");
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void reject(String field, Dirt kind, Detail detail) {
        tally.rejected(line, field, kind, detail, text());
    }
}
