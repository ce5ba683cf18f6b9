package greenlane.console.area;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.core.customer.Tier;

/// Small pieces that the pages are made of.
public final class Pieces {
    private static final double DAY_PIXELS = 136;

    private Pieces() {}

    /// An icon in a colour.
    public static FontIcon icon(String literal, String... classes) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().addAll(classes);
        icon.getStyleClass().add("gl-area-mark");
        return icon;
    }

    /// A text.
    public static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /// A text that takes as many lines as it needs.
    public static Label words(String text, String... classes) {
        Label label = label(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A button; `icon` may be empty.
    public static Button button(String id, String text, String icon, Runnable act) {
        Button button = new Button(text);
        button.setId(id);
        if (!icon.isEmpty()) {
            button.setGraphic(new FontIcon(icon));
        }
        button.getStyleClass().add("gl-area-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    /// The one button of a panel that does what the panel is for.
    public static Button primary(String id, String text, String icon, Runnable act) {
        Button button = button(id, text, icon, act);
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    /// Takes what room is left.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// The head of a panel: its title, then what is given.
    public static HBox head(String title, Node... nodes) {
        Label name = label(title, "gl-emph");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(name);
        head.getChildren().addAll(nodes);
        head.getStyleClass().add("gl-panel-head");
        return head;
    }

    /// A panel.
    public static VBox panel(Node... nodes) {
        VBox panel = new VBox(nodes);
        panel.getStyleClass().add("gl-panel");
        return panel;
    }

    /// Side by side.
    public static HBox row(double spacing, Node... nodes) {
        HBox row = new HBox(spacing, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// What scrolls up and down where it does not fit.
    public static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("gl-area-scroll", Tweaks.EDGE_TO_EDGE);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /// An empty table that fills its panel.
    public static <T> TableView<T> table(String id) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.getStyleClass().addAll("gl-area-table", Tweaks.EDGE_TO_EDGE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    /// A field for a few characters.
    public static TextField field(String id, int columns, String accessibleText) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.setAccessibleText(accessibleText);
        field.getStyleClass().add("gl-area-field");
        return field;
    }

    /// A day, written as ISO 8601 has it; what is no day is taken back.
    public static DatePicker day(String id, LocalDate value, String accessibleText) {
        DatePicker day = new DatePicker(value);
        day.setId(id);
        day.setAccessibleText(accessibleText);
        day.getStyleClass().add("gl-area-field");
        day.setPrefWidth(DAY_PIXELS);
        day.setMinWidth(DAY_PIXELS);
        day.setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate shown) {
                return shown == null ? "" : shown.toString();
            }

            @Override
            public LocalDate fromString(String text) {
                try {
                    return LocalDate.parse(text.strip());
                } catch (DateTimeParseException _) {
                    return day.getValue();
                }
            }
        });
        return day;
    }

    /// A choice from a list.
    public static <T> ComboBox<T> combo(String id, List<T> choices, Function<T, String> name) {
        ComboBox<T> combo = new ComboBox<>();
        combo.setId(id);
        combo.getStyleClass().add("gl-area-combo");
        combo.getItems().setAll(choices);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : name.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the box is not edited");
            }
        });
        return combo;
    }

    /// A tier's chip: its mark and its name.
    public static Label chip(Tier tier, String name) {
        Label chip = label(name, "gl-tier");
        switch (tier) {
            case CORE -> chip.getStyleClass().add("gl-tier-core");
            case POTENTIAL -> chip.getStyleClass().add("gl-tier-potential");
            case ORDINARY, CUSTOM -> {
                // The outline is what every chip has.
            }
        }
        FontIcon mark = new FontIcon(switch (tier) {
            case CORE -> "bi-diamond-fill";
            case POTENTIAL -> "bi-diamond-half";
            case ORDINARY, CUSTOM -> "bi-diamond";
        });
        chip.setGraphic(mark);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    /// Shows a node or takes it away with its room.
    public static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Gives a text that may be cut off its whole as a tooltip.
    public static Label tipped(Label label, String text) {
        label.setTooltip(text.isEmpty() ? null : new Tooltip(text));
        return label;
    }
}
