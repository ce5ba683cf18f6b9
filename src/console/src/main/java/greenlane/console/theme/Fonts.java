package greenlane.console.theme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import greenlane.console.i18n.Language;

/// Finds the family a language is shown in, and knows when there is none.
///
/// No font is bundled. The families a language prefers are looked for by name; where none is there, the system's own
/// font is taken if it, or one it falls back on, has the glyphs. A language for which neither holds cannot be shown.
public final class Fonts {
    private static final String SYSTEM = "System";
    private static final String MEDIUM = " Medium";
    private static final List<String> MONOSPACED = List.of("Cascadia Mono", "SF Mono", "Menlo", "DejaVu Sans Mono",
            "Noto Sans Mono", "Liberation Mono");
    /// A code point that no font has: its outline is that of a missing glyph.
    private static final String NOWHERE = "\uFFFF";
    private static final double PROBE_SIZE = 20;

    private final Set<String> installed;
    private final BiPredicate<String, String> shows;

    private Fonts(List<String> installed, BiPredicate<String, String> shows) {
        this.installed = Set.copyOf(installed);
        this.shows = shows;
    }

    /// Fonts as told.
    ///
    /// @param installed the families there are
    /// @param shows whether a family, with all it falls back on, has glyphs for every character of a string
    public static Fonts of(List<String> installed, BiPredicate<String, String> shows) {
        return new Fonts(installed, shows);
    }

    /// The fonts of this machine. Works on any thread.
    public static Fonts ofSystem() {
        return new Fonts(Font.getFamilies(), Fonts::hasGlyphs);
    }

    /// The family to show a language in; empty when its characters would be boxes.
    public Optional<String> family(Language language) {
        return language.fontFamilies().stream().filter(installed::contains)
                .filter(family -> shows.test(family, language.probe())).findFirst()
                .or(() -> shows.test(SYSTEM, language.probe()) ? Optional.of(SYSTEM) : Optional.empty());
    }

    /// Whether a family, with all it falls back on, has every character of a text.
    public boolean shows(String family, String text) {
        return shows.test(family, text);
    }

    /// The family of medium weight that goes with a family. Where there is none, bold stands in for it.
    public Optional<String> mediumOf(String family) {
        return Optional.of(family + MEDIUM).filter(installed::contains);
    }

    /// The family for identifiers and file columns.
    public String monospaced() {
        return MONOSPACED.stream().filter(installed::contains).findFirst().orElse("Monospaced");
    }

    /// Whether each character's outline differs from that of a character nobody has.
    static boolean hasGlyphs(String family, String characters) {
        Font font = Font.font(family, PROBE_SIZE);
        String missing = outline(font, NOWHERE);
        return characters.codePoints().mapToObj(Character::toString)
                .noneMatch(character -> outline(font, character).equals(missing));
    }

    private static String outline(Font font, String character) {
        Text text = new Text(character);
        text.setFont(font);
        return Shape.union(text, new Rectangle(0, 0)) instanceof Path path ? path.getElements().toString() : "";
    }

    /// What to run on this Linux to get a font for the Chinese languages.
    ///
    /// @param osRelease the text of `/etc/os-release`, empty where there is none
    public static String installCommand(String osRelease) {
        String ids = osRelease.lines().filter(line -> line.startsWith("ID=") || line.startsWith("ID_LIKE="))
                .reduce("", (all, line) -> all + " " + line).toLowerCase(Locale.ROOT);
        if (ids.contains("fedora") || ids.contains("rhel") || ids.contains("centos")) {
            return "sudo dnf install google-noto-sans-cjk-fonts";
        }
        if (ids.contains("suse")) {
            return "sudo zypper install google-noto-sans-cjk-fonts";
        }
        if (ids.contains("arch")) {
            return "sudo pacman -S noto-fonts-cjk";
        }
        if (ids.contains("alpine")) {
            return "sudo apk add font-noto-cjk";
        }
        return "sudo apt install fonts-noto-cjk";
    }
}
