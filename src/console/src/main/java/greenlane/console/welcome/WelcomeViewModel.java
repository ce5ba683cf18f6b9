package greenlane.console.welcome;

import java.util.function.Function;
import java.util.function.Supplier;

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
    private final Supplier<State> state;
    private final Runnable chooseLog;

    /// What there is already when this page is shown.
    public enum State {
        /// Nothing.
        EMPTY,
        /// Contacts in the store, but nothing is heard from.
        STORED,
        /// A floor is shown.
        RUNNING
    }

    /// @param names what a language is called on this machine
    /// @param state what there is now
    /// @param chooseLog asks for a call log and opens it
    public WelcomeViewModel(Texts texts, Openings openings, LanguageChoice languages, Function<Language, String> names,
            Supplier<State> state, Runnable chooseLog) {
        this.names = names;
        this.state = state;
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

    /// Why this page is here: at the first run because there is nothing yet, later because nothing is connected or something else is
    /// wanted.
    String subtitle() {
        return texts.text(switch (state.get()) {
            case EMPTY -> "welcome.subtitle";
            case STORED -> "welcome.subtitle.stored";
            case RUNNING -> "welcome.subtitle.running";
        });
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
