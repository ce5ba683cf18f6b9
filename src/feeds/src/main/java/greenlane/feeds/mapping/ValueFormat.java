package greenlane.feeds.mapping;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// How the values of a column are written.
///
/// @param pattern the [DateTimeFormatter] pattern of [Kind#PATTERN] and [Kind#EXCEL_OR_PATTERN]; empty for the others
public record ValueFormat(Kind kind, String pattern) {
    /// The ways of writing.
    public enum Kind {
        /// Words as they are.
        TEXT("text"),
        /// Dates, times, or both, by a pattern.
        PATTERN("pattern"),
        /// Days since 30 December 1899, as spreadsheets keep dates; the fraction is the time of day.
        EXCEL_SERIAL("excel-serial"),
        /// Dates by a pattern, some of which a spreadsheet has turned into day numbers.
        EXCEL_OR_PATTERN("excel-serial-or-pattern"),
        /// A fraction of a day: a time of day, or a length of time.
        DAY_FRACTION("day-fraction"),
        /// Seconds since 1970.
        EPOCH_SECONDS("epoch-seconds"),
        /// Milliseconds since 1970.
        EPOCH_MILLIS("epoch-millis"),
        /// A length of time in seconds.
        SECONDS("seconds"),
        /// A length of time in milliseconds.
        MILLIS("millis"),
        /// A length of time as `m:ss` or `h:mm:ss`.
        CLOCK("clock");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// The stable word for this way of writing.
        public String code() {
            return code;
        }
    }

    /// Words as they are.
    public static final ValueFormat TEXT = new ValueFormat(Kind.TEXT, "");

    public ValueFormat {
        boolean patterned = kind == Kind.PATTERN || kind == Kind.EXCEL_OR_PATTERN;
        if (patterned == pattern.isEmpty()) {
            throw new IllegalArgumentException("the kind " + kind.code() + " with the pattern '" + pattern + "'");
        }
        if (patterned) {
            var _ = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        }
    }

    /// A way of writing that needs no pattern.
    public static ValueFormat of(Kind kind) {
        return new ValueFormat(kind, "");
    }

    /// Dates, times, or both, by a pattern. Throws [IllegalArgumentException] when it is none.
    public static ValueFormat pattern(String pattern) {
        return new ValueFormat(Kind.PATTERN, pattern);
    }

    /// The format in one word, as it is saved: the kind, and the pattern after a colon.
    public String code() {
        return pattern.isEmpty() ? kind.code() : kind.code() + ":" + pattern;
    }

    /// The format saved as this word.
    public static Optional<ValueFormat> parse(String code) {
        int colon = code.indexOf(':');
        String word = colon < 0 ? code : code.substring(0, colon);
        String pattern = colon < 0 ? "" : code.substring(colon + 1);
        for (Kind kind : Kind.values()) {
            if (kind.code().equals(word)) {
                try {
                    return Optional.of(new ValueFormat(kind, pattern));
                } catch (IllegalArgumentException | DateTimeException _) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
