package greenlane.console.live;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import atlantafx.base.theme.Styles;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.table.ColumnChoice;
import greenlane.console.table.LiveTable;

/// A popover in which people choose a table's columns: which of them, in which order, how wide. It stays open while they do.
final class ColumnChooser {
    /// How much wider or narrower a press makes a column. Pixels.
    private static final double WIDTH_STEP = 16;

    private final LiveTable<?> table;
    private final Texts texts;
    private final Floating window = new Floating("live-columns");
    private final GridPane grid = new GridPane();

    ColumnChooser(LiveTable<?> table, Texts texts) {
        this.table = table;
        this.texts = texts;
        grid.getStyleClass().add("live-columns-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        Label title = new Label(texts.text("live.table.columns"));
        title.getStyleClass().add("gl-emph");
        Button reset = new Button(texts.text("live.table.reset"));
        reset.getStyleClass().add(Styles.SMALL);
        reset.setOnAction(_ -> {
            table.resetColumns();
            fill("", "");
        });
        window.content().addAll(List.of(title, grid, reset));
    }

    /// Opens it under a node, or puts it away.
    void toggle(Node under) {
        if (window.showing()) {
            window.hide();
            return;
        }
        fill("", "");
        Bounds at = under.localToScreen(under.getBoundsInLocal());
        window.box().applyCss();
        double width = window.box().prefWidth(-1);
        window.show(under, Math.max(0, at.getMaxX() - width), at.getMaxY() + 2);
    }

    /// Lists the columns anew; the keyboard stays on what was pressed.
    private void fill(String column, String pressed) {
        grid.getChildren().clear();
        List<ColumnChoice> choices = table.columnChoices();
        List<String> visible = new ArrayList<>(
                choices.stream().filter(ColumnChoice::shown).map(ColumnChoice::id).toList());
        for (int row = 0; row < choices.size(); row++) {
            ColumnChoice choice = choices.get(row);
            String id = choice.id();
            int place = visible.indexOf(id);
            CheckBox box = new CheckBox(choice.title());
            box.setSelected(choice.shown());
            box.setDisable(!choice.canHide());
            box.setOnAction(_ -> {
                table.columnShown(id, box.isSelected());
                again(id, "show");
            });
            box.setId(id + "-show");
            Button up = button(BootstrapIcons.ARROW_UP, "live.table.column.earlier", choice, "up",
                    () -> table.moveColumn(id, place - 1));
            up.setDisable(place < 2);
            Button down = button(BootstrapIcons.ARROW_DOWN, "live.table.column.later", choice, "down",
                    () -> table.moveColumn(id, place + 1));
            down.setDisable(place < 1 || place == visible.size() - 1);
            Button narrower = button(BootstrapIcons.DASH, "live.table.column.narrower", choice, "less",
                    () -> table.resizeColumn(id, Math.max(1, table.columnWidth(id) - WIDTH_STEP)));
            Button wider = button(BootstrapIcons.PLUS, "live.table.column.wider", choice, "more",
                    () -> table.resizeColumn(id, table.columnWidth(id) + WIDTH_STEP));
            Label width = new Label(place < 0 ? Figures.MISSING : Figures.count(Math.round(table.columnWidth(id))));
            width.getStyleClass().addAll("gl-caption", "live-columns-width");
            narrower.setDisable(place < 0);
            wider.setDisable(place < 0);
            grid.addRow(row, box, new HBox(up, down), new HBox(narrower, width, wider));
            List.of(box, up, down, narrower, wider).stream()
                    .filter(node -> (column + "-" + pressed).equals(node.getId()))
                    .forEach(Node::requestFocus);
        }
    }

    private Button button(Ikon icon, String key, ColumnChoice choice, String part, Runnable action) {
        Button button = PanelHead.iconButton(icon, texts.text(key, choice.title()));
        button.setId(choice.id() + "-" + part);
        button.setOnAction(_ -> {
            action.run();
            again(choice.id(), part);
        });
        return button;
    }

    private void again(String id, String part) {
        table.layout();
        fill(id, part);
    }
}
