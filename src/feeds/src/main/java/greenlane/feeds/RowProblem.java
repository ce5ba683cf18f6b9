package greenlane.feeds;

/// What was wrong with one row, and what was done about it.
///
/// @param line the line in the file, from 1
/// @param field the column it concerns, as the source names it; empty when it is the whole row
/// @param detail the value as found, or what else is known
public record RowProblem(String file, long line, String field, Dirt dirt, Effect effect, Detail detail) {
    /// What was done about the row.
    public enum Effect {
        /// Not used; kept in the rejects file.
        REJECTED("rejected"),
        /// Used, after a stated repair.
        REPAIRED("repaired"),
        /// Used as it is.
        NOTED("noted");

        private final String code;

        Effect(String code) {
            this.code = code;
        }

        /// The stable word for this effect.
        public String code() {
            return code;
        }
    }

    /// The stable code of the kind of dirt.
    public String code() {
        return dirt.code();
    }

    /// An English sentence with file, line, field and reason, for logs and rejects files.
    public String describe() {
        String where = file + ", line " + line + (field.isEmpty() ? ": the row " : ": " + field + " ");
        String more = detail.english();
        return where + dirt.phrase() + (more.isEmpty() ? "" : " (" + more + ")") + "; " + effect.code() + ".";
    }
}
