package greenlane.console.live;

import java.util.List;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// A row's essentials in a small popover, put away by Escape, Space or a click elsewhere.
final class Peek {
    private final Popup popup = new Popup();

    Peek() {
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /// Shows lines under a row, the first of them standing out.
    void show(Node owner, Bounds row, List<String> lines) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        VBox box = new VBox(2);
        box.getStyleClass().add("live-peek");
        for (String line : lines) {
            if (!line.isBlank()) {
                Label label = new Label(line);
                label.getStyleClass().add(box.getChildren().isEmpty() ? "gl-emph" : "gl-muted");
                box.getChildren().add(label);
            }
        }
        popup.getContent().setAll(List.of(box));
        popup.show(owner, row.getMinX() + 24, row.getMaxY());
    }

    void hide() {
        popup.hide();
    }
}
