package greenlane.console.shell;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.stage.PopupWindow;

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
            above(density, menu);
        });
        theme.setOnAction(_ -> {
            ContextMenu menu = new ContextMenu();
            for (ThemeChoice choice : ThemeChoice.values()) {
                add(menu, Labels.theme(texts, choice), choice == appearance.themeProperty().get(),
                        () -> appearance.themeProperty().set(choice));
            }
            above(theme, menu);
        });
        language.setOnAction(_ -> {
            ContextMenu menu = new ContextMenu();
            for (Language choice : Language.values()) {
                add(menu, appearance.nameOf(choice), choice == texts.language(), () -> languages.choose(choice));
            }
            above(language, menu);
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

    /// Shows a menu that stands on a button. Held by its lower edge: at its first showing a menu does not know its height yet, and
    /// one placed by its upper edge covers the button, so that the next click chooses from it.
    private static void above(Button button, ContextMenu menu) {
        Bounds place = button.localToScreen(button.getLayoutBounds());
        menu.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
        menu.show(button, place.getMinX(), place.getMinY());
    }

    private static void add(ContextMenu menu, String text, boolean chosen, Runnable action) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setSelected(chosen);
        item.setOnAction(_ -> action.run());
        menu.getItems().add(item);
    }
}
