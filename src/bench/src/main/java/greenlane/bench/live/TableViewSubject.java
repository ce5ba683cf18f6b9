package greenlane.bench.live;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// JavaFX's own table as it is usually used: fixed cell size, a property a cell.
final class TableViewSubject implements Subject {
    private final TableView<List<StringProperty>> view = new TableView<>();

    TableViewSubject(List<BenchRow> rows) {
        view.setFixedCellSize(22);
        List<List<StringProperty>> items = new ArrayList<>();
        for (BenchRow row : rows) {
            List<StringProperty> cells = new ArrayList<>();
            for (int i = 0; i < BenchRow.CELLS; i++) {
                cells.add(new SimpleStringProperty(BenchRow.text(i, row.value(i))));
            }
            items.add(cells);
        }
        for (int i = 0; i < BenchRow.CELLS; i++) {
            int cell = i;
            TableColumn<List<StringProperty>, String> column = new TableColumn<>("列 " + i);
            column.setCellValueFactory(at -> at.getValue().get(cell));
            column.setPrefWidth(BenchRow.isText(i) ? 200 : 120);
            if (!BenchRow.isText(i)) {
                column.setStyle("-fx-alignment: " + Pos.CENTER_RIGHT.name().toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-'));
            }
            view.getColumns().add(column);
        }
        view.setItems(FXCollections.observableList(items));
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void changed(List<BenchRow> rows, int[] changes, int count) {
        for (int i = 0; i < count; i++) {
            int row = changes[i] / BenchRow.CELLS;
            int cell = changes[i] % BenchRow.CELLS;
            view.getItems().get(row).get(cell).set(BenchRow.text(cell, rows.get(row).value(cell)));
        }
    }
}
