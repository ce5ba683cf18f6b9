package greenlane.console.live;

import java.util.List;
import java.util.Objects;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.Subscription;

/// A small window over the page, in the page's look, put away by Escape or a click elsewhere.
final class Floating {
    /// The class that says which node a scene's look begins at.
    private static final String ROOT = "root";

    private final Popup popup = new Popup();
    private final VBox box = new VBox();
    private Subscription page = Subscription.EMPTY;

    /// @param styleClass says what of it is to be seen
    Floating(String styleClass) {
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        box.getStyleClass().setAll(ROOT, "live-floating", styleClass);
        for (String sheet : List.of("live.css", "floating.css")) {
            box.getStylesheets().add(Objects.requireNonNull(Floating.class.getResource(sheet)).toExternalForm());
        }
        popup.getContent().setAll(List.of(box));
        popup.setOnHidden(_ -> page.unsubscribe());
    }

    /// What is shown, from top to bottom.
    List<Node> content() {
        return box.getChildren();
    }

    VBox box() {
        return box;
    }

    /// Shows it at a place of the screen, in pixels; where it is shown already it moves there.
    void show(Node owner, double x, double y) {
        Scene scene = owner.getScene();
        if (scene == null || scene.getWindow() == null) {
            return;
        }
        // A window of its own has a root of its own: it is given the classes by which the page's root is dressed.
        for (String dressed : scene.getRoot().getStyleClass()) {
            if (dressed.startsWith("gl-") && !box.getStyleClass().contains(dressed)) {
                box.getStyleClass().add(dressed);
            }
        }
        box.getStyleClass().removeIf(
                worn -> worn.startsWith("gl-") && !scene.getRoot().getStyleClass().contains(worn));
        if (popup.isShowing()) {
            popup.setAnchorX(x);
            popup.setAnchorY(y);
        } else {
            popup.show(owner, x, y);
            // It goes with the page it is about.
            page = owner.sceneProperty().subscribe(now -> {
                if (now == null) {
                    hide();
                }
            });
        }
    }

    boolean showing() {
        return popup.isShowing();
    }

    void hide() {
        popup.hide();
    }
}
