package greenlane.console.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// A table at a terminal: the first columns stand left, the figures right, each as wide as its widest cell there.
final class TextTable {
    private static final String GAP = "  ";
    /// Scripts from here on take two places of a terminal's line, up to the halfwidth forms.
    private static final int WIDE_FROM = 0x1100;
    private static final int WIDE_TO = 0x115F;

    private final int lefts;
    private final List<List<String>> rows = new ArrayList<>();

    /// @param lefts how many columns, from the first on, are names
    TextTable(int lefts) {
        this.lefts = lefts;
    }

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /// An empty line between parts of the table.
    void gap() {
        rows.add(List.of());
    }

    void print(PrintWriter out) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = places(row.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else if (width > widths.get(i)) {
                    widths.set(i, width);
                }
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String room = " ".repeat(widths.get(i) - places(row.get(i)));
                line.append(i == 0 ? "" : GAP).append(i < lefts ? row.get(i) + room : room + row.get(i));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /// How many places of a line a text takes.
    static int places(String text) {
        return text.codePoints().map(TextTable::places).sum();
    }

    private static int places(int point) {
        if (point < WIDE_FROM || Character.getType(point) == Character.NON_SPACING_MARK) {
            return Character.getType(point) == Character.NON_SPACING_MARK ? 0 : 1;
        }
        boolean halfwidth = point >= 0xFF61 && point <= 0xFFDC;
        boolean wide = point <= WIDE_TO || (point >= 0x2E80 && point <= 0xA4CF) || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF) || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFFE6) || point >= 0x1F300;
        return wide && !halfwidth ? 2 : 1;
    }
}
