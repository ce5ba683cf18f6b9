package greenlane.console.importing;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;

import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Texts;
import greenlane.store.setting.SavedMapping;

/// The saved mappings to take over, and a name to save the present one under.
final class TemplateMenu {
    private final TemplateModel model;
    private final Texts texts;
    private final MenuButton button = new MenuButton();

    TemplateMenu(TemplateModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        button.setId("import-templates");
        button.setText(texts.text("importing.template"));
        button.setGraphic(new FontIcon("bi-bookmark-star"));
        button.getStyleClass().add("gl-import-button");
    }

    Node node() {
        return button;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::fill, model.saved());
    }

    private void fill() {
        button.getItems().clear();
        for (SavedMapping saved : model.saved()) {
            MenuItem item = new MenuItem(saved.name());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.apply(saved));
            button.getItems().add(item);
        }
        if (model.saved().isEmpty()) {
            MenuItem none = new MenuItem(texts.text("importing.template.none"));
            none.setDisable(true);
            button.getItems().add(none);
        }
        TextField name = new TextField();
        name.setId("import-template-name");
        name.setPromptText(texts.text("importing.template.name"));
        Button save = Parts.button("import-template-save", texts.text("importing.template.save"), "",
                () -> save(name));
        name.setOnAction(_ -> save(name));
        CustomMenuItem saving = new CustomMenuItem(Parts.row(8, name, save), false);
        saving.getStyleClass().add("gl-import-saving");
        button.getItems().addAll(new SeparatorMenuItem(), saving);
    }

    private void save(TextField name) {
        model.save(name.getText());
        name.clear();
        button.hide();
    }
}
