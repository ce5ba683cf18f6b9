package greenlane.console.shell;

import java.util.List;
import java.util.Optional;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.Notification;

import greenlane.console.i18n.LanguageChoice;
import greenlane.console.i18n.Texts;
import greenlane.console.page.Fxml;
import greenlane.console.page.PageKey;
import greenlane.console.page.PageView;
import greenlane.console.page.Pages;
import greenlane.console.theme.Appearance;

/// The frame of the window in the language of now. Built anew when the language changes.
final class ShellView {
    private final ShellViewModel model;
    private final Pages pages;
    private final StackPane root;
    private final Sidebar sidebar;
    private final TopBar topBar;
    private final StatusBar statusBar;
    private final WorkStrip strip;
    private final Layers layers;
    private final Regions regions;
    private final Keys keys;
    private final InvalidationListener pageChanged = _ -> open();
    private final ChangeListener<Number> widthChanged = (_, _, width) -> narrow(width.doubleValue());
    private final ChangeListener<String> noticed;
    private final Appearance appearance;
    private final InvalidationListener scaled = _ -> iconsGrow();
    private Optional<PageView> page = Optional.empty();
    private String iconSheet = "";
    @FXML
    private BorderPane frame;
    @FXML
    private BorderPane work;

    ShellView(ShellViewModel model, Pages pages, Texts texts, Appearance appearance, ShellActions actions,
            LanguageChoice languages, Keys keys) {
        this.model = model;
        this.pages = pages;
        this.keys = keys;
        this.appearance = appearance;
        root = (StackPane) Fxml.load(this, "Shell.fxml", texts);
        sidebar = new Sidebar(model, texts, appearance);
        topBar = new TopBar(model, texts, actions);
        statusBar = new StatusBar(model, texts, appearance, actions, languages);
        frame.setLeft(sidebar.root());
        strip = new WorkStrip(model, texts);
        work.setTop(new VBox(topBar.root(), strip.root()));
        frame.setBottom(statusBar.root());
        layers = new Layers(root);
        noticed = (_, _, sentence) -> layers.toast(sentence);
        regions = new Regions(
                () -> List.of(topBar.root(), content(), sidebar.root(), statusBar.root()));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    StackPane root() {
        return root;
    }

    void attach() {
        sidebar.attach();
        topBar.attach();
        statusBar.attach();
        strip.attach();
        model.pageProperty().addListener(pageChanged);
        model.noticeProperty().addListener(noticed);
        root.widthProperty().addListener(widthChanged);
        appearance.scaleProperty().addListener(scaled);
        iconsGrow();
        open();
    }

    void detach() {
        model.pageProperty().removeListener(pageChanged);
        model.noticeProperty().removeListener(noticed);
        root.widthProperty().removeListener(widthChanged);
        appearance.scaleProperty().removeListener(scaled);
        page.ifPresent(PageView::detach);
        page = Optional.empty();
        sidebar.detach();
        topBar.detach();
        statusBar.detach();
        strip.detach();
    }

    void show(Node layer, Pos alignment) {
        layers.show(layer, alignment);
    }

    void pin(Notification notice) {
        layers.pin(notice);
    }

    List<PageKey> pageKeys() {
        return page.map(PageView::keys).orElse(List.of());
    }

    boolean hideLayer() {
        return layers.hide();
    }

    void nextRegion() {
        regions.next(root.getScene());
    }

    private void open() {
        page.ifPresent(PageView::detach);
        page = pages.open(model.pageProperty().get());
        page.ifPresent(view -> {
            work.setCenter(view.root());
            topBar.context(view.contextControls());
            view.attach();
        });
    }

    private Parent content() {
        return page.map(PageView::root).orElse(work);
    }

    private void iconsGrow() {
        String next = IconSizes.sheet(appearance.scaleProperty().get());
        if (!next.equals(iconSheet)) {
            root.getStylesheets().remove(iconSheet);
            root.getStylesheets().add(next);
            iconSheet = next;
        }
    }

    private void narrow(double width) {
        model.narrowProperty().set(width > 0 && width < ShellViewModel.RAIL_BELOW_PIXELS);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (layers.hide() || page.map(PageView::escape).orElse(false)) {
                event.consume();
            }
            return;
        }
        keys.pressed(event);
    }
}
