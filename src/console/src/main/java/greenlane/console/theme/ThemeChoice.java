package greenlane.console.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which theme people asked for.
public enum ThemeChoice {
    SYSTEM, LIGHT, DARK;

    /// The word of settings and the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The choice of a word of [#word()].
    public static Optional<ThemeChoice> ofWord(String word) {
        return Arrays.stream(values()).filter(choice -> choice.word().equals(word)).findFirst();
    }

    /// The next choice, round and round.
    public ThemeChoice next() {
        return switch (this) {
            case SYSTEM -> LIGHT;
            case LIGHT -> DARK;
            case DARK -> SYSTEM;
        };
    }
}
