package greenlane.console.about;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;

import greenlane.console.i18n.Texts;
import greenlane.console.page.Fxml;
import greenlane.console.page.PageView;

/// The about page.
public final class AboutView implements PageView {
    private final Parent root;
    @FXML
    private Label version;
    @FXML
    private Label java;
    @FXML
    private Label system;
    @FXML
    private GridPane components;
    @FXML
    private Button copy;

    /// @param name the program's name in characters this machine can show
    /// @param versionText the program's version
    /// @param javaFxVersion the version of JavaFX it runs on
    public AboutView(Texts texts, String name, String versionText, String javaFxVersion) {
        root = Fxml.load(this, "About.fxml", texts);
        version.setText(texts.text("about.version", name, versionText));
        java.setText(texts.text("about.java", System.getProperty("java.runtime.version", ""), javaFxVersion));
        system.setText(System.getProperty("os.name", "") + " " + System.getProperty("os.version", "") + " "
                + System.getProperty("os.arch", ""));
        int row = 0;
        for (Component component : Component.shipped()) {
            Label licence = new Label(component.licence());
            licence.getStyleClass().add("gl-muted");
            Label number = new Label(component.version());
            number.getStyleClass().addAll("gl-mono", "gl-muted");
            components.addRow(row++, new Label(component.name()), number, licence);
        }
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(String.join("\n", version.getText(), java.getText(), system.getText()));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        // Nothing on this page changes.
    }

    @Override
    public void detach() {
        // Nothing was bound.
    }
}
