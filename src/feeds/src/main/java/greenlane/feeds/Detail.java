package greenlane.feeds;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;

/// What more there is to say of something that was wrong: a kind and what it is about, to be said in any language.
///
/// Values from the file stand as they were found, shortened; all other words are the speaker's.
public sealed interface Detail {
    /// The longest text of a file or a system that is kept.
    int TEXT_MAX = 120;

    /// Nothing more is known.
    record None() implements Detail {}

    /// The value as it was found.
    record Found(String value) implements Detail {
        public Found {
            value = shortened(value);
        }
    }

    /// Another number of columns than there must be.
    record Columns(int found, int expected) implements Detail {}

    /// Fewer columns than there must be at least.
    record ColumnsAtLeast(int found, int least, char delimiter) implements Detail {}

    /// Fewer or more columns than there may be.
    record ColumnsBetween(int found, int least, int most) implements Detail {}

    /// A byte that is not text in the encoding.
    ///
    /// @param position in the line, from 1
    /// @param value 0 to 255
    record BadByte(int position, int value, String charset) implements Detail {}

    /// A line that is too long to be held.
    record LineBytes(long bytes, long bytesMax) implements Detail {}

    /// A text that is too long to be kept.
    record Characters(int found, int most) implements Detail {}

    /// A value that an earlier line has.
    record EarlierLine(String value, long line) implements Detail {
        public EarlierLine {
            value = shortened(value);
        }
    }

    /// A length in seconds.
    record Seconds(long seconds) implements Detail {}

    /// A length as stated, and as the clocks beside it have it; in seconds.
    record SecondsDiffer(long stated, long byClocks) implements Detail {}

    /// Another delimiter than the one expected.
    record Delimiter(char found, char expected) implements Detail {}

    /// A header with other columns than the format's.
    ///
    /// @param first the first of the expected names
    /// @param last the last of them
    record Header(int found, int expected, String first, String last) implements Detail {}

    /// A column that has another name than the mapping says, or is not there.
    ///
    /// @param number from 1
    record Column(int number, Optional<String> found, String expected) implements Detail {
        public Column {
            found = found.map(Detail::shortened);
        }
    }

    /// A limit that was reached.
    record Limit(Of of) implements Detail {
        /// What there is no more room for.
        public enum Of {
            /// Events, queues or agents of a log.
            LOG("log", "events, queues or agents of a log"),
            /// Events of a log.
            EVENTS("events", "events of a log"),
            /// Callers who are there at a time, or visits of one of them.
            CALLERS("callers", "callers, or visits of one"),
            /// Customers, products or lines of the store.
            STORE("store", "customers, products or lines of the store"),
            /// Customers of one file.
            CUSTOMERS("customers", "customers of a file"),
            /// The amount or the quantity of a line.
            AMOUNT("amount", "the amount or the quantity of a line");

            private final String code;
            private final String phrase;

            Of(String code, String phrase) {
                this.code = code;
                this.phrase = phrase;
            }

            /// The stable word in message keys.
            public String code() {
                return code;
            }
        }
    }

    /// A header and no row below it.
    record NoRows() implements Detail {}

    /// A mapping that does not say when a contact was offered.
    record NoTimeOfOffer() implements Detail {}

    /// A mapping that names no column for the field.
    record NotMapped() implements Detail {}

    /// A mapping of purchases that names a column neither for the amount nor for the price.
    record NoAmount() implements Detail {}

    /// An archive that is no workbook.
    record NotAWorkbook() implements Detail {}

    /// More parts in a workbook than are read.
    record Parts(int found, int most) implements Detail {}

    /// A part of a workbook that unfolds to more than is read.
    record PartSize(String part, long megabytesMax) implements Detail {
        public PartSize {
            part = shortened(part);
        }
    }

    /// A file's currency and the store's, by their codes.
    record Currencies(String file, String store) implements Detail {}
    /// A mapping that does not say how long contacts waited, where a floor is to be made of them.
    record NoWait() implements Detail {}

