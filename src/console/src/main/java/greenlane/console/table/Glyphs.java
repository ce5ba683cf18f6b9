package greenlane.console.table;

import java.util.HashMap;
import java.util.Map;

import javafx.scene.text.Font;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/// Icons as characters of an icon font, ready to be drawn as text. Used on the FX thread.
final class Glyphs {
    private final Map<Ikon, String> families = new HashMap<>();
    private final Map<String, Font> fonts = new HashMap<>();

    /// The font of an icon at a size in pixels.
    Font font(Ikon icon, double size) {
        String family = families.computeIfAbsent(icon, Glyphs::family);
        return fonts.computeIfAbsent(family + '@' + size, _ -> Font.font(family, size));
    }

    /// The icon's character.
    static String character(Ikon icon) {
        return Character.toString(icon.getCode());
    }

    private static String family(Ikon icon) {
        Object font = IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance()).resolve(icon.getDescription())
                .getFont();
        if (font instanceof Font known) {
            return known.getFamily();
        }
        throw new IllegalStateException("the icon " + icon.getDescription() + " has no font");
    }
}
