package greenlane.console.live;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// How large the wallboard's text and icons are on a display. Pixels.
///
/// Icons are sized here and not in em: an icon's em is the icon itself, so that each look at the style would make it
/// larger once more.
final class WallSizes {
    /// The display the sizes were drawn for, and the size of its text there.
    private static final double DRAWN_WIDTH = 1920;
    private static final double DRAWN_HEIGHT = 1080;
    private static final double DRAWN_TEXT = 24;
    private static final long TEXT_LEAST = 10;

    private WallSizes() {}

    /// The size of the text on a display: as large as both its sides allow.
    static long text(double width, double height) {
        return Math.max(TEXT_LEAST, (long) Math.floor(DRAWN_TEXT * Math.min(width / DRAWN_WIDTH,
                height / DRAWN_HEIGHT)));
    }

    /// A sheet with the sizes that hang on the text's.
    static String sheet(long text) {
        String css = """
                .root.gl-app.wall { -fx-font-size: %dpx; }
                .wall .ikonli-font-icon { -fx-icon-size: %dpx; }
                .wall .wall-light { -fx-icon-size: %dpx; }
                .wall .wall-count > .ikonli-font-icon { -fx-icon-size: %dpx; }
                """.formatted(text, Math.round(text * 1.15), Math.round(text * 1.25), Math.round(text * 1.2));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
