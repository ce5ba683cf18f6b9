package greenlane.console.importing;

import java.util.List;
import java.util.function.Function;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import atlantafx.base.theme.Tweaks;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Texts;

/// Small pieces that the panels of the wizard are made of.
final class Parts {
    private Parts() {}

    static FontIcon icon(String literal, String... classes) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().addAll(classes);
        return icon;
    }

    static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /// A light: its icon and its word.
    static Label light(Texts texts, Light light) {
        Label label = label(texts.text(light.key()));
        label.setGraphic(icon(light.icon(), light.styleClass(), "gl-import-mark"));
        return label;
    }

    static Button button(String id, String text, String icon, Runnable act) {
        Button button = new Button(text);
        button.setId(id);
        if (!icon.isEmpty()) {
            button.setGraphic(new FontIcon(icon));
        }
        button.getStyleClass().add("gl-import-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    static HBox head(Node... nodes) {
        HBox head = new HBox(nodes);
        head.getStyleClass().add("gl-panel-head");
        return head;
    }

    static VBox panel(Node... nodes) {
        VBox panel = new VBox(nodes);
        panel.getStyleClass().add("gl-panel");
        return panel;
    }

    static HBox row(double spacing, Node... nodes) {
        HBox row = new HBox(spacing, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static <T> TableView<T> table(String id) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.getStyleClass().addAll("gl-import-table", Tweaks.EDGE_TO_EDGE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    static <T> ComboBox<T> combo(String id, List<T> choices, Function<T, String> name) {
        ComboBox<T> combo = new ComboBox<>();
        combo.setId(id);
        combo.getStyleClass().add("gl-import-combo");
        combo.getItems().setAll(choices);
        combo.setConverter(named(name));
        return combo;
    }

    static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : name.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the box is not edited");
            }
        };
    }

    static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Gives a text that may be cut off its whole as a tooltip.
    static void tip(Label label, String text) {
        label.setTooltip(text.isEmpty() ? null : new Tooltip(text));
    }
}
