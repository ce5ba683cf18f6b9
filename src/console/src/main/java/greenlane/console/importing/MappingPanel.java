package greenlane.console.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import greenlane.console.i18n.Texts;
import greenlane.feeds.mapping.Field;

/// The columns of the file, each with what it is imported as and why.
final class MappingPanel {
    private final ImportViewModel model;
    private final Texts texts;
    private final Sentences sentences;
    private final Label counts = Parts.label("", "gl-caption");
    private final Label said = Parts.label("", "gl-import-message");
    private final TemplateMenu templates;
    private final SourceBar source;
    private final TableView<MappingRow> table = Parts.table("import-columns");
    private final VBox root;

    MappingPanel(ImportViewModel model) {
        this.model = model;
        texts = model.texts();
        sentences = new Sentences(texts);
        templates = new TemplateMenu(model.templates(), texts);
        source = new SourceBar(model);
        root = Parts.panel(Parts.head(Parts.label(texts.text("importing.mapping"), "gl-emph"), counts, Parts.spring(),
                templates.node()), table, said, source.node());
        HBox.setHgrow(root, Priority.ALWAYS);
        columns();
    }

    Node node() {
        return root;
    }

    private void columns() {
        column("importing.column.file", 112, row -> row.nameProperty(), () -> new Cells.Text<>("gl-mono"));
        column("importing.column.sample", 130, row -> row.firstValueProperty(), () -> new Cells.Text<>("gl-muted"));
        column("", 30, row -> row.nameProperty(), Cells.Arrow::new);
        TableColumn<MappingRow, Optional<Field>> field = column("importing.column.field", 150,
                MappingRow::fieldProperty,
                () -> new Cells.Choice<MappingRow, Optional<Field>>("field", choices(),
                        it -> it.map(sentences::field).orElseGet(() -> texts.text("importing.field.none")),
                        model.mapping()::choose));
        field.getStyleClass().add("gl-import-choice-column");
        Cells.grow(column("importing.column.type", 150, this::type, () -> new Cells.Text<>("gl-muted")));
        column("importing.column.light", 118, MappingRow::lightProperty, () -> new Cells.Lit<>(texts));
        column("importing.column.basis", 150, MappingRow::basisProperty,
                () -> new Cells.Basis(texts));
    }

    private static List<Optional<Field>> choices() {
        List<Optional<Field>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        Arrays.stream(Field.values()).map(Optional::of).forEach(choices::add);
        return choices;
    }

    private ObservableValue<String> type(MappingRow row) {
        return Bindings.createStringBinding(() -> Formats.describe(texts, row), row.fieldProperty(),
                row.formatProperty(), row.settledProperty());
    }

    private <T> TableColumn<MappingRow, T> column(String key, double pixels,
            Function<MappingRow, ObservableValue<T>> value, Supplier<Cells.Cell<MappingRow, T>> cell) {
        return Cells.column(table, key.isEmpty() ? "" : texts.text(key), pixels, value, cell);
    }

    void bind(Bonds bonds) {
        MappingModel mapping = model.mapping();
        table.setItems(mapping.rows());
        bonds.follow(this::counted, mapping.versionProperty());
        bonds.follow(() -> {
            String words = model.templates().saidProperty().get().in(texts);
            boolean waitless = !mapping.rows().isEmpty() && !mapping.waitsTold();
            String waits = waitless ? texts.text("importing.waitless") : "";
            said.setText(mapping.timed() ? (words + "\n" + waits).strip() : texts.text("importing.untimed"));
            said.getStyleClass().removeAll("gl-bad", "gl-near");
            if (!mapping.timed() || waitless) {
                said.getStyleClass().add(mapping.timed() ? "gl-near" : "gl-bad");
            }
            Parts.shown(said, !said.getText().isEmpty());
        }, mapping.versionProperty(), model.templates().saidProperty());
        bonds.follow(() -> mapping.selectedProperty().get().ifPresent(this::select), mapping.selectedProperty());
        bonds.follow(() -> Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .ifPresent(row -> mapping.selectedProperty().set(Optional.of(row))),
                table.getSelectionModel().selectedItemProperty());
        templates.bind(bonds);
        source.bind(bonds);
    }

    private void select(MappingRow row) {
        if (table.getSelectionModel().getSelectedItem() != row) {
            table.getSelectionModel().select(row);
            table.scrollTo(Math.max(0, row.index() - 4));
        }
    }

    private void counted() {
        MappingModel mapping = model.mapping();
        List<String> parts = new ArrayList<>(List.of(texts.text("importing.columns", mapping.rows().size())));
        for (Light light : Light.values()) {
            if (mapping.count(light) > 0) {
                parts.add(texts.text("importing.counted", mapping.count(light), texts.text(light.key())));
            }
        }
        counts.setText(String.join(texts.text("importing.list.separator"), parts));
    }
}
