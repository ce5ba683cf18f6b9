package greenlane.console.command;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Phrasebook;
import greenlane.console.i18n.Wording;
import greenlane.console.problem.StoreSentences;
import greenlane.store.StoreOpening;

/// Says why a store is not open, for people at a terminal.
public final class Refusals {
    private Refusals() {}

    /// A sentence and the code.
    ///
    /// @param language the tag that was asked for; empty for the system's
    public static String describe(Path home, StoreOpening.Refused refused, Optional<String> language, ZoneId zone) {
        return describe(home, refused, new Phrasebook(language.flatMap(Language::ofTag)
                .orElseGet(() -> Language.atTerminal(Locale.getDefault())), Spoken.SCREENS), zone);
    }

    static String describe(Path home, StoreOpening.Refused refused, Wording texts, ZoneId zone) {
        StoreSentences sentences = new StoreSentences(texts);
        String why = sentences.refused(home, refused, zone) + " [" + refused.fault().code() + "]";
        return refused instanceof StoreOpening.Damaged
                ? why + System.lineSeparator() + texts.text("command.damaged.window")
                : why;
    }
}
