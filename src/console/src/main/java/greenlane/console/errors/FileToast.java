package greenlane.console.errors;

import javafx.scene.control.Button;

import atlantafx.base.controls.Notification;
import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Texts;

/// A file that could not be opened: what is wrong with it, and another try.
public final class FileToast {
    private FileToast() {}

    /// The notice. It stays until it is closed, or a file is opened.
    public static Notification of(String sentence, Texts texts, Runnable retry) {
        Notification notice = new Notification(sentence, new FontIcon("bi-x-octagon-fill"));
        notice.getStyleClass().addAll("gl-fault", "danger");
        notice.setId("file-failed");
        Button again = new Button(texts.text("errors.retry"));
        again.setId("file-retry");
        again.setOnAction(_ -> retry.run());
        notice.setPrimaryActions(again);
        return notice;
    }
}
