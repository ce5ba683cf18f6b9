package greenlane.console.importing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;
import greenlane.feeds.mapping.ColumnMapping;
import greenlane.feeds.mapping.ColumnMapping.Column;
import greenlane.feeds.mapping.ColumnSample;
import greenlane.feeds.mapping.ColumnValues;
import greenlane.feeds.mapping.Dialect;
import greenlane.feeds.mapping.Field;
import greenlane.feeds.mapping.MappingGuess;
import greenlane.feeds.mapping.MappingGuess.Proposal;
import greenlane.feeds.mapping.ValueFormat;

/// The mapping of a file's columns while someone works on it. Belongs to the screen's thread.
final class MappingModel {
    private final ObservableList<MappingRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<MappingRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty source = new SimpleStringProperty("");
    private final StringProperty queue = new SimpleStringProperty("");
    private final ObjectProperty<ZoneId> zone;
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private Optional<Dialect> dialect = Optional.empty();
    private Optional<ColumnValues> counted = Optional.empty();

    MappingModel(ZoneId zone) {
        this.zone = new SimpleObjectProperty<>(zone);
        source.addListener((_, _, _) -> changed());
        queue.addListener((_, _, _) -> changed());
        this.zone.addListener((_, _, _) -> changed());
    }

    ObservableList<MappingRow> rows() {
        return rows;
    }

    ObjectProperty<Optional<MappingRow>> selectedProperty() {
        return selected;
    }

    /// Where the contacts come from; with the reference it tells them apart from all others.
    StringProperty sourceProperty() {
        return source;
    }

    /// The queue of contacts that name none.
    StringProperty queueProperty() {
        return queue;
    }

    ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /// Grows whenever the mapping changes.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Begins with what was guessed of a file.
    void show(MappingGuess guess, String sourceName, String queueName) {
        dialect = Optional.of(guess.dialect());
        counted = Optional.empty();
        List<MappingRow> made = new ArrayList<>();
        for (int i = 0; i < guess.columnNames().size(); i++) {
            made.add(row(guess, i));
        }
        source.set(sourceName);
        queue.set(queueName);
        rows.setAll(made);
        made.forEach(this::fill);
        made.forEach(MappingRow::judge);
        selected.set(made.stream().filter(row -> row.lightProperty().get() == Light.NEEDS_ACTION).findFirst()
                .or(() -> made.stream().filter(row -> row.kind() == ValueKind.OUTCOME).findFirst())
                .or(() -> made.stream().findFirst()));
        changed();
    }

    private static MappingRow row(MappingGuess guess, int index) {
        MappingRow row = new MappingRow(index, guess.columnNames().get(index),
                ColumnSample.of(guess.sample(), index));
        Optional<Proposal> proposal = guess.proposals().stream()
                .filter(it -> it.column().filter(column -> column.index() == index).isPresent()).findFirst();
        proposal.ifPresentOrElse(it -> propose(row, it),
                () -> row.assign(Optional.empty(), ValueFormat.TEXT, Light.SKIPPED, Note.of("importing.basis.none")));
        return row;
    }

    private static void propose(MappingRow row, Proposal proposal) {
        boolean sure = proposal.light() != MappingGuess.Light.CONFIRM;
        Note why = Note.of(switch (proposal.basis()) {
            case NAME -> sure ? "importing.basis.name" : "importing.basis.nameInPart";
            case FORMAT -> sure ? "importing.basis.format" : "importing.basis.formatAlone";
            case VALUES -> sure ? "importing.basis.values" : "importing.basis.valuesAlone";
            case NOTHING -> "importing.basis.none";
        });
        row.assign(Optional.of(proposal.field()), proposal.column().orElseThrow().format(),
                sure ? Light.MATCHED : Light.CONFIRM, why);
    }

    /// The whole file's values are counted.
    void counted(ColumnValues values) {
        counted = Optional.of(values);
        rows.forEach(this::fill);
        rows.forEach(MappingRow::judge);
        changed();
    }

    /// Gives a column the values it has, with what is known of their meaning.
    private void fill(MappingRow row) {
        Map<String, String> known = new TreeMap<>();
        row.values().forEach(value -> known.put(value.value(), value.meaningProperty().get()));
        ValueKind kind = row.kind();
        List<ValueRow> made = new ArrayList<>();
        counts(row).forEach((value, count) -> {
            if (!value.isEmpty()) {
                String meaning = known.getOrDefault(value, kind.usual(value));
                made.add(new ValueRow(value, count, kind.meanings().contains(meaning) ? meaning : kind.usual(value)));
            }
        });
        made.forEach(value -> value.meaningProperty().addListener((_, _, _) -> {
            row.judge();
            changed();
        }));
        row.values(List.copyOf(made));
    }

    private Map<String, Long> counts(MappingRow row) {
        Optional<Map<String, Long>> whole = counted.map(ColumnValues::columns)
                .filter(columns -> row.index() < columns.size())
                .map(columns -> columns.get(row.index()).counts());
        return whole.orElseGet(() -> {
            Map<String, Long> first = new TreeMap<>();
            row.sample().values().stream().limit(ColumnValues.VALUES_MAX)
                    .forEach(value -> first.put(value, ValueRow.NOT_COUNTED));
            return first;
        });
    }

    /// How many rows have a value of the column that is not listed.
    long unlisted(MappingRow row) {
        return counted.map(ColumnValues::columns).filter(columns -> row.index() < columns.size())
                .map(columns -> columns.get(row.index()).others()).orElse(0L);
    }

