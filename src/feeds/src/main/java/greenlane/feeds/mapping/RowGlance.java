package greenlane.feeds.mapping;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import greenlane.core.floor.Outcome;
import greenlane.feeds.mapping.CellReader.Moment;
import greenlane.feeds.mapping.ColumnMapping.Column;
import greenlane.feeds.text.RecordReader;

/// Looks at single cells of a row that was rejected as a whole, so that what can be read of it is shown as elsewhere.
public final class RowGlance {
    private final ColumnMapping mapping;
    private final CellReader reader = new CellReader();

    public RowGlance(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    /// The cells of a row as it stands in the file.
    public List<String> cells(String verbatim) {
        return RecordReader.split(verbatim, mapping.delimiter());
    }

    /// The text of a field; empty where no column has it or the row ends before.
    public String text(Field field, List<String> cells) {
        Column column = mapping.columns().get(field);
        return column == null || column.index() >= cells.size() ? "" : cells.get(column.index()).strip();
    }

    /// The name of a field's column; empty where no column has it.
    public String column(Field field) {
        Column column = mapping.columns().get(field);
        return column == null ? "" : column.name();
    }

    /// A length in milliseconds, negative ones included; nothing when the cell holds none.
    public OptionalLong length(Field field, List<String> cells) {
        Column column = mapping.columns().get(field);
        String cell = text(field, cells);
        return column == null || cell.isEmpty() ? OptionalLong.empty() : reader.length(cell, column.format());
    }

    /// When the contact was offered, in UTC epoch milliseconds; nothing when the cells do not say.
    public OptionalLong offeredMillis(List<String> cells) {
        boolean apart = !mapping.columns().containsKey(Field.OFFERED);
        Moment day = moment(apart ? Field.DATE : Field.OFFERED, cells).orElse(null);
        if (day == null || day.instantMillis().isPresent()) {
            return day == null ? OptionalLong.empty() : day.instantMillis();
        }
        LocalTime time = day.time();
        if (apart && mapping.columns().containsKey(Field.TIME)) {
            time = moment(Field.TIME, cells).map(Moment::time).orElse(null);
            if (time == null) {
                return OptionalLong.empty();
            }
        }
        return day.date() == null
                ? OptionalLong.empty()
                : OptionalLong
                        .of(CellReader.millis(day.date(), time == null ? LocalTime.MIDNIGHT : time, mapping.zone()));
    }

    /// How it ended, by the mapping's words.
    public Optional<Outcome> outcome(List<String> cells) {
        return mapping.outcome(text(Field.OUTCOME, cells));
    }

    private Optional<Moment> moment(Field field, List<String> cells) {
        Column column = mapping.columns().get(field);
        String cell = text(field, cells);
        return column == null || cell.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(reader.moment(cell, column.format()));
    }
}
