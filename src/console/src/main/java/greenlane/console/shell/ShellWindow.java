package greenlane.console.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import atlantafx.base.controls.Notification;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.LanguageChoice;
import greenlane.console.i18n.Texts;
import greenlane.console.page.Openings;
import greenlane.console.page.PageId;
import greenlane.console.page.PageKey;
import greenlane.console.page.Pages;
import greenlane.console.palette.PaletteView;
import greenlane.console.palette.PaletteViewModel;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Dressing;

/// The console's window as a scene: the frame, its keys and layers, rebuilt when the language changes.
public final class ShellWindow implements ShellActions {
    private final ShellViewModel model;
    private final Texts texts;
    private final Appearance appearance;
    private final Pages pages;
    private final Openings openings;
    private final LanguageChoice languages;
    private final Optional<Runnable> wallboard;
    private final Dressing dressing;
    private final Scene scene;
    private final ChangeListener<Language> languageChanged = (_, _, _) -> rebuild();
    private ShellView view;
    private PaletteView palette;

    /// @param wallboard goes to the wallboard or comes back; empty while there is none
    public ShellWindow(ShellViewModel model, Texts texts, Appearance appearance, Pages pages, Openings openings,
            LanguageChoice languages, Optional<Runnable> wallboard, double width, double height) {
        this.model = model;
        this.texts = texts;
        this.appearance = appearance;
        this.pages = pages;
        this.openings = openings;
        this.languages = languages;
        this.wallboard = wallboard;
        model.wallboardProperty().set(wallboard.isPresent());
        palette = palette();
        view = build();
        scene = new Scene(view.root(), width, height);
        dressing = Dressing.dress(scene, appearance);
        model.narrowProperty().set(width < ShellViewModel.RAIL_BELOW_PIXELS);
        view.attach();
        texts.languageProperty().addListener(languageChanged);
        scene.setOnDragOver(this::draggedOver);
        scene.setOnDragDropped(this::dropped);
    }

    /// The scene, for a stage or a picture.
    public Scene scene() {
        return scene;
    }

    /// Shows a notice above the page until it is closed.
    public void pin(Notification notice) {
        view.pin(notice);
    }

    /// Lets go of everything; the window shows nothing new afterwards.
    public void close() {
        texts.languageProperty().removeListener(languageChanged);
        view.detach();
        dressing.undress();
    }

    private void rebuild() {
        view.detach();
        palette = palette();
        view = build();
        scene.setRoot(view.root());
        view.attach();
    }

    private ShellView build() {
        return new ShellView(model, pages, texts, appearance, this, languages, keys());
    }

    private PaletteView palette() {
        ShellCommands commands = new ShellCommands(model, texts, appearance, this, languages, openings);
        return new PaletteView(new PaletteViewModel(commands::all), texts, this::hideLayer);
    }

    private void hideLayer() {
        view.hideLayer();
    }

    private Keys keys() {
        Keys keys = new Keys();
        keys.control(KeyCode.K, "shell.keys.palette", this::openPalette);
        for (PageId page : PageId.values()) {
            if (page.digit() > 0) {
                KeyCode code = KeyCode.getKeyCode(Integer.toString(page.digit()));
                keys.control(code, model.ready(page) ? page.titleKey() : "", () -> model.go(page));
            }
        }
        keys.control(KeyCode.B, "shell.keys.sidebar", () -> model.foldedProperty().set(!model.foldedProperty().get()));
        if (openings.log().isPresent()) {
            keys.control(KeyCode.O, "shell.keys.log", this::chooseLog);
        }
        if (wallboard.isPresent()) {
            keys.plain(KeyCode.F11, "shell.keys.wallboard", this::toggleWallboard);
        }
        keys.controlShift(KeyCode.D, "shell.keys.density",
                () -> appearance.densityProperty().set(appearance.densityProperty().get().next()));
        keys.controlShift(KeyCode.L, "shell.keys.theme", appearance::nextTheme);
        keys.plain(KeyCode.F6, "shell.keys.region", () -> view.nextRegion());
        keys.control(KeyCode.Q, "shell.keys.quit", this::quit);
        keys.plain(KeyCode.F1, "shell.keys.sheet", this::showKeys);
        return keys;
    }

    @Override
    public void openPalette() {
        view.show(palette.root(), Pos.TOP_CENTER);
        palette.open();
    }

    @Override
    public void showKeys() {
        List<PageKey> listed = new ArrayList<>(keys().listed());
        listed.add(PageKey.of("Esc", "shell.keys.escape"));
        listed.addAll(view.pageKeys());
        view.show(KeySheet.of(listed, texts), Pos.CENTER);
    }

    @Override
    public void showSource() {
        model.say(texts.text("shell.asOf.detail", model.source(), model.asOfStamp()));
    }

    @Override
    public void chooseLog() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("shell.log.choose"));
        Optional.ofNullable(chooser.showOpenDialog(scene.getWindow())).ifPresent(file -> openLog(file.toPath()));
    }

    @Override
    public void openLog(Path file) {
        openings.log().ifPresent(open -> open.accept(file));
    }

    @Override
    public void clearDemo() {
        openings.clearDemo().ifPresent(Runnable::run);
    }

    @Override
    public void quit() {
        Optional.ofNullable(scene.getWindow()).ifPresent(Window::hide);
    }

    @Override
    public void toggleWallboard() {
        wallboard.ifPresent(Runnable::run);
    }

    private void draggedOver(DragEvent event) {
        if (event.getDragboard().hasFiles() && openings.log().isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> files = event.getDragboard().getFiles().stream().map(file -> file.toPath()).toList();
        files.stream().findFirst().ifPresent(this::openLog);
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
