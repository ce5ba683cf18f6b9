package greenlane.console.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.controls.Notification;
import org.kordamp.ikonli.javafx.FontIcon;

/// What lies above the page: one modal layer, and one answer to the user's own act.
final class Layers {
    private static final Duration TOAST = Duration.seconds(6);

    private static final String PINNED = "pinned";
    private final StackPane over;
    private final ModalPane modal = new ModalPane();
    private final PauseTransition toastEnd = new PauseTransition(TOAST);

    /// @param over the pane the layers lie on
    Layers(StackPane over) {
        this.over = over;
        modal.setId("modal");
        // Layers appear at once; nothing in the console moves by itself.
        modal.setInTransitionFactory(null);
        modal.setOutTransitionFactory(null);
        over.getChildren().add(modal);
        toastEnd.setOnFinished(_ -> hideToast());
    }

    /// Shows a node in the modal layer.
    void show(Node content, Pos alignment) {
        modal.setAlignment(alignment);
        modal.show(content);
    }

    /// Takes the modal layer away. Returns whether there was one.
    boolean hide() {
        boolean shown = modal.isDisplay();
        modal.hide(true);
        return shown;
    }

    /// Answers the user with a sentence that goes away by itself.
    void toast(String sentence) {
        hideToast();
        if (sentence.isEmpty()) {
            return;
        }
        Notification toast = new Notification(sentence, new FontIcon("bi-info-circle"));
        toast.getStyleClass().add("gl-toast");
        toast.setId("toast");
        toast.setOnClose(_ -> hideToast());
        StackPane.setAlignment(toast, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(toast, new Insets(0, 16, 42, 0));
        over.getChildren().add(toast);
        toastEnd.playFromStart();
    }

    /// Shows a notice that stays until it is closed; a newer one takes its place.
    void pin(Notification notice) {
        over.getChildren().removeIf(node -> PINNED.equals(node.getUserData()));
        notice.setUserData(PINNED);
        notice.getStyleClass().add("gl-toast");
        notice.setOnClose(_ -> over.getChildren().remove(notice));
        StackPane.setAlignment(notice, Pos.TOP_RIGHT);
        StackPane.setMargin(notice, new Insets(60, 16, 0, 0));
        over.getChildren().add(notice);
    }

    private void hideToast() {
        toastEnd.stop();
        over.getChildren().removeIf(node -> "toast".equals(node.getId()));
    }
}
