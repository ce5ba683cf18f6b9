package greenlane.console.importing;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import greenlane.feeds.mapping.ColumnSample;
import greenlane.feeds.mapping.Field;
import greenlane.feeds.mapping.ValueFormat;

/// A column of the file and what it is imported as. Changed by [MappingModel] alone.
final class MappingRow {
    private final int index;
    private final String name;
    private final ColumnSample sample;
    private final ReadOnlyStringWrapper shownName;
    private final ReadOnlyStringWrapper firstValue;
    private final ObjectProperty<Optional<Field>> field = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<ValueFormat> format = new SimpleObjectProperty<>(ValueFormat.TEXT);
    private final ObjectProperty<Light> light = new SimpleObjectProperty<>(Light.SKIPPED);
    private final ObjectProperty<Note> basis = new SimpleObjectProperty<>(Note.NONE);
    private final ReadOnlyIntegerWrapper settled = new ReadOnlyIntegerWrapper();
    private List<ValueRow> values = List.of();
    private Light assigned = Light.SKIPPED;
    private Note assignedBy = Note.NONE;

    MappingRow(int index, String name, ColumnSample sample) {
        this.index = index;
        this.name = name;
        this.sample = sample;
        shownName = new ReadOnlyStringWrapper(name);
        firstValue = new ReadOnlyStringWrapper(sample.values().isEmpty() ? "" : sample.values().getFirst());
    }

    int index() {
        return index;
    }

    String name() {
        return name;
    }

    ColumnSample sample() {
        return sample;
    }

    ReadOnlyStringProperty nameProperty() {
        return shownName.getReadOnlyProperty();
    }

    /// The first value, as a sample.
    ReadOnlyStringProperty firstValueProperty() {
        return firstValue.getReadOnlyProperty();
    }

    ObjectProperty<Optional<Field>> fieldProperty() {
        return field;
    }

    ObjectProperty<ValueFormat> formatProperty() {
        return format;
    }

    ObjectProperty<Light> lightProperty() {
        return light;
    }

    /// Why the light is as it is.
    ObjectProperty<Note> basisProperty() {
        return basis;
    }

    /// How many of the values have a meaning.
    ReadOnlyIntegerProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    List<ValueRow> values() {
        return values;
    }

    void values(List<ValueRow> known) {
        values = known;
    }

    ValueKind kind() {
        return ValueKind.of(field.get());
    }

    /// Says what the column is, and on what that rests.
    void assign(Optional<Field> to, ValueFormat written, Light standing, Note why) {
        field.set(to);
        format.set(written);
        assigned = standing;
        assignedBy = why;
    }

    /// Someone has looked and agrees.
    void confirm() {
        assigned = Light.MATCHED;
        assignedBy = Note.of("importing.basis.confirmed");
    }

    private boolean confirmed() {
        return assignedBy.key().equals("importing.basis.confirmed");
    }

    /// Sets the light and its reason by what is known now.
    void judge() {
        light.set(assigned);
        basis.set(assignedBy);
        settled.set((int) values.stream().filter(value -> !value.open()).count());
        if (field.get().isEmpty()) {
            return;
        }
        List<ValueRow> open = kind() == ValueKind.OUTCOME ? values.stream().filter(ValueRow::open).toList() : List.of();
        long unreadable = sample.values().size() - sample.readable(field.get().get(), format.get());
        if (!open.isEmpty()) {
            light.set(Light.NEEDS_ACTION);
            basis.set(open.size() == 1
                    ? Note.of("importing.basis.open", open.getFirst().value())
                    : Note.of("importing.basis.openMany", open.size()));
        } else if (unreadable > 0 && unreadable == sample.values().size()) {
            light.set(Light.NEEDS_ACTION);
            basis.set(Note.of("importing.basis.unreadableAll"));
        } else if (unreadable > 0 && !confirmed()) {
            light.set(Light.CONFIRM);
            basis.set(Note.of("importing.basis.unreadable", unreadable));
        }
    }
}
