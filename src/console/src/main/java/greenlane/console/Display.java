package greenlane.console;

import java.util.Locale;
import java.util.Map;

/// Whether there is a screen to open a window on.
final class Display {
    private Display() {}

    /// On Linux a window needs an X server or a Wayland compositor; elsewhere there always is a screen.
    static boolean present(String os, Map<String, String> environment) {
        boolean elsewhere = !os.toLowerCase(Locale.ROOT).contains("linux");
        return elsewhere || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /// Draws into memory from now on. Before JavaFX starts.
    static void none() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
