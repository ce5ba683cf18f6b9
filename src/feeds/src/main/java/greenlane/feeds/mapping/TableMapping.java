package greenlane.feeds.mapping;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import greenlane.feeds.mapping.ColumnMapping.Column;

/// How a table of customers or purchases is to be read, as a delimited file or as a sheet of a workbook. Saved as text by [TableMappingText].
///
/// @param table what the table is of: the word for its set of fields
/// @param sheet the name of the sheet of a workbook; the first one where it is empty
/// @param currency of amounts, by its three letters; empty where the table has none
/// @param zone the zone of the table's clocks
/// @param columns for each field's code the column it stands in
public record TableMapping(String table, char delimiter, Charset charset, boolean header, String sheet, String currency,
        ZoneId zone, Map<String, Column> columns) {
    public TableMapping {
        if (table.isBlank()) {
            throw new IllegalArgumentException("a mapping says what the table is of");
        }
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    }

    /// The column of a field.
    public Optional<Column> column(TableField field) {
        return Optional.ofNullable(columns.get(field.code()));
    }

    /// The first field that must have a column and has none.
    public Optional<TableField> missing(Collection<TableField> fields) {
        return fields.stream().filter(field -> field.needed() && column(field).isEmpty()).findFirst();
    }
}
