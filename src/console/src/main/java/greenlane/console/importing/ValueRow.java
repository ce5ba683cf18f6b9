package greenlane.console.importing;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A value of a column and what it means.
final class ValueRow {
    /// The rows with this value are not counted yet.
    static final long NOT_COUNTED = -1;

    private final String value;
    private final long count;
    private final StringProperty meaning = new SimpleStringProperty();

    ValueRow(String value, long count, String meaning) {
        this.value = value;
        this.count = count;
        this.meaning.set(meaning);
    }

    String value() {
        return value;
    }

    long count() {
        return count;
    }

    /// A word of [ValueKind#meanings].
    StringProperty meaningProperty() {
        return meaning;
    }

    boolean open() {
        return meaning.get().equals(ValueKind.OPEN);
    }
}
