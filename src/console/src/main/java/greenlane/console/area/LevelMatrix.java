package greenlane.console.area;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

import greenlane.console.i18n.Figures;

/// Two-way levels as a heat map with numbers: rows by columns, with a sum at the end of each row. A cell's colour is its share of its row in
/// five steps; the diagonal, where nothing differs, stays without colour. Cells are buttons, reached with the arrow keys like any.
public final class LevelMatrix {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double[] STEPS = {0.01, 0.05, 0.15, 0.35};

    private final GridPane grid = new GridPane();

    /// A row or column.
    ///
    /// @param index in [Numbers]
    public record Level(int index, Node head, String name) {}

    /// What stands in the cells.
    @FunctionalInterface
    public interface Numbers {
        /// How many.
        int at(int row, int column);
    }

    /// What is said of a cell.
    @FunctionalInterface
    public interface Says {
        /// A sentence with the names and the count.
        String of(String row, String column, String count);
    }

    /// What a matrix shows.
    ///
    /// @param corner over the rows' heads
    /// @param sum over the sums
    /// @param chosen row and column of the cell that is chosen
    public record Shown(List<Level> rows, List<Level> columns, Numbers numbers, String corner, String sum,
            Optional<List<Integer>> chosen, Says says) {
        public Shown {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    /// @param id of the grid; a cell's ends with its row and column
    public LevelMatrix(String id) {
        grid.setId(id);
        grid.getStyleClass().add("gl-matrix");
    }

    /// The grid.
    public Node node() {
        return grid;
    }

    /// Shows a matrix.
    ///
    /// @param choose told of a cell that is pressed; empty where cells are only to be read
    public void show(Shown shown, Optional<BiConsumer<Integer, Integer>> choose) {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        grid.getRowConstraints().clear();
        constrain(shown);
        Label corner = Pieces.label(shown.corner(), "gl-caption");
        corner.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(corner, 0, 0);
        for (int column = 0; column < shown.columns().size(); column++) {
            grid.add(shown.columns().get(column).head(), column + 1, 0);
        }
        Label sum = Pieces.label(shown.sum(), "gl-caption");
        sum.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(sum, shown.columns().size() + 1, 0);
        for (int row = 0; row < shown.rows().size(); row++) {
            addRow(shown, row, choose);
        }
    }

    private void constrain(Shown shown) {
        grid.getColumnConstraints().add(new ColumnConstraints(84, 92, 140));
        for (int column = 0; column <= shown.columns().size(); column++) {
            ColumnConstraints constraints = new ColumnConstraints(58, 96, 320);
            constraints.setHgrow(Priority.ALWAYS);
            constraints.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(constraints);
        }
        grid.getRowConstraints().add(new RowConstraints(28, 28, 28));
        for (int row = 0; row < shown.rows().size(); row++) {
            RowConstraints constraints = new RowConstraints(30, 36, 56);
            constraints.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(constraints);
        }
    }

    private void addRow(Shown shown, int row, Optional<BiConsumer<Integer, Integer>> choose) {
        Level from = shown.rows().get(row);
        grid.add(from.head(), 0, row + 1);
        long sum = 0;
        for (Level to : shown.columns()) {
            sum += shown.numbers().at(from.index(), to.index());
        }
        for (int column = 0; column < shown.columns().size(); column++) {
            Level to = shown.columns().get(column);
            grid.add(cell(shown, from, to, sum, choose), column + 1, row + 1);
        }
        grid.add(Pieces.label(Figures.count(sum), "gl-matrix-sum"), shown.columns().size() + 1, row + 1);
    }

    private Node cell(Shown shown, Level from, Level to, long sum, Optional<BiConsumer<Integer, Integer>> choose) {
        int count = shown.numbers().at(from.index(), to.index());
        Button cell = new Button(Figures.count(count));
        cell.setId(grid.getId() + "-" + from.index() + "-" + to.index());
        cell.getStyleClass().setAll("gl-matrix-cell",
                from.index() == to.index() ? "same" : heat(count, sum));
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        cell.setMinWidth(0);
        String said = shown.says().of(from.name(), to.name(), Figures.count(count));
        cell.setAccessibleText(said);
        cell.setTooltip(new Tooltip(said));
        cell.pseudoClassStateChanged(CHOSEN, shown.chosen().equals(Optional.of(List.of(from.index(), to.index()))));
        boolean usable = choose.isPresent() && count > 0;
        cell.setFocusTraversable(usable);
        if (usable) {
            choose.ifPresent(chooser -> cell.setOnAction(_ -> chooser.accept(from.index(), to.index())));
        } else {
            cell.getStyleClass().add("read-only");
        }
        return cell;
    }

    private static String heat(int count, long sum) {
        if (count == 0) {
            return "none";
        }
        int step = 1;
        for (double border : STEPS) {
            step += (double) count / sum >= border ? 1 : 0;
        }
        return "heat-" + step;
    }
}
