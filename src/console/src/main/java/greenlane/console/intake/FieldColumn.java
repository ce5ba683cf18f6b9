package greenlane.console.intake;

import java.util.Optional;

import greenlane.feeds.mapping.ColumnMapping.Column;
import greenlane.feeds.mapping.TableField;

/// The column a field is read from.
///
/// @param confirm whether it was guessed by little, and somebody should look
record FieldColumn(TableField field, Optional<Column> column, boolean confirm) {
    /// Whether nothing can be read before a column is chosen.
    boolean missing() {
        return field.needed() && column.isEmpty();
    }
}
