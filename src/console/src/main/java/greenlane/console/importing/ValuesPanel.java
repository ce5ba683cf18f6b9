package greenlane.console.importing;

import java.util.List;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.feeds.mapping.Field;
import greenlane.feeds.mapping.ValueFormat;

/// The selected column: how it is written, its values with what each means, and what becomes of those without a meaning.
final class ValuesPanel {
    private final ImportViewModel model;
    private final Texts texts;
    private final Sentences sentences;
    private final Label title = Parts.label("", "gl-emph");
    private final Label subtitle = Parts.label("", "gl-caption");
    private final TableView<ValueRow> table = Parts.table("import-values");
    private final TableColumn<ValueRow, String> arrow;
    private final ComboBox<ValueFormat> format;
    private final HBox written;
    private final Label note = Parts.label("", "gl-caption");
    private final Button settle;
    private final VBox root;
    private TableColumn<ValueRow, String> meaning = new TableColumn<>();
    private ValueKind kind = ValueKind.NONE;
    private boolean showing;

    ValuesPanel(ImportViewModel model) {
        this.model = model;
        texts = model.texts();
        sentences = new Sentences(texts);
        title.setMinWidth(0);
        subtitle.setMinWidth(Region.USE_PREF_SIZE);
        format = Parts.combo("import-format", List.of(), it -> Formats.name(texts, it));
        format.setOnAction(_ -> write());
        format.setMaxWidth(Double.MAX_VALUE);
        written = Parts.row(8, Parts.label(texts.text("importing.format"), "gl-muted"), format);
        written.getStyleClass().add("gl-import-form");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        settle = Parts.button("import-settle", "", "", this::settle);
        VBox foot = new VBox(8, note, settle);
        foot.getStyleClass().add("gl-import-note");
        Cells.grow(Cells.column(table, texts.text("importing.value.file"), 82,
                row -> Bindings.createObjectBinding(() -> light(row), row.meaningProperty()), Value::new));
        arrow = Cells.column(table, "", 30, row -> new ReadOnlyStringWrapper(row.value()), Cells.Arrow::new);
        Cells.column(table, texts.text("importing.value.rows"), 62, ValuesPanel::count, Count::new)
                .getStyleClass().add("gl-right");
        root = Parts.panel(Parts.head(title, subtitle), written, table, foot);
        root.getStyleClass().add("gl-import-rail");
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        MappingModel mapping = model.mapping();
        bonds.follow(this::refresh, mapping.selectedProperty(), mapping.versionProperty());
    }

    private void refresh() {
        Optional<MappingRow> selected = model.mapping().selectedProperty().get();
        Parts.shown(root, selected.isPresent());
        selected.ifPresent(this::show);
    }

    private void show(MappingRow row) {
        showing = true;
        Optional<Field> field = row.fieldProperty().get();
        title.setText(field.map(it -> texts.text("importing.value.title", row.name(), sentences.field(it)))
                .orElse(row.name()));
        Parts.tip(title, title.getText());
        subtitle.setText(texts.text(row.kind() == ValueKind.NONE ? "importing.value.plain" : "importing.value.map"));
        List<ValueFormat> formats = field.map(it -> MappingModel.formats(row, it)).orElse(List.of());
        Parts.shown(written, formats.size() > 1);
        if (!format.getItems().equals(formats)) {
            format.getItems().setAll(formats);
        }
        format.setValue(row.formatProperty().get());
        meanings(row.kind());
        if (!table.getItems().equals(row.values())) {
            table.getItems().setAll(row.values());
        }
        say(row);
        showing = false;
    }

    /// Columns follow the kind of values: those that are taken as they are have nothing to choose.
    private void meanings(ValueKind wanted) {
        arrow.setVisible(wanted != ValueKind.NONE);
        if (wanted == kind) {
            return;
        }
        kind = wanted;
        table.getColumns().remove(meaning);
        if (wanted != ValueKind.NONE) {
            meaning = Cells.column(table, texts.text("importing.value.meaning"), 120, ValueRow::meaningProperty,
                    () -> new Cells.Choice<ValueRow, String>("meaning", wanted.meanings(), this::name,
                            (row, chosen) -> row.meaningProperty().set(chosen)));
            table.getColumns().remove(meaning);
            table.getColumns().add(2, meaning);
        }
    }

    private String name(String word) {
        return word.isEmpty() ? texts.text("importing.meaning.open") : texts.text("importing.meaning." + word);
    }

    private void say(MappingRow row) {
        List<ValueRow> open = row.values().stream().filter(ValueRow::open).toList();
        long rows = open.stream().mapToLong(value -> Math.max(0, value.count())).sum();
        long unlisted = model.mapping().unlisted(row);
        boolean rejects = kind == ValueKind.OUTCOME && !open.isEmpty();
        boolean confirms = row.lightProperty().get() == Light.CONFIRM;
        note.setText(switch (kind) {
            case OUTCOME -> open.isEmpty()
                    ? texts.text("importing.value.done")
                    : texts.text("importing.value.openOutcome", rows);
            case TIER -> open.isEmpty()
                    ? texts.text("importing.value.done")
                    : texts.text("importing.value.openTier", rows);
            case MEDIUM -> texts.text("importing.value.medium");
            case NONE -> unlisted > 0
                    ? texts.text("importing.value.unlisted", unlisted)
                    : confirms ? row.basisProperty().get().in(texts) : "";
        });
        Parts.shown(note, !note.getText().isEmpty());
        Parts.shown(settle, rejects || confirms);
        settle.setText(texts.text(rejects ? "importing.value.rejectAll" : "importing.value.confirm"));
    }

    private void settle() {
        model.mapping().selectedProperty().get().ifPresent(row -> {
            if (kind == ValueKind.OUTCOME && row.values().stream().anyMatch(ValueRow::open)) {
                MappingModel.rejectOpen(row);
            } else {
                model.mapping().confirm(row);
            }
        });
    }

    private void write() {
        ValueFormat chosen = format.getValue();
        model.mapping().selectedProperty().get().filter(_ -> !showing && chosen != null)
                .filter(row -> !row.formatProperty().get().equals(chosen))
                .ifPresent(row -> model.mapping().write(row, chosen));
    }

    private Light light(ValueRow row) {
        return switch (kind) {
            case NONE, MEDIUM -> Light.MATCHED;
            case TIER -> row.open() ? Light.CONFIRM : Light.MATCHED;
            case OUTCOME -> row.open()
                    ? Light.NEEDS_ACTION
                    : row.meaningProperty().get().equals(ValueKind.REJECT) ? Light.SKIPPED : Light.MATCHED;
        };
    }

    private static ObservableValue<String> count(ValueRow row) {
        return new ReadOnlyStringWrapper(row.count() < 0 ? Figures.MISSING : Figures.count(row.count()));
    }

    /// A value of the file with its light, where values are mapped.
    private final class Value extends Cells.Cell<ValueRow, Light> {
        @Override
        void show(Light light, ValueRow row) {
            setText(row.value());
            tip(row.value());
            setAccessibleText(row.value() + " " + texts.text(light.key()));
            if (kind == ValueKind.OUTCOME || kind == ValueKind.TIER) {
                setGraphic(Parts.icon(light.icon(), light.styleClass(), "gl-import-mark"));
            }
        }
    }

    private static final class Count extends Cells.Cell<ValueRow, String> {
        @Override
        void show(String item, ValueRow row) {
            setText(item);
            colour("gl-right");
        }
    }
}
