package greenlane.console.live;

import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import greenlane.console.theme.Appearance;
import greenlane.console.theme.Dressing;

/// The wallboard's window: dark, full screen on a display, left by Escape or F11, its pointer hidden while nobody moves it. Owned by the FX thread.
public final class Wallboard {
    private static final Duration POINTER_REST = Duration.seconds(3);

    private final LiveParts parts;
    private final Appearance appearance;
    private final String centre;
    private @Nullable Stage stage;

    /// @param centre the centre's name
    public Wallboard(LiveParts parts, Appearance appearance, String centre) {
        this.parts = parts;
        this.appearance = appearance.dark();
        this.centre = centre;
    }

    /// Whether the wallboard is on.
    public boolean showing() {
        return stage != null;
    }

    /// Goes to the wallboard on a display, or comes back from it.
    public void toggle(Screen display) {
        Stage open = stage;
        if (open != null) {
            open.close();
            return;
        }
        WallboardView view = new WallboardView(parts, centre);
        Rectangle2D bounds = display.getBounds();
        Scene scene = scene(view, bounds.getWidth(), bounds.getHeight(), appearance);
        Stage made = new Stage();
        stage = made;
        made.setScene(scene);
        made.setX(bounds.getMinX());
        made.setY(bounds.getMinY());
        made.setTitle(parts.texts().text("live.wall.title", centre));
        made.setFullScreenExitHint("");
        made.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        PauseTransition rest = new PauseTransition(POINTER_REST);
        rest.setOnFinished(_ -> scene.setCursor(Cursor.NONE));
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> {
            scene.setCursor(Cursor.DEFAULT);
            rest.playFromStart();
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event.getCode(), view, made));
        made.setOnHidden(_ -> {
            rest.stop();
            view.detach();
            stage = null;
        });
        view.attach();
        made.show();
        made.setFullScreen(true);
        rest.playFromStart();
    }

    private static void key(KeyCode code, WallboardView view, Stage stage) {
        switch (code) {
            case ESCAPE, F11 -> stage.close();
            case RIGHT, DOWN, PAGE_DOWN, SPACE -> view.turn(1);
            case LEFT, UP, PAGE_UP -> view.turn(-1);
            default -> {
            }
        }
    }

    /// The wallboard as it is now, on a scene that is on no stage.
    public Scene picture(double width, double height) {
        WallboardView view = new WallboardView(parts, centre);
        Scene scene = scene(view, width, height, appearance);
        view.attach();
        view.detach();
        return scene;
    }

    /// The wallboard's scene, its text as large as the display allows.
    private static Scene scene(WallboardView view, double width, double height, Appearance appearance) {
        Scene scene = new Scene(view.root(), width, height);
        Dressing.dress(scene, appearance);
        scene.widthProperty().subscribe(_ -> view.fit(scene.getWidth(), scene.getHeight()));
        scene.heightProperty().subscribe(_ -> view.fit(scene.getWidth(), scene.getHeight()));
        return scene;
    }
}
