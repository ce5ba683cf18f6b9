package greenlane.console.shell;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;

import org.kordamp.ikonli.javafx.FontIcon;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.LanguageChoice;
import greenlane.console.i18n.Texts;
import greenlane.console.page.Fxml;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Density;
import greenlane.console.theme.Labels;
import greenlane.console.theme.ThemeChoice;

/// The line below the page: source, sync and scope at the left; density, theme and language at the right.
final class StatusBar {
    private final ShellViewModel model;
    private final Texts texts;
    private final Appearance appearance;
    private final Parent root;
    private final InvalidationListener changed = _ -> refresh();
    @FXML
    private Label source;
    @FXML
    private FontIcon sourceIcon;
    @FXML
    private Button clearDemo;
    @FXML
    private Label scope;
    @FXML
    private Label sync;
    @FXML
    private Button density;
    @FXML
    private Button theme;
    @FXML
    private Button language;
    @FXML
    private Button palette;

    StatusBar(ShellViewModel model, Texts texts, Appearance appearance, ShellActions actions,
            LanguageChoice languages) {
        this.model = model;
        this.texts = texts;
        this.appearance = appearance;
        root = Fxml.load(this, "StatusBar.fxml", texts);
        density.setOnAction(_ -> {
            ContextMenu menu = new ContextMenu();
            for (Density choice : Density.values()) {
                add(menu, Labels.density(texts, choice), choice == appearance.densityProperty().get(),
                        () -> appearance.densityProperty().set(choice));
            }
            menu.show(density, Side.TOP, 0, 0);
        });
        theme.setOnAction(_ -> {
            ContextMenu menu = new ContextMenu();
            for (ThemeChoice choice : ThemeChoice.values()) {
                add(menu, Labels.theme(texts, choice), choice == appearance.themeProperty().get(),
                        () -> appearance.themeProperty().set(choice));
            }
            menu.show(theme, Side.TOP, 0, 0);
        });
        language.setOnAction(_ -> {
            ContextMenu menu = new ContextMenu();
            for (Language choice : Language.values()) {
                add(menu, appearance.nameOf(choice), choice == texts.language(), () -> languages.choose(choice));
            }
            menu.show(language, Side.TOP, 0, 0);
        });
        clearDemo.setOnAction(_ -> actions.clearDemo());
        palette.setOnAction(_ -> actions.openPalette());
    }

    Parent root() {
        return root;
    }

    void attach() {
        for (Observable watched : watched()) {
            watched.addListener(changed);
        }
        refresh();
    }

    void detach() {
        for (Observable watched : watched()) {
            watched.removeListener(changed);
        }
    }

    private Observable[] watched() {
        return new Observable[]{model.feedProperty(), model.syncProperty(), model.scopeProperty(),
                model.demoKeptProperty(),
                appearance.densityProperty(),
                appearance.darkBinding()};
    }

    private void refresh() {
        source.setText(model.source());
        sourceIcon.setIconLiteral(
                model.feedProperty().get().source() == FeedStatus.Source.NONE ? "bi-plug" : "bi-hdd-network");
        clearDemo.setVisible(model.demo());
        clearDemo.setManaged(model.demo());
        sync.setText(model.sync());
        scope.setText(model.scopeProperty().get());
        scope.setVisible(!scope.getText().isEmpty());
        scope.setManaged(scope.isVisible());
        density.setText(Labels.density(texts, appearance.densityProperty().get()));
        theme.setText(texts.text(appearance.darkBinding().get() ? "shell.status.dark" : "shell.status.light"));
        language.setText(appearance.nameOf(texts.language()));
    }

    private static void add(ContextMenu menu, String text, boolean chosen, Runnable action) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setSelected(chosen);
        item.setOnAction(_ -> action.run());
        menu.getItems().add(item);
    }
}