    /// Someone chooses what a column is imported as; a column that was it before no longer is.
    void choose(MappingRow row, Optional<Field> field) {
        if (row.fieldProperty().get().equals(field)) {
            return;
        }
        for (MappingRow other : rows) {
            if (other != row && field.isPresent()
                    && other.fieldProperty().get().filter(field.get()::equals).isPresent()) {
                other.assign(Optional.empty(), ValueFormat.TEXT, Light.SKIPPED,
                        Note.of("importing.basis.moved", row.name()));
                fill(other);
                other.judge();
            }
        }
        ValueFormat format = field.flatMap(known -> formats(row, known).stream().findFirst())
                .orElse(ValueFormat.TEXT);
        row.assign(field, format, field.isPresent() ? Light.MATCHED : Light.SKIPPED,
                Note.of("importing.basis.chosen"));
        fill(row);
        row.judge();
        changed();
    }

    /// The formats a column can be read in as a field, those that fit first.
    static List<ValueFormat> formats(MappingRow row, Field field) {
        List<ValueFormat> formats = new ArrayList<>(row.sample().formats(field));
        Formats.usual(field).stream().filter(format -> !formats.contains(format)).forEach(formats::add);
        return formats;
    }

    /// Someone says how a column is written.
    void write(MappingRow row, ValueFormat format) {
        row.assign(row.fieldProperty().get(), format, Light.MATCHED, Note.of("importing.basis.chosen"));
        row.judge();
        changed();
    }

    /// Someone has looked at a column and agrees.
    void confirm(MappingRow row) {
        row.confirm();
        row.judge();
        changed();
    }

    /// Rows with values nobody has given a meaning shall be rejected.
    static void rejectOpen(MappingRow row) {
        row.values().stream().filter(ValueRow::open).forEach(value -> value.meaningProperty().set(ValueKind.REJECT));
    }

    /// How many columns stand like this.
    long count(Light light) {
        return rows.stream().filter(row -> row.lightProperty().get() == light).count();
    }

    /// Whether a column says when contacts were offered.
    boolean timed() {
        return rows.stream().map(row -> row.fieldProperty().get().orElse(Field.REFERENCE))
                .anyMatch(field -> field == Field.OFFERED || field == Field.DATE);
    }

    /// Whether a column says how long contacts waited.
    boolean waitsTold() {
        return rows.stream().anyMatch(row -> row.fieldProperty().get().filter(Field.WAIT::equals).isPresent());
    }

    /// How many things must be settled before the file can be read.
    long open() {
        boolean named = !source.get().isBlank() && !queue.get().isBlank();
        return count(Light.NEEDS_ACTION) + (timed() ? 0 : 1) + (named ? 0 : 1);
    }

    /// The mapping as it stands; nothing while it cannot be one.
    Optional<ColumnMapping> mapping() {
        if (dialect.isEmpty() || source.get().isBlank() || queue.get().isBlank() || !timed()) {
            return Optional.empty();
        }
        Map<Field, Column> columns = new EnumMap<>(Field.class);
        Map<String, Outcome> outcomes = new TreeMap<>();
        Map<String, Tier> tiers = new TreeMap<>();
        Map<String, Medium> media = new TreeMap<>();
        for (MappingRow row : rows) {
            row.fieldProperty().get().ifPresent(field -> columns.put(field,
                    new Column(row.index(), row.name(), row.formatProperty().get())));
            switch (row.kind()) {
                case OUTCOME -> meanings(row, Outcome.class, outcomes);
                case TIER -> meanings(row, Tier.class, tiers);
                case MEDIUM -> meanings(row, Medium.class, media);
                case NONE -> {
                    // Its values are taken as they are.
                }
            }
        }
        return Optional.of(new ColumnMapping(source.get().strip(), dialect.get().delimiter(), dialect.get().charset(),
                dialect.get().header(), queue.get().strip(), zone.get(), columns, outcomes, tiers, media));
    }

    private static <T extends Enum<T>> void meanings(MappingRow row, Class<T> type, Map<String, T> to) {
        row.values().forEach(value -> ValueKind.constant(type, value.meaningProperty().get())
                .ifPresent(meaning -> to.put(value.value(), meaning)));
    }

    /// Takes over a saved mapping as far as the file has its columns.
    ///
    /// @return the columns of the saved mapping that the file has not
    List<String> apply(ColumnMapping saved, String name) {
        List<String> absent = new ArrayList<>();
        boolean byName = dialect.map(Dialect::header).orElse(false);
        rows.forEach(row -> row.assign(Optional.empty(), ValueFormat.TEXT, Light.SKIPPED,
                Note.of("importing.basis.template", name)));
        saved.columns().forEach((field, column) -> rows.stream()
                .filter(row -> byName
                        ? row.name().strip().equalsIgnoreCase(column.name().strip())
                        : row.index() == column.index())
                .findFirst().ifPresentOrElse(row -> row.assign(Optional.of(field), column.format(), Light.MATCHED,
                        Note.of("importing.basis.template", name)), () -> absent.add(column.name())));
        source.set(saved.source());
        queue.set(saved.queue());
        zone.set(saved.zone());
        for (MappingRow row : rows) {
            row.values(List.of());
            fill(row);
            row.values().forEach(value -> meaning(row, saved, value.value())
                    .ifPresent(meaning -> value.meaningProperty().set(meaning)));
            row.judge();
        }
        changed();
        return List.copyOf(absent);
    }

    private static Optional<String> meaning(MappingRow row, ColumnMapping saved, String value) {
        return switch (row.kind()) {
            case OUTCOME -> saved.outcome(value).map(ValueKind::word);
            case TIER -> saved.tier(value).map(ValueKind::word);
            case MEDIUM -> saved.medium(value).map(ValueKind::word);
            case NONE -> Optional.empty();
        };
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}
