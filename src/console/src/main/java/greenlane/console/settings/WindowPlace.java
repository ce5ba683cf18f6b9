package greenlane.console.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a window stands and how large it is, in pixels of the desktop.
///
/// @param maximized it fills its screen; the other figures say where it stands when it does not
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    /// How much of a window must lie on a screen for people to find and drag it.
    private static final double GRIP_PIXELS = 64;
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,5}) (-?\\d{1,5}) (\\d{1,5}) (\\d{1,5})( maximized)?");

    /// A screen, or the part of it that windows may use.
    public record Area(double x, double y, double width, double height) {}

    /// The same, filling its screen.
    public WindowPlace asMaximized() {
        return new WindowPlace(x, y, width, height, true);
    }

    /// The place as text, for the settings.
    String written() {
        return Math.round(x) + " " + Math.round(y) + " " + Math.round(width) + " " + Math.round(height)
                + (maximized ? " maximized" : "");
    }

    /// The place of a text; empty when it is none.
    static Optional<WindowPlace> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new WindowPlace(number(form, 1), number(form, 2), number(form, 3), number(form, 4),
                        form.group(5) != null))
                : Optional.empty();
    }

    private static double number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    /// This place on the screens there are now: a screen may be gone or smaller since. Empty when its title could no longer be
    /// reached on any of them.
    ///
    /// @param widthMin what the window needs at least
    /// @param heightMin what the window needs at least
    public Optional<WindowPlace> on(List<Area> screens, double widthMin, double heightMin) {
        return screens.stream().filter(this::reachable).findFirst()
                .map(screen -> new WindowPlace(x, y, fit(width, widthMin, screen.width()),
                        fit(height, heightMin, screen.height()), maximized));
    }

    private boolean reachable(Area screen) {
        double shared = Math.min(x + width, screen.x() + screen.width()) - Math.max(x, screen.x());
        return shared >= GRIP_PIXELS && y >= screen.y() && y <= screen.y() + screen.height() - GRIP_PIXELS;
    }

    private static double fit(double wanted, double least, double most) {
        return Math.max(least, Math.min(wanted, most));
    }
}
