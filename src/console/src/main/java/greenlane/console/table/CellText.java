package greenlane.console.table;

/// Cells as text that leaves the program.
public final class CellText {
    /// What a spreadsheet takes for the beginning of a formula, in either width, or for white space before one (OWASP, CSV injection).
    private static final String FORMULA_BEGINS = "=+-@\t\r\n＝＋－＠";

    private CellText() {}

    /// The text so that a spreadsheet shows it and does not calculate it: one that begins like a formula gets an apostrophe before it.
    public static String inert(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
