package greenlane.console.theme;

import java.util.List;

import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import greenlane.console.i18n.Language;

/// The look that was chosen, as properties; [Dressing] puts it on windows.
public final class Appearance {
    /// Text size in pixels at 100 %.
    public static final int FONT_PIXELS = 13;
    /// The smallest text scale, in percent.
    public static final int SCALE_MIN = 90;
    /// The largest text scale, in percent.
    public static final int SCALE_MAX = 150;
    /// What one step of the text scale changes, in percent.
    public static final int SCALE_STEP = 10;

    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final ObjectProperty<Density> density = new SimpleObjectProperty<>(Density.STANDARD);
    private final IntegerProperty scale = new SimpleIntegerProperty(100);
    private final BooleanBinding dark;
    private final DoubleBinding rowPixels;
    private final DoubleBinding twoLineRowPixels;
    private final StringBinding font;
    private final Fonts fonts;
    private final ObservableValue<ColorScheme> system;
    private final ObservableValue<Language> language;

    /// Goes on to the next theme.
    public void nextTheme() {
        theme.set(theme.get().next(system.getValue() == ColorScheme.DARK));
    }

    /// @param system the colours the desktop asks for now
    public Appearance(Fonts fonts, ObservableValue<ColorScheme> system, ObservableValue<Language> language) {
        this.fonts = fonts;
        this.system = system;
        this.language = language;
        dark = Bindings.createBooleanBinding(() -> switch (theme.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> system.getValue() == ColorScheme.DARK;
        }, theme, system);
        rowPixels = Bindings.createDoubleBinding(() -> density.get().rowPixels() * scale.get() / 100.0, density, scale);
        twoLineRowPixels = Bindings.createDoubleBinding(() -> density.get().twoLineRowPixels() * scale.get() / 100.0,
                density, scale);
        font = Bindings.createStringBinding(() -> fonts.family(language.getValue()).orElse("System"), language);
    }

    /// The same fonts in the same language, dark, at standard density and size: the look of a wall.
    public Appearance dark() {
        Appearance made = new Appearance(fonts, system, language);
        made.theme.set(ThemeChoice.DARK);
        return made;
    }

    /// The theme that was asked for.
    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /// The density of rows.
    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    /// The text scale in percent, [#SCALE_MIN] to [#SCALE_MAX].
    public IntegerProperty scaleProperty() {
        return scale;
    }

    /// Whether the dark theme is on now.
    public BooleanBinding darkBinding() {
        return dark;
    }

    /// The height of a row, in pixels at the present text scale.
    public DoubleBinding rowPixelsBinding() {
        return rowPixels;
    }

    /// The height of a row with two lines, in pixels at the present text scale.
    public DoubleBinding twoLineRowPixelsBinding() {
        return twoLineRowPixels;
    }

    /// The font family of now.
    public StringBinding fontBinding() {
        return font;
    }

    /// The size of body text in pixels at the present text scale.
    public double fontPixels() {
        return FONT_PIXELS * scale.get() / 100.0;
    }

    /// Sets the text scale, held within its limits.
    public void scaleTo(int percent) {
        scale.set(Math.clamp(percent, SCALE_MIN, SCALE_MAX));
    }

    /// The base theme of now, for a scene or the whole application.
    public String userAgentStylesheet() {
        return dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    /// The style classes of a window's root.
    List<String> styleClasses() {
        return List.of("gl-app", dark.get() ? "gl-dark" : "gl-light", density.get().styleClass());
    }

    /// How emphasised text is set: the family's medium weight where it has one, else bold.
    String emphasis() {
        return fonts.mediumOf(font.get()).map(family -> "-fx-font-family: \"" + family + "\";")
                .orElse("-fx-font-weight: bold;");
    }

    /// Whether the font of now, with all it falls back on, has every character of a text.
    public boolean shows(String text) {
        return fonts.shows(font.get(), text);
    }

    /// A language's name in itself, or in English where its own characters would be boxes.
    public String nameOf(Language language) {
        return fonts.family(language).isPresent() ? language.ownName() : language.englishName();
    }

    /// The family for identifiers.
    String monospaced() {
        return fonts.monospaced();
    }
}
