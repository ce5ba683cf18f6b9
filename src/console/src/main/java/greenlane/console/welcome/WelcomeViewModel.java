package greenlane.console.welcome;

import java.util.function.BooleanSupplier;
import java.util.function.Function;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.LanguageChoice;
import greenlane.console.i18n.Texts;
import greenlane.console.page.Openings;

/// The ways to begin and the language to begin in.
public final class WelcomeViewModel {
    private final Texts texts;
    private final Openings openings;
    private final LanguageChoice languages;
    private final Function<Language, String> names;
    private final BooleanSupplier stored;
    private final Runnable chooseLog;

    /// @param names what a language is called on this machine
    /// @param stored whether there is data already
    /// @param chooseLog asks for a call log and opens it
    public WelcomeViewModel(Texts texts, Openings openings, LanguageChoice languages, Function<Language, String> names,
            BooleanSupplier stored, Runnable chooseLog) {
        this.names = names;
        this.stored = stored;
        this.texts = texts;
        this.openings = openings;
        this.languages = languages;
        this.chooseLog = chooseLog;
    }

    Texts texts() {
        return texts;
    }

    String name(Language language) {
        return names.apply(language);
    }

    /// Why this page is here: at the first run because there is nothing yet, later because nothing is connected.
    String subtitle() {
        return texts.text(stored.getAsBoolean() ? "welcome.subtitle.stored" : "welcome.subtitle");
    }

    boolean demoReady() {
        return openings.demo().isPresent();
    }

    boolean logReady() {
        return openings.log().isPresent();
    }

    void openDemo() {
        openings.demo().ifPresent(Runnable::run);
    }

    void chooseLog() {
        if (logReady()) {
            chooseLog.run();
        }
    }

    Language language() {
        return texts.language();
    }

    void choose(Language language) {
        languages.choose(language);
    }
}
