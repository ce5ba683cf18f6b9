package greenlane.console.table;

import java.util.List;
import java.util.stream.Collectors;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Rows as text: for the clipboard and for the ear.
final class RowText {
    private RowText() {}

    /// Tab-separated rows under their heads; tabs and line breaks within a cell become blanks.
    static <R> String tabbed(List<Columns.State<R>> columns, List<R> rows) {
        StringBuilder text = new StringBuilder();
        text.append(columns.stream().map(state -> plain(state.column.title())).collect(Collectors.joining("\t")))
                .append('\n');
        for (R row : rows) {
            text.append(columns.stream().map(state -> plain(CellText.inert(state.column.painter().text(row))))
                    .collect(Collectors.joining("\t"))).append('\n');
        }
        return text.toString();
    }

    static <R> void toClipboard(List<Columns.State<R>> columns, List<R> rows) {
        if (!rows.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(tabbed(columns, rows));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /// A row as it is read out: the first cell names it, each other follows its head.
    static <R> String words(List<Columns.State<R>> columns, R row, String separator) {
        return columns.stream().map(state -> words(state, row)).collect(Collectors.joining(separator));
    }

    /// A cell as it is read out.
    static <R> String words(Columns.State<R> state, R row) {
        String words = state.column.painter().words(row);
        return state.index == 0 ? words : state.column.title() + " " + words;
    }

    private static String plain(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace("\r", "");
    }
}
