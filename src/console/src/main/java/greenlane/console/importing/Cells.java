package greenlane.console.importing;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Texts;

/// The cells of the wizard's tables.
final class Cells {
    private static final double GROWN_PIXELS_MAX = 5_000;
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open-choice");
    private static final List<String> COLOURS = List.of("gl-good", "gl-near", "gl-bad", "gl-muted");

    private Cells() {}

    /// A column that is neither sorted nor moved: its order is the file's.
    static <S, T> TableColumn<S, T> column(TableView<S> table, String title, double pixels,
            Function<S, ObservableValue<T>> value, Supplier<? extends Cell<S, T>> cell) {
        TableColumn<S, T> column = new TableColumn<>(title);
        column.setPrefWidth(pixels);
        column.setMinWidth(pixels);
        column.setMaxWidth(pixels);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> value.apply(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        if (table.getColumns().isEmpty()) {
            column.getStyleClass().add("gl-first");
        }
        table.getColumns().add(column);
        return column;
    }

    /// The column that takes the width that is left.
    static void grow(TableColumn<?, ?> column) {
        column.setMaxWidth(GROWN_PIXELS_MAX);
    }

    /// A cell that is told what to show, and is empty otherwise.
    abstract static class Cell<S, T> extends TableCell<S, T> {
        abstract void show(T item, S row);

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(null);
            setTooltip(null);
            getStyleClass().removeAll(COLOURS);
            S row = empty || getTableRow() == null ? null : getTableRow().getItem();
            if (item != null && row != null) {
                show(item, row);
            }
        }

        void colour(String styleClass) {
            if (!styleClass.isEmpty() && !getStyleClass().contains(styleClass)) {
                getStyleClass().add(styleClass);
            }
        }

        void tip(String text) {
            if (!text.isEmpty()) {
                setTooltip(new Tooltip(text));
            }
        }
    }

    /// A text with its whole in a tooltip.
    static final class Text<S> extends Cell<S, String> {
        private final String styleClass;

        Text(String styleClass) {
            this.styleClass = styleClass;
        }

        @Override
        void show(String item, S row) {
            setText(item);
            tip(item);
            colour(styleClass);
        }
    }

    /// From the file to what it becomes.
    static final class Arrow<S> extends Cell<S, String> {
        @Override
        void show(String item, S row) {
            setGraphic(new FontIcon("bi-arrow-right"));
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
    }

    /// A light with its word.
    static final class Lit<S> extends Cell<S, Light> {
        private final Texts texts;

        Lit(Texts texts) {
            this.texts = texts;
        }

        @Override
        void show(Light item, S row) {
            setText(texts.text(item.key()));
            setGraphic(Parts.icon(item.icon(), item.styleClass(), "gl-import-mark"));
        }
    }

    /// Why a column stands as it does, in the colour of its light.
    static final class Basis extends Cell<MappingRow, Note> {
        private final Texts texts;

        Basis(Texts texts) {
            this.texts = texts;
        }

        @Override
        void show(Note item, MappingRow row) {
            Light light = row.lightProperty().get();
            setText(item.in(texts));
            tip(getText());
            colour(light == Light.CONFIRM || light == Light.NEEDS_ACTION ? light.styleClass() : "gl-muted");
        }
    }

    /// A choice made in the table itself.
    static final class Choice<S, T> extends Cell<S, T> {
        private final ComboBox<T> box;
        private boolean showing;

        Choice(String id, List<T> choices, Function<T, String> name, BiConsumer<S, T> chosen) {
            box = Parts.combo(id, choices, name);
            box.setMaxWidth(Double.MAX_VALUE);
            box.setOnAction(_ -> {
                S row = getTableRow() == null ? null : getTableRow().getItem();
                if (!showing && row != null && box.getValue() != null) {
                    chosen.accept(row, box.getValue());
                }
            });
            box.setOnShowing(_ -> getTableView().getSelectionModel().select(getIndex()));
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        void show(T item, S row) {
            showing = true;
            box.setId(box.getId().replaceAll("-\\d+$", "") + "-" + getIndex());
            box.setValue(item);
            box.pseudoClassStateChanged(OPEN, ValueKind.OPEN.equals(item));
            showing = false;
            setGraphic(box);
            colour("gl-import-choice");
        }
    }
}
