package greenlane.feeds;

/// Why a whole file could not be read, or where its reading broke off.
///
/// @param line the line reached, from 1; 0 when no line was read
/// @param field the column it concerns; empty when it is the file
/// @param detail what was found
public record Refusal(String file, long line, String field, Code code, Detail detail) {
    /// The field of a refusal that concerns the line of column names as a whole.
    public static final String HEADER = "header";

    /// A refusal of which no more is known.
    public Refusal(String file, long line, String field, Code code) {
        this(file, line, field, code, Detail.none());
    }

    /// The reasons, each with a stable word.
    public enum Code {
        /// There is no such file.
        MISSING("missing-file", "is not there"),
        /// A directory.
        DIRECTORY("is-a-directory", "is a directory, not a file"),
        /// This user may not read it.
        NO_PERMISSION("no-permission", "may not be read by this user"),
        /// Nothing is in it.
        EMPTY("empty-file", "is empty"),
        /// A gzip file that breaks off.
        TRUNCATED_GZIP("truncated-gzip", "is a gzip file that breaks off"),
        /// A gzip file that is damaged.
        DAMAGED_GZIP("damaged-gzip", "is a damaged gzip file"),
        /// Its columns are separated in another way.
        WRONG_DELIMITER("wrong-delimiter", "has its columns separated in another way"),
        /// Its header does not fit.
        WRONG_HEADER("wrong-header", "has a header that does not fit"),
        /// In no known format, and without a mapping.
        UNKNOWN_FORMAT("unknown-format", "is in no known format and has no mapping"),
        /// It is not text.
        UNREADABLE_TEXT("unreadable-text", "is not text that can be read"),
        /// Its currency is not the store's, and no rate was given.
        OTHER_CURRENCY("other-currency", "is in another currency than the store and no rate was given"),
        /// A workbook that cannot be opened.
        DAMAGED_WORKBOOK("damaged-workbook", "is a workbook that cannot be opened"),
        /// Larger than is read.
        TOO_LARGE("too-large", "is larger than is read"),
        /// A workbook without the sheet that was asked for.
        NO_SHEET("no-sheet", "has no such sheet"),
        /// The disk could not read it.
        DISK_ERROR("disk-error", "could not be read from the disk");

        private final String code;
        private final String phrase;

        Code(String code, String phrase) {
            this.code = code;
            this.phrase = phrase;
        }

        /// The stable word for this reason in reports and message keys.
        public String code() {
            return code;
        }
    }

    /// An English sentence with file, line, field and reason, for logs.
    public String describe() {
        return file + (line > 0 ? ", line " + line : "") + (field.isEmpty() ? "" : ", " + field) + ": the file "
                + code.phrase + (detail.english().isEmpty() ? "." : " (" + detail.english() + ").");
    }
}
