package greenlane.console.importing;

import java.util.List;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The first rows of a file as they stand there.
final class RawTable {
    /// How many columns are shown; a file with more is recognised by these.
    private static final int COLUMNS_MAX = 40;
    private static final double COLUMN_PIXELS = 130;

    private final TableView<List<String>> table = Parts.table("import-raw");

    RawTable() {
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    }

    Node node() {
        return table;
    }

    void show(List<String> names, List<List<String>> rows) {
        table.getColumns().clear();
        for (int i = 0; i < Math.min(names.size(), COLUMNS_MAX); i++) {
            int at = i;
            TableColumn<List<String>, String> column = new TableColumn<>(names.get(i));
            column.setCellValueFactory(
                    row -> new ReadOnlyStringWrapper(at < row.getValue().size() ? row.getValue().get(at) : ""));
            column.setSortable(false);
            column.setReorderable(false);
            column.setPrefWidth(COLUMN_PIXELS);
            if (i == 0) {
                column.getStyleClass().add("gl-first");
            }
            table.getColumns().add(column);
        }
        table.getItems().setAll(rows);
    }
}
