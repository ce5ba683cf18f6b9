package greenlane.console.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How much air rows have. Heights are pixels at a text scale of 100 %.
public enum Density {
    COMPACT(26, 40), STANDARD(30, 44), COMFORTABLE(36, 56);

    private final int rowPixels;
    private final int twoLineRowPixels;

    Density(int rowPixels, int twoLineRowPixels) {
        this.rowPixels = rowPixels;
        this.twoLineRowPixels = twoLineRowPixels;
    }

    /// The height of a row.
    public int rowPixels() {
        return rowPixels;
    }

    /// The height of a row with two lines.
    public int twoLineRowPixels() {
        return twoLineRowPixels;
    }

    /// The style class on the root of a window.
    String styleClass() {
        return "gl-" + word();
    }

    /// The word of settings.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The density of a word of [#word()].
    public static Optional<Density> ofWord(String word) {
        return Arrays.stream(values()).filter(density -> density.word().equals(word)).findFirst();
    }

    /// The next density, round and round.
    public Density next() {
        return switch (this) {
            case COMPACT -> STANDARD;
            case STANDARD -> COMFORTABLE;
            case COMFORTABLE -> COMPACT;
        };
    }
}
