package greenlane.console.welcome;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.LanguageChoice;
import greenlane.console.i18n.Texts;
import greenlane.console.page.Openings;

/// The ways to begin and the language to begin in.
public final class WelcomeViewModel {
    private final Texts texts;
    private final Openings openings;
    private final LanguageChoice languages;
    private final Runnable chooseLog;

    /// @param chooseLog asks for a call log and opens it
    public WelcomeViewModel(Texts texts, Openings openings, LanguageChoice languages, Runnable chooseLog) {
        this.texts = texts;
        this.openings = openings;
        this.languages = languages;
        this.chooseLog = chooseLog;
    }

    Texts texts() {
        return texts;
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
