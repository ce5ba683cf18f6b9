package greenlane.console.opening;

import java.util.Locale;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;

import atlantafx.base.theme.Styles;

import greenlane.console.i18n.Texts;
import greenlane.console.page.Fxml;

/// The window that stands in for the console while the store is not open.
public final class OpeningView {
    private final Parent root;
    @FXML
    private Label title;
    @FXML
    private Label sentence;
    @FXML
    private Label code;
    @FXML
    private HBox remedies;
    @FXML
    private ProgressIndicator working;

    public OpeningView(OpeningViewModel model, Texts texts) {
        root = Fxml.load(this, "Opening.fxml", texts);
        code.setText(model.code());
        working.visibleProperty().bind(model.busyProperty());
        model.sureProperty().subscribe(_ -> show(model));
    }

    /// Shows what happened, or what is asked, and what can be done. Enter chooses the first, Escape steps back.
    private void show(OpeningViewModel model) {
        title.setText(model.title());
        sentence.setText(model.sentence());
        remedies.getChildren().clear();
        for (Remedy remedy : model.remedies()) {
            Button button = new Button(model.label(remedy));
            button.setId("remedy-" + remedy.name().toLowerCase(Locale.ROOT));
            button.setDefaultButton(remedies.getChildren().isEmpty());
            button.setCancelButton(remedy == Remedy.CLOSE || remedy == Remedy.BACK);
            if (remedy == Remedy.START_OVER && model.sureProperty().get()) {
                button.getStyleClass().addAll(Styles.DANGER, Styles.BUTTON_OUTLINED);
            }
            button.setOnAction(_ -> model.choose(remedy));
            button.disableProperty().bind(model.busyProperty());
            remedies.getChildren().add(button);
        }
        remedies.getChildren().getFirst().requestFocus();
    }

    /// The view's root.
    public Parent root() {
        return root;
    }
}
