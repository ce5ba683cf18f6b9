package greenlane.console.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The sizes of the frame's icons, which grow with its text. An icon is a letter of its own font, so that a size in `em` would be one
/// of itself, and grow with each look at it.
final class IconSizes {
    /// Beside text of the usual size, in pixels, as in the style sheets.
    private static final double USUAL = 16;
    private static final double STATUS = 12;

    private IconSizes() {}

    /// A sheet with the sizes at a text scale in percent.
    static String sheet(int scale) {
        String css = """
                .gl-side .ikonli-font-icon, .gl-top .ikonli-font-icon { -fx-icon-size: %dpx; }
                .gl-status .ikonli-font-icon { -fx-icon-size: %dpx; }
                """.formatted(Math.round(USUAL * scale / 100), Math.round(STATUS * scale / 100));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