    /// What a file is that is no text.
    record NotText(Kind kind) implements Detail {
        /// What the bytes look like.
        public enum Kind {
            /// Text of two bytes a character.
            UTF_16("utf-16", "UTF-16; save it as UTF-8"),
            /// A workbook, or an archive.
            WORKBOOK("workbook", "a workbook or a zip file; save it as CSV"),
            /// A PDF document.
            PDF("pdf", "a PDF document"),
            /// Bytes of value 0, as no text has.
            ZEROES("zeroes", "it has bytes of value 0, as no text has");

            private final String code;
            private final String phrase;

            Kind(String code, String phrase) {
                this.code = code;
                this.phrase = phrase;
            }

            /// The stable word in message keys.
            public String code() {
                return code;
            }
        }
    }

    /// The folder or the file may not be written to by this user.
    record NotAllowed() implements Detail {}

    /// There is no room on the disk.
    record DiskFull() implements Detail {}

    /// What the system said, in its own words.
    record SystemSays(String words) implements Detail {
        public SystemSays {
            words = shortened(words);
        }
    }

    /// Nothing more.
    static Detail none() {
        return new None();
    }

    /// A value as it was found; nothing when it is empty.
    static Detail found(String value) {
        return value.isEmpty() ? none() : new Found(value);
    }

    /// What an exception of the file system says.
    static Detail of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return new NotAllowed();
        }
        String words = e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
        return words.toLowerCase(Locale.ROOT).contains("no space left") ? new DiskFull() : new SystemSays(words);
    }

    /// The detail in English, for logs and rejects files; empty for [None].
    default String english() {
        return switch (this) {
            case None() -> "";
            case Found(var value) -> value;
            case Columns(int found, int expected) -> found + " instead of " + expected;
            case ColumnsAtLeast(int found, int least, char delimiter) ->
                found + " columns separated by " + delimiter + ", expected " + least + " or more";
            case ColumnsBetween(int found, int least, int most) ->
                found + " instead of " + least + " to " + most;
            case BadByte(int position, int value, var charset) ->
                String.format(Locale.ROOT, "byte %d is 0x%02X, not %s", position, value, charset);
            case LineBytes(long bytes, long bytesMax) -> bytes + " bytes, limit " + bytesMax;
            case Characters(int found, int most) -> found + " characters, limit " + most;
            case EarlierLine(var value, long line) -> value + ", line " + line;
            case Seconds(long seconds) -> seconds + " s";
            case SecondsDiffer(long stated, long byClocks) -> stated + " s, by the clocks " + byClocks + " s";
            case Delimiter(char found, char expected) -> "found " + quoted(found) + ", expected " + quoted(expected);
            case Header(int found, int expected, var first, var last) ->
                found + " tab-separated columns, expected " + expected + " from " + first + " to " + last;
            case Column(int number, var found, var expected) -> "column " + number + " is "
                    + found.map(it -> "'" + it + "'").orElse("missing") + ", expected '" + expected + "'";
            case Limit(var of) -> of.phrase;
            case NoRows() -> "no rows";
            case NoTimeOfOffer() -> "the mapping does not say when a contact was offered";
            case NotMapped() -> "the mapping names no column for it";
            case NoAmount() -> "the mapping names a column neither for the amount nor for the price";
            case NotAWorkbook() -> "an archive, but no workbook";
            case Parts(int found, int most) -> found + " parts, limit " + most;
            case PartSize(var part, long megabytesMax) -> part + " unfolds to more than " + megabytesMax + " MB";
            case Currencies(var file, var store) -> file + ", the store keeps " + store;
            case NoWait() -> "the mapping does not say how long contacts waited";
            case NotText(var kind) -> kind.phrase;
            case NotAllowed() -> "this user may not write there";
            case DiskFull() -> "there is no room on the disk";
            case SystemSays(var words) -> words;
        };
    }

    private static String quoted(char delimiter) {
        return delimiter == '\t' ? "a tab" : "'" + delimiter + "'";
    }

    private static String shortened(String text) {
        return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX - 1) + "…" : text;
    }
}
