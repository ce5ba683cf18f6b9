package greenlane.feeds;

/// Why a whole file could not be read, or where its reading broke off.
///
/// @param line the line reached, from 1; 0 when no line was read
/// @param field the column it concerns; empty when it is the file
/// @param detail what was found, a few words in English; may be empty
public record Refusal(String file, long line, String field, Code code, String detail) {
    /// The reasons, each with a stable word.
    public enum Code {
        OTHER_CURRENCY("other-currency",
                "is in another currency than the store and no rate was given"), DAMAGED_WORKBOOK("damaged-workbook",
                        "is a workbook that cannot be opened"), TOO_LARGE("too-large",
                                "is larger than is read"), NO_SHEET("no-sheet", "has no such sheet"), MISSING(
                                        "missing-file", "is not there"), DIRECTORY("is-a-directory",
                                                "is a directory, not a file"), NO_PERMISSION("no-permission",
                                                        "may not be read by this user"), EMPTY(
                                                                "empty-file",
                                                                "is empty"), TRUNCATED_GZIP("truncated-gzip",
                                                                        "is a gzip file that breaks off"), DAMAGED_GZIP(
                                                                                "damaged-gzip",
                                                                                "is a damaged gzip file"), WRONG_DELIMITER(
                                                                                        "wrong-delimiter",
                                                                                        "has its columns separated in another way"), WRONG_HEADER(
                                                                                                "wrong-header",
                                                                                                "has a header that does not fit"), UNKNOWN_FORMAT(
                                                                                                        "unknown-format",
                                                                                                        "is in no known format and has no mapping"), UNREADABLE_TEXT(
                                                                                                                "unreadable-text",
                                                                                                                "is not text that can be read"), DISK_ERROR(
                                                                                                                        "disk-error",
                                                                                                                        "could not be read from the disk");

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

    /// An English sentence with file, line, field and reason, for the command line.
    public String describe() {
        return file + (line > 0 ? ", line " + line : "") + (field.isEmpty() ? "" : ", " + field) + ": the file "
                + code.phrase + (detail.isEmpty() ? "." : " (" + detail + ").");
    }
}
