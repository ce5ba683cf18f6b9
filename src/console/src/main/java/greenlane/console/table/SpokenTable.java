package greenlane.console.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// What a screen reader finds in place of the pixels: a row or cell node for each one it asks for, invisible, where the
/// picture of it is, and in words. Nodes are made when they are asked for and dropped when their rows leave the screen.
final class SpokenTable<R> extends Region {
    private final LiveTable<R> table;
    private final TableBody<R> body;
    private final TableHead<R> head;
    private final Map<Integer, SpokenRow> rows = new HashMap<>();
    private IntSupplier focusedCell = () -> -1;

    SpokenTable(LiveTable<R> table, TableBody<R> body, TableHead<R> head) {
        this.table = table;
        this.body = body;
        this.head = head;
        setManaged(false);
        setMouseTransparent(true);
    }

    /// Asks where the keyboard is in its row, -1 for the row as a whole.
    void focusedCell(IntSupplier place) {
        focusedCell = place;
    }

    private final class SpokenRow extends Region {
        private final int index;
        private final List<SpokenCell> cells;

        SpokenRow(int index) {
            this.index = index;
            setManaged(false);
            setAccessibleRole(AccessibleRole.TABLE_ROW);
            cells = IntStream.range(0, table.columns().laid().size()).mapToObj(i -> new SpokenCell(index, i)).toList();
            getChildren().addAll(cells);
        }

        void lay() {
            Viewport view = body.viewport();
            resizeRelocate(0, view.y(index), body.getWidth(), view.rowHeight());
            cells.forEach(SpokenCell::lay);
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            R row = body.rowAt(index);
            return switch (attribute) {
                case TEXT -> row == null
                        ? ""
                        : RowText.words(table.columns().laid(), row, table.words().separator());
                case INDEX -> index;
                case SELECTED -> row != null && table.selection().selected(row);
                default -> super.queryAccessibleAttribute(attribute, parameters);
            };
        }
    }

    private final class SpokenCell extends Region {
        private final int index;
        private final int place;

        SpokenCell(int index, int place) {
            this.index = index;
            this.place = place;
            setManaged(false);
            setAccessibleRole(AccessibleRole.TABLE_CELL);
        }

        void lay() {
            List<Columns.State<R>> laid = table.columns().laid();
            if (place < laid.size()) {
                resizeRelocate(laid.get(place).x, 0, laid.get(place).width, body.viewport().rowHeight());
            }
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            R row = body.rowAt(index);
            List<Columns.State<R>> laid = table.columns().laid();
            return switch (attribute) {
                case TEXT -> row == null || place >= laid.size() ? "" : RowText.words(laid.get(place), row);
                case ROW_INDEX -> index;
                case COLUMN_INDEX -> place;
                case SELECTED -> row != null && table.selection().selected(row);
                default -> super.queryAccessibleAttribute(attribute, parameters);
            };
        }
    }

    /// Puts the nodes where the pictures are, and drops those whose rows are gone.
    void lay() {
        setLayoutX(body.getLayoutX());
        setLayoutY(body.getLayoutY());
        Viewport view = body.viewport();
        int columns = table.columns().laid().size();
        rows.entrySet().removeIf(entry -> {
            boolean gone = entry.getKey() < view.first() || entry.getKey() >= view.end()
                    || entry.getValue().cells.size() != columns;
            if (gone) {
                getChildren().remove(entry.getValue());
            }
            return gone;
        });
        rows.values().forEach(SpokenRow::lay);
    }

    /// The answer to a screen reader, null where the question is not about rows and columns.
    @Nullable
    Object answer(AccessibleAttribute attribute, Object... parameters) {
        List<R> arranged = table.arranged();
        return switch (attribute) {
            case ROW_COUNT -> arranged.size();
            case COLUMN_COUNT -> table.columns().laid().size();
            case MULTIPLE_SELECTION -> true;
            case HEADER -> head;
            case ROW_AT_INDEX -> parameters.length > 0 && parameters[0] instanceof Integer index ? row(index) : null;
            case COLUMN_AT_INDEX -> parameters.length > 0 && parameters[0] instanceof Integer place && place >= 0
                    && place < head.shown().size() ? head.shown().get(place) : null;
            case CELL_AT_ROW_COLUMN -> parameters.length > 1 && parameters[0] instanceof Integer index
                    && parameters[1] instanceof Integer place ? cell(index, place) : null;
            case SELECTED_ITEMS -> selected(arranged);
            case FOCUS_ITEM -> focus(arranged);
            default -> null;
        };
    }

    /// Does what a screen reader asks; answers whether it was about rows.
    boolean act(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.SHOW_ITEM && parameters.length > 0
                && parameters[0] instanceof SpokenTable<?>.SpokenCell cell) {
            table.reveal(cell.index);
            return true;
        }
        if (action == AccessibleAction.SHOW_ITEM && parameters.length > 0
                && parameters[0] instanceof SpokenTable<?>.SpokenRow row) {
            table.reveal(row.index);
            return true;
        }
        if (action == AccessibleAction.SET_SELECTED_ITEMS && parameters.length > 0
                && parameters[0] instanceof ObservableList<?> items && !items.isEmpty()
                && items.getFirst() instanceof SpokenTable<?>.SpokenRow row && body.rowAt(row.index) != null) {
            table.selection().only(table.arranged(), row.index);
            table.selectionChanged();
            return true;
        }
        return false;
    }

    private @Nullable Node focus(List<R> arranged) {
        int index = table.selection().focusIndex(arranged);
        int place = focusedCell.getAsInt();
        return index < 0 ? null : place < 0 ? row(index) : cell(index, place);
    }

    private ObservableList<Node> selected(List<R> arranged) {
        ObservableList<Node> nodes = FXCollections.observableArrayList();
        Viewport view = body.viewport();
        for (int i = view.first(); i < view.end(); i++) {
            if (table.selection().selected(arranged.get(i))) {
                SpokenRow row = row(i);
                if (row != null) {
                    nodes.add(row);
                }
            }
        }
        return nodes;
    }

    private @Nullable SpokenRow row(int index) {
        if (body.rowAt(index) == null) {
            return null;
        }
        return rows.computeIfAbsent(index, i -> {
            SpokenRow made = new SpokenRow(i);
            getChildren().add(made);
            made.lay();
            return made;
        });
    }

    private @Nullable Node cell(int index, int place) {
        SpokenRow row = row(index);
        return row == null || place < 0 || place >= row.cells.size() ? null : row.cells.get(place);
    }
}
