package greenlane.console.shell;

import java.util.List;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import greenlane.console.i18n.Texts;
import greenlane.console.page.PageKey;

/// The sheet of keys that `F1` shows.
final class KeySheet {
    private static final int ROWS_MAX = 10;

    private KeySheet() {}

    static VBox of(List<PageKey> keys, Texts texts) {
        Label title = new Label(texts.text("shell.keys.title"));
        title.getStyleClass().add("gl-title");
        GridPane grid = new GridPane(16, 8);
        int row = 0;
        int column = 0;
        for (PageKey binding : keys) {
            Label key = new Label(written(binding.keys()));
            key.getStyleClass().add("gl-key");
            GridPane.setHalignment(key, HPos.LEFT);
            grid.add(key, column, row);
            grid.add(new Label(texts.text(binding.textKey())), column + 1, row);
            row++;
            if (row == ROWS_MAX) {
                row = 0;
                column += 2;
            }
        }
        VBox sheet = new VBox(16, title, grid);
        sheet.setId("key-sheet");
        sheet.getStyleClass().add("gl-sheet");
        sheet.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        return sheet;
    }

    /// A combination as the console writes it: `Ctrl Shift L`.
    static String written(KeyCombination keys) {
        return keys.getDisplayText().replace("+", " ").replace("Escape", "Esc").replace("\u21b5", "Enter");
    }
}
