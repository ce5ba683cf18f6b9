package greenlane.console.area;

import java.util.function.Function;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

/// The columns of the pages' tables. Rows are values; what changes is a new row.
public final class Cells {
    private static final double GROWN_PIXELS_MAX = 5_000;

    private Cells() {}

    /// A column of texts, with the whole text in a tooltip.
    ///
    /// @param style `gl-right` for numbers, else empty or a colour
    public static <S> TableColumn<S, S> text(TableView<S> table, String title, double pixels, Function<S, String> text,
            String style) {
        TableColumn<S, S> column = column(table, title, pixels);
        column.setCellFactory(_ -> new Text<>(text, style));
        if (style.contains("gl-right")) {
            column.getStyleClass().add("gl-right");
        }
        return column;
    }

    /// A column of marks.
    public static <S> TableColumn<S, S> node(TableView<S> table, String title, double pixels, Function<S, Node> node) {
        TableColumn<S, S> column = column(table, title, pixels);
        column.setCellFactory(_ -> new Mark<>(node));
        return column;
    }

    /// Lets a column take the width that is left.
    public static void grow(TableColumn<?, ?> column) {
        column.setMaxWidth(GROWN_PIXELS_MAX);
    }

    private static <S> TableColumn<S, S> column(TableView<S> table, String title, double pixels) {
        TableColumn<S, S> column = new TableColumn<>(title);
        column.setPrefWidth(pixels);
        column.setMinWidth(pixels);
        column.setMaxWidth(pixels);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        if (table.getColumns().isEmpty()) {
            column.getStyleClass().add("gl-first");
        }
        table.getColumns().add(column);
        return column;
    }

    private static final class Text<S> extends TableCell<S, S> {
        private final Function<S, String> text;

        Text(Function<S, String> text, String style) {
            this.text = text;
            if (!style.isEmpty()) {
                getStyleClass().addAll(style.split(" "));
            }
        }

        @Override
        protected void updateItem(@Nullable S item, boolean empty) {
            super.updateItem(item, empty);
            String shown = item == null || empty ? "" : text.apply(item);
            setText(shown);
            setTooltip(shown.isEmpty() ? null : new Tooltip(shown));
        }
    }

    private static final class Mark<S> extends TableCell<S, S> {
        private final Function<S, Node> node;

        Mark(Function<S, Node> node) {
            this.node = node;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable S item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(item == null || empty ? null : node.apply(item));
        }
    }
}
