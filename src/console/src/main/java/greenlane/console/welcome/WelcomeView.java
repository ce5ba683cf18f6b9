package greenlane.console.welcome;

import java.util.function.Function;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.page.Fxml;
import greenlane.console.page.PageView;

/// Three cards, the first of which `Enter` takes.
public final class WelcomeView implements PageView {
    private final WelcomeViewModel model;
    private final Parent root;
    private final ChangeListener<Language> chosen = (_, _, language) -> choose(language);
    @FXML
    private VBox demoCard;
    @FXML
    private VBox logCard;
    @FXML
    private VBox sourceCard;
    @FXML
    private Button demo;
    @FXML
    private Button log;
    @FXML
    private Label subtitle;
    @FXML
    private Label demoNote;
    @FXML
    private Label logNote;
    @FXML
    private ComboBox<Language> language;

    public WelcomeView(WelcomeViewModel model) {
        this.model = model;
        root = Fxml.load(this, "Welcome.fxml", model.texts());
        language.getItems().setAll(Language.values());
        language.setConverter(new OwnName(model::name));
        language.setValue(model.language());
        Texts texts = model.texts();
        subtitle.setText(model.subtitle());
        ready(demoCard, demo, model.demoReady(), demoNote, texts);
        ready(logCard, log, model.logReady(), logNote, texts);
        demo.setOnAction(_ -> model.openDemo());
        log.setOnAction(_ -> model.chooseLog());
        demo.setDefaultButton(model.demoReady());
        sourceCard.getStyleClass().add("gl-card-later");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        language.valueProperty().addListener(chosen);
        // What scrolls is not part of the window, and takes no focus, before its skin is made.
        root.applyCss();
        (model.demoReady() ? demo : log).requestFocus();
    }

    @Override
    public void detach() {
        language.valueProperty().removeListener(chosen);
        language.hide();
    }

    private void choose(Language wanted) {
        // The view is rebuilt by the change, which must not happen while the box is still busy with it.
        Platform.runLater(() -> {
            model.choose(wanted);
            language.setValue(model.language());
        });
    }

    private static void ready(Node card, Button act, boolean ready, Label note, Texts texts) {
        act.setDisable(!ready);
        if (!ready) {
            card.getStyleClass().add("gl-card-later");
            note.setText(texts.text("welcome.later"));
        }
    }

    private static final class OwnName extends StringConverter<Language> {
        private final Function<Language, String> name;

        OwnName(Function<Language, String> name) {
            this.name = name;
        }

        @Override
        public String toString(Language language) {
            return language == null ? "" : name.apply(language);
        }

        @Override
        public Language fromString(String name) {
            throw new UnsupportedOperationException("the box is not edited");
        }
    }
}
