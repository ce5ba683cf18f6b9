package greenlane.console.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Phrasebook;
import greenlane.console.i18n.Wording;

/// The language of a command's sentences: that of `--lang`, else the one people chose in the window where the command knows it,
/// else the system's. Its texts are read when the first of them is needed.
final class Spoken implements Wording {
    /// What a command may have to say.
    static final List<String> SCREENS = List.of("command", "problem", "opening", "i18n", "importing", "live");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec mixee;

    @Option(names = "--lang", paramLabel = "TAG", description = "The language of messages: zh-CN, zh-TW or en. Default: the chosen one, else the system's.")
    private @Nullable String tag;

    private Optional<Language> remembered = Optional.empty();
    private @Nullable Phrasebook book;

    /// Refuses a word that is no language.
    void check() {
        Choices.check(mixee, "--lang", tag, Choices.LANGUAGES);
    }

    /// Says which language people chose in the window; what was said before stays as it was.
    void remember(Optional<Language> chosen) {
        remembered = chosen;
        book = null;
    }

    @Override
    public String text(String key, Object... args) {
        Phrasebook known = book;
        if (known == null) {
            known = new Phrasebook(language(), SCREENS);
            book = known;
        }
        return known.text(key, args);
    }

    /// The language that is spoken, as texts name it: `zh-CN`.
    String spokenTag() {
        return language().tag();
    }

    private Language language() {
        return Optional.ofNullable(tag).or(this::ofWholeCommand).flatMap(Language::ofTag).or(() -> remembered)
                .orElseGet(() -> Language.atTerminal(Locale.getDefault()));
    }

    /// `greenlane --lang en floor …` says it before the command.
    private Optional<String> ofWholeCommand() {
        return mixee != null && mixee.root().userObject() instanceof GreenlaneCommand whole
                ? whole.language()
                : Optional.empty();
    }
}
