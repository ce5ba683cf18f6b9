package greenlane.console.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import greenlane.feeds.mapping.ColumnMapping.Column;
import greenlane.feeds.mapping.ColumnSample;
import greenlane.feeds.mapping.Field;
import greenlane.feeds.mapping.MappingGuess;
import greenlane.feeds.mapping.TableField;
import greenlane.feeds.mapping.TableGuess;
import greenlane.feeds.mapping.TableMapping;
import greenlane.feeds.mapping.ValueFormat;

/// Which field is read from which column. Belongs to the screen's thread.
final class ColumnsModel {
    /// The column of a field that is not taken over.
    static final int NONE = -1;

    private final ReadOnlyObjectWrapper<List<FieldColumn>> fields = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<TableGuess> guess = Optional.empty();
    private IntakeKind kind = IntakeKind.PURCHASES;

    /// One row for each field there can be; empty for a file that needs no mapping.
    ReadOnlyObjectProperty<List<FieldColumn>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /// The names of the file's columns.
    List<String> names() {
        return guess.map(TableGuess::columnNames).orElse(List.of());
    }

    /// Begins with what was guessed.
    void begin(IntakeKind of, TableGuess guessed) {
        kind = of;
        guess = Optional.of(guessed);
        fields.set(of.fields().stream().map(field -> guessed.proposals().stream()
                .filter(it -> it.field().equals(field)).findFirst()
                .map(it -> new FieldColumn(field, it.column(), it.light() == MappingGuess.Light.CONFIRM))
                .orElseGet(() -> new FieldColumn(field, Optional.empty(), false))).toList());
    }

    void clear() {
        guess = Optional.empty();
        fields.set(List.of());
    }

    /// Reads a field from another column, or with [#NONE] not at all.
    void choose(TableField field, int column) {
        fields.set(fields.get().stream().map(it -> it.field().equals(field)
                ? new FieldColumn(field, column == NONE ? Optional.empty() : Optional.of(column(field, column)), false)
                : it).toList());
    }

    private Column column(TableField field, int index) {
        ValueFormat format = ValueFormat.TEXT;
        if (field.kind() == TableField.Kind.MOMENT) {
            ColumnSample sample = ColumnSample.of(guess.orElseThrow().sample(), index);
            format = Stream.of(Field.OFFERED, Field.DATE).flatMap(it -> sample.formats(it).stream()).findFirst()
                    .orElse(ValueFormat.TEXT);
        }
        return new Column(index, names().get(index), format);
    }

    /// Takes over a saved mapping by the names of its columns, and says which of them the file has not.
    List<String> apply(TableMapping saved) {
        List<String> absent = new ArrayList<>();
        fields.set(fields.get().stream().map(it -> {
            Optional<Column> wanted = saved.column(it.field());
            Optional<Column> here = wanted.filter(column -> names().contains(column.name()))
                    .map(column -> new Column(names().indexOf(column.name()), column.name(), column.format()));
            if (wanted.isPresent() && here.isEmpty()) {
                absent.add(wanted.get().name());
            }
            return new FieldColumn(it.field(), here, false);
        }).toList());
        return absent;
    }

    /// The mapping of now; empty for a file that needs none.
    ///
    /// @param currency of amounts; empty where there are none
    Optional<TableMapping> mapping(String currency, ZoneId zone) {
        return guess.map(it -> {
            Map<String, Column> columns = new TreeMap<>();
            fields.get().forEach(row -> row.column().ifPresent(column -> columns.put(row.field().code(), column)));
            return new TableMapping(kind.table(), it.delimiter(), it.charset(), it.header(), it.sheet(), currency, zone,
                    columns);
        });
    }

    /// The first field that needs a column and has none.
    Optional<TableField> missing() {
        return fields.get().stream().filter(FieldColumn::missing).map(FieldColumn::field).findFirst();
    }

    /// Whether purchases would come without what they cost.
    boolean withoutAmount() {
        return guess.isPresent() && kind == IntakeKind.PURCHASES && fields.get().stream()
                .noneMatch(it -> it.column().isPresent()
                        && (it.field().code().equals("amount") || it.field().code().equals("price")));
    }
}
