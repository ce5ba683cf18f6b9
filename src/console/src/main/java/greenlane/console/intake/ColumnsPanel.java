package greenlane.console.intake;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Texts;
import greenlane.feeds.mapping.ColumnMapping.Column;

/// How a file is read: its settings, and for each field the column it stands in.
final class ColumnsPanel {
    private final IntakeViewModel model;
    private final Texts texts;
    private final SettingsPanel settings;
    private final GridPane grid = new GridPane();
    private final Label fixed = Pieces.words("", "gl-muted", "gl-area-note");
    private final Label said = Pieces.words("", "gl-caption", "gl-area-note");
    private final MenuButton templates = new MenuButton();
    private final VBox root;

    ColumnsPanel(IntakeViewModel model) {
        this.model = model;
        texts = model.texts();
        settings = new SettingsPanel(model);
        grid.getStyleClass().add("gl-intake-columns");
        templates.setId("intake-templates");
        templates.setText(texts.text("importing.template"));
        templates.setGraphic(new FontIcon("bi-bookmark-star"));
        templates.getStyleClass().add("gl-area-button");
        templates.setMinWidth(Region.USE_PREF_SIZE);
        said.setId("intake-template-said");
        root = Pieces.panel(Pieces.head(texts.text("intake.columns"), Pieces.spring(), templates), said,
                settings.node(), Pieces.scroll(new VBox(fixed, grid)));
        root.getStyleClass().add("gl-intake-left");
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        settings.bind(bonds);
        bonds.follow(this::refresh, model.columns().fieldsProperty(), model.chosenProperty());
        bonds.follow(this::fill, model.templates().allProperty());
        bonds.follow(() -> {
            said.setText(model.templates().saidProperty().get());
            Pieces.shown(said, !said.getText().isEmpty());
        }, model.templates().saidProperty());
        bonds.follow(() -> root.setDisable(model.busy()), model.run().work().runningProperty());
    }

    private void refresh() {
        if (model.known().isEmpty()) {
            return;
        }
        List<FieldColumn> fields = model.columns().fieldsProperty().get();
        Pieces.shown(fixed, fields.isEmpty());
        fixed.setText(model.known().map(it -> it.layout() instanceof Chosen.Layout.Fixed(var format)
                ? texts.text("intake.fixed." + format.code())
                : "").orElse(""));
        Pieces.shown(templates, !fields.isEmpty());
        List<Node> old = List.copyOf(grid.getChildren());
        String focused = old.stream().filter(Node::isFocusWithin).map(Node::getId).findFirst().orElse("");
        grid.getChildren().clear();
        for (int i = 0; i < fields.size(); i++) {
            row(i, fields.get(i));
        }
        grid.getChildren().stream().filter(it -> !focused.isEmpty() && focused.equals(it.getId()))
                .forEach(Node::requestFocus);
    }

    private void row(int row, FieldColumn field) {
        String called = texts.text(model.fieldKey(field.field()));
        Label name = Pieces.label(called, field.field().needed() ? "gl-emph" : "gl-muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        List<String> names = model.columns().names();
        List<Integer> choices = Stream.concat(Stream.of(ColumnsModel.NONE), IntStream.range(0, names.size()).boxed())
                .toList();
        ComboBox<Integer> column = Pieces.combo("intake-column-" + field.field().code(), choices,
                it -> it == ColumnsModel.NONE ? texts.text("importing.field.none") : names.get(it));
        column.setValue(field.column().map(Column::index).orElse(ColumnsModel.NONE));
        column.setAccessibleText(called);
        column.getStyleClass().add("gl-intake-choice");
        column.setOnAction(_ -> model.choose(field.field(), column.getValue()));
        GridPane.setHgrow(column, Priority.ALWAYS);
        grid.addRow(row, mark(field), name, Pieces.icon("bi-arrow-left", "gl-muted"), column);
    }

    private Label mark(FieldColumn field) {
        Label mark = new Label();
        String key = field.missing()
                ? "intake.mark.missing"
                : field.confirm()
                        ? "intake.mark.confirm"
                        : field.column().isPresent() ? "intake.mark.matched" : "intake.mark.none";
        mark.setGraphic(field.missing()
                ? Pieces.icon("bi-x-octagon-fill", "gl-bad")
                : field.confirm()
                        ? Pieces.icon("bi-exclamation-triangle-fill", "gl-near")
                        : field.column().isPresent()
                                ? Pieces.icon("bi-check-circle-fill", "gl-good")
                                : Pieces.icon("bi-dash-circle", "gl-muted"));
        mark.setAccessibleText(texts.text(key));
        return Pieces.tipped(mark, texts.text(key));
    }

    private void fill() {
        templates.getItems().clear();
        for (TemplateModel.Template each : model.templates().allProperty().get()) {
            MenuItem item = new MenuItem(each.name());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.apply(each));
            templates.getItems().add(item);
        }
        if (templates.getItems().isEmpty()) {
            MenuItem none = new MenuItem(texts.text("importing.template.none"));
            none.setDisable(true);
            templates.getItems().add(none);
        }
        TextField name = Pieces.field("intake-template-name", 14, texts.text("importing.template.name"));
        name.setPromptText(texts.text("importing.template.name"));
        Runnable save = () -> {
            model.save(name.getText());
            name.clear();
            templates.hide();
        };
        name.setOnAction(_ -> save.run());
        templates.getItems().addAll(new SeparatorMenuItem(), new CustomMenuItem(Pieces.row(8, name,
                Pieces.button("intake-template-save", texts.text("importing.template.save"), "", save)), false));
    }
}
