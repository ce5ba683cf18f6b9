package greenlane.console;

import java.util.List;
import java.util.Optional;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import greenlane.console.settings.Preferences;
import greenlane.console.settings.WindowPlace;
import greenlane.console.shell.ShellWindow;

/// The console's window on the desktop. It opens where it stood last and keeps where it stands. Owned by the FX thread.
final class MainWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double WIDTH_MIN = 960;
    private static final double HEIGHT_MIN = 640;

    private final Stage stage = new Stage();
    private final ConsoleGraph graph;
    private final Preferences preferences;
    private Optional<WindowPlace> kept;

    MainWindow(ConsoleGraph graph) {
        this.graph = graph;
        preferences = graph.preferences();
        List<WindowPlace.Area> screens = Screen.getScreens().stream().map(Screen::getVisualBounds)
                .map(it -> new WindowPlace.Area(it.getMinX(), it.getMinY(), it.getWidth(), it.getHeight())).toList();
        kept = preferences.windowPlace().flatMap(place -> place.on(screens, WIDTH_MIN, HEIGHT_MIN));
    }

    /// Shows the window.
    ///
    /// @param closed is told when it is gone, however that came
    void open(Runnable closed) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        ShellWindow window = graph.window(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        graph.texts().languageProperty().subscribe(_ -> stage.setTitle(graph.texts().text("shell.windowTitle")));
        stage.getIcons().addAll(BrandIcons.all(graph.appearance()));
        stage.setMinWidth(WIDTH_MIN);
        stage.setMinHeight(HEIGHT_MIN);
        stage.setScene(window.scene());
        kept.ifPresent(this::place);
        stage.iconifiedProperty().addListener((_, _, hidden) -> graph.pulse().setHidden(hidden));
        stage.setOnHidden(_ -> {
            graph.pulse().stop();
            window.close();
            closed.run();
        });
        stage.show();
        // Once a second is often enough, and holds when the program is ended from outside.
        var _ = graph.pulse().eachSecond(_ -> keep());
        stage.setOnHiding(_ -> keep());
    }

    private void place(WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
    }

    private void keep() {
        if (stage.isIconified() || stage.isFullScreen()) {
            return;
        }
        WindowPlace now = stage.isMaximized() && kept.isPresent()
                ? kept.get().asMaximized()
                : new WindowPlace(Math.rint(stage.getX()), Math.rint(stage.getY()), Math.rint(stage.getWidth()),
                        Math.rint(stage.getHeight()), stage.isMaximized());
        if (!kept.equals(Optional.of(now))) {
            kept = Optional.of(now);
            preferences.keep(now);
        }
    }
}
