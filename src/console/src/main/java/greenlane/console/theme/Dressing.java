package greenlane.console.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Puts the chosen look on a scene and keeps it on while choices change.
///
/// The base theme and our sheets are set on the scene, from which its popups take them; the style classes are set on the
/// root, also on one that replaces it.
public final class Dressing {
    private static final List<String> OUR_CLASSES = List.of("gl-app", "gl-light", "gl-dark", "gl-compact",
            "gl-standard", "gl-comfortable");
    private static final List<String> SHEETS = List.of("tokens.css", "greenlane.css", "controls.css");

    private final Appearance appearance;
    private final Scene scene;
    private final InvalidationListener changed = this::dressAgain;

    private Dressing(Appearance appearance, Scene scene) {
        this.appearance = appearance;
        this.scene = scene;
    }

    /// Dresses a scene until [#undress()].
    public static Dressing dress(Scene scene, Appearance appearance) {
        Dressing dressing = new Dressing(appearance, scene);
        for (Observable choice : dressing.choices()) {
            choice.addListener(dressing.changed);
        }
        dressing.dressAgain(scene.rootProperty());
        return dressing;
    }

    /// Follows the choices no longer.
    public void undress() {
        for (Observable choice : choices()) {
            choice.removeListener(changed);
        }
    }

    private List<Observable> choices() {
        return List.of(appearance.darkBinding(), appearance.densityProperty(), appearance.scaleProperty(),
                appearance.fontBinding(), scene.rootProperty());
    }

    private void dressAgain(Observable ignored) {
        // Reading the bindings makes them valid, so that they tell of the next change.
        scene.setUserAgentStylesheet(appearance.userAgentStylesheet());
        scene.getStylesheets().setAll(SHEETS.stream().map(Dressing::address).toList());
        scene.getStylesheets().add(fontSheet());
        Parent root = scene.getRoot();
        root.getStyleClass().removeAll(OUR_CLASSES);
        root.getStyleClass().addAll(appearance.styleClasses());
    }

    /// Families differ by machine and language, so this small sheet is written when they are known.
    private String fontSheet() {
        String css = """
                .root.gl-app { -fx-font-family: "%s"; -fx-font-size: %spx; }
                .gl-emph, .gl-title, .gl-figure { %s }
                .gl-mono { -fx-font-family: "%s"; }
                """.formatted(appearance.fontBinding().get(), appearance.fontPixels(), appearance.emphasis(),
                appearance.monospaced());
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String address(String sheet) {
        return Objects.requireNonNull(Dressing.class.getResource(sheet), sheet).toExternalForm();
    }
}
