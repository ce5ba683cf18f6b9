package greenlane.console.intake;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

import greenlane.feeds.Refusal;
import greenlane.feeds.mapping.TableGuess;
import greenlane.feeds.purchases.PurchaseFormat;

/// The file of now, and what looking at it showed.
sealed interface Chosen {
    /// No file.
    record None() implements Chosen {}

    /// It is being looked at.
    record Reading(Path path) implements Chosen {}

    /// It cannot be used.
    record Refused(Path path, Refusal refusal) implements Chosen {}

    /// It can be read.
    ///
    /// @param stored the currency of the store's purchases
    /// @param currency the file's, as far as can be told
    /// @param zone of the file's clocks, as far as can be told
    record Known(Path path, IntakeKind kind, Layout layout, Optional<Currency> stored, Currency currency,
            ZoneId zone) implements Chosen {}

    /// How a file is laid out.
    sealed interface Layout {
        /// In a way that needs no mapping.
        record Fixed(PurchaseFormat format) implements Layout {}

        /// In columns, with what they seem to be.
        record Columns(TableGuess guess) implements Layout {}
    }

    /// A file's name.
    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
