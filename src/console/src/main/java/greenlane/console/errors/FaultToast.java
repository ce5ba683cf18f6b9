package greenlane.console.errors;

import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import atlantafx.base.controls.Notification;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Texts;

/// A fault on screen: a sentence, its code, and a way to copy it.
public final class FaultToast {
    private FaultToast() {}

    /// The notice of a fault. It stays until it is closed.
    ///
    /// @param logFile where the trace is
    public static Notification of(String code, String logFile, Texts texts) {
        Notification notice = new Notification(texts.text("errors.sentence", code), new FontIcon("bi-x-octagon-fill"));
        notice.getStyleClass().addAll("gl-fault", "danger");
        notice.setId("fault");
        Button copy = new Button(texts.text("errors.copy"));
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(texts.text("errors.copied", code, logFile));
            Clipboard.getSystemClipboard().setContent(content);
        });
        notice.setPrimaryActions(copy);
        return notice;
    }
}
