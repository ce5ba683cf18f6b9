package greenlane.feeds.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.mapping.CellReader.Moment;
import greenlane.feeds.mapping.ColumnMapping.Column;
import greenlane.feeds.sheet.SheetRecords;

/// The cells of a row by what they mean. One object for all rows; belongs to the reading thread.
public final class TableRow {
    private static final int DIGITS_MAX = 18;

    /// Why a row cannot be used.
    public static final class BadCell extends Exception {
        private static final long serialVersionUID = 1;

        private final String field;
        private final Dirt dirt;
        private final transient Detail detail;

        /// @param field the column's name, empty for the whole row
        public BadCell(String field, Dirt dirt, Detail detail) {
            super(detail.english(), null, false, false);
            this.field = field;
            this.dirt = dirt;
            this.detail = detail;
        }

        /// The column's name.
        public String field() {
            return field;
        }

        /// What is wrong with it.
        public Dirt dirt() {
            return dirt;
        }

        /// What more there is to say of it.
        public Detail detail() {
            return detail;
        }
    }

    /// A date, and the time where the cell has one.
    public record DateTime(LocalDate date, @Nullable LocalTime time) {
        /// The date with its time; the day's beginning where there is none.
        public LocalDateTime local() {
            return date.atTime(time == null ? LocalTime.MIDNIGHT : time);
        }
    }

    private final TableMapping mapping;
    private final CellReader reader = new CellReader();
    private final int daysToAdd;
    private List<String> cells = List.of();
    private long line;

    TableRow(TableMapping mapping, int daysToAdd) {
        this.mapping = mapping;
        this.daysToAdd = daysToAdd;
    }

    void set(long rowLine, List<String> row) {
        line = rowLine;
        cells = row;
    }

    /// The line, or the number of the row in its sheet.
    public long line() {
        return line;
    }

    /// Whether a column has the field.
    public boolean has(TableField field) {
        return mapping.column(field).isPresent();
    }

    /// The name of the field's column; the field's code where no column has it.
    public String name(TableField field) {
        return mapping.column(field).map(Column::name).orElse(field.code());
    }

    /// The text of a field; empty where it has none.
    public String text(TableField field) throws BadCell {
        Column column = mapping.columns().get(field.code());
        if (column == null || column.index() >= cells.size()) {
            return "";
        }
        String cell = cells.get(column.index());
        if (cell.startsWith(SheetRecords.ERROR_MARK)) {
            throw bad(field, Dirt.FORMULA_ERROR, cell.substring(SheetRecords.ERROR_MARK.length()));
        }
        return cell.strip();
    }

    /// The text of a field, which must be there and no longer than a limit.
    public String need(TableField field, int charsMax) throws BadCell {
        String text = text(field, charsMax);
        if (text.isEmpty()) {
            throw bad(field, Dirt.MISSING_VALUE, "");
        }
        return text;
    }

    /// The text of a field, no longer than a limit.
    public String text(TableField field, int charsMax) throws BadCell {
        String text = text(field);
        if (text.length() > charsMax) {
            throw bad(field, Dirt.TOO_LONG_TEXT, new Detail.Characters(text.length(), charsMax));
        }
        return text;
    }

    /// The number of a field, which must be there: with a currency's sign or without, thousands apart by commas or not.
    public BigDecimal number(TableField field) throws BadCell {
        String text = need(field, 64);
        String plain = text.replaceAll("[\\s¥￥$€£元]|CNY|RMB|USD|GBP|EUR", "");
        if (plain.matches("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?")) {
            plain = plain.replace(",", "");
        }
        if (!plain.matches("[+-]?(\\d{1," + DIGITS_MAX + "}(\\.\\d{0,20})?|\\.\\d{1,20})([eE][+-]?\\d{1,2})?")) {
            throw bad(field, Dirt.NOT_A_NUMBER, text);
        }
        return new BigDecimal(plain);
    }

    /// The date of a field, which must be there, with the time of day where it has one; by the file's own clock.
    public DateTime moment(TableField field) throws BadCell {
        String text = need(field, 64);
        Column column = mapping.columns().get(field.code());
        Moment moment = column == null ? null : reader.moment(text, column.format());
        if (moment == null) {
            throw bad(field, Dirt.NOT_A_DATE, text);
        }
        if (moment.instantMillis().isPresent()) {
            LocalDateTime local = Instant.ofEpochMilli(moment.instantMillis().getAsLong())
                    .atZone(mapping.zone()).toLocalDateTime();
            return new DateTime(local.toLocalDate(), local.toLocalTime());
        }
        LocalDate date = moment.date();
        if (date == null) {
            throw bad(field, Dirt.NOT_A_DATE, text);
        }
        boolean serial = daysToAdd > 0 && !Double.isNaN(CellReader.number(text));
        return new DateTime(serial ? date.plusDays(daysToAdd) : date, moment.time());
    }

    /// A reason for which the row cannot be used, with the value as found.
    public BadCell bad(TableField field, Dirt dirt, String found) {
        return bad(field, dirt, Detail.found(found));
    }

    /// A reason for which the row cannot be used.
    public BadCell bad(TableField field, Dirt dirt, Detail detail) {
        return new BadCell(name(field), dirt, detail);
    }
}
