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

    /// The next choice, round and round: from following the system first to what looks otherwise.
    ///
    /// @param systemDark what following the system looks like now
    public ThemeChoice next(boolean systemDark) {
        ThemeChoice other = systemDark ? LIGHT : DARK;
        if (this == SYSTEM) {
            return other;
        }
        return this == other ? (systemDark ? DARK : LIGHT) : SYSTEM;
    }
}
