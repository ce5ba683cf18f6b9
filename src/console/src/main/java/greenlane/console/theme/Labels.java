package greenlane.console.theme;

import greenlane.console.i18n.Texts;

/// What the choices of the look are called.
public final class Labels {
    private Labels() {}

    /// The name of a density.
    public static String density(Texts texts, Density density) {
        return texts.text(switch (density) {
            case COMPACT -> "theme.density.compact";
            case STANDARD -> "theme.density.standard";
            case COMFORTABLE -> "theme.density.comfortable";
        });
    }

    /// The name of a choice of theme.
    public static String theme(Texts texts, ThemeChoice theme) {
        return texts.text(switch (theme) {
            case SYSTEM -> "theme.choice.system";
            case LIGHT -> "theme.choice.light";
            case DARK -> "theme.choice.dark";
        });
    }
}
