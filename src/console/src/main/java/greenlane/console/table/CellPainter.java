package greenlane.console.table;

import org.jspecify.annotations.Nullable;

/// How a column shows a row: in colour and shape on the canvas, as text for the clipboard, in words for the ear.
///
/// The table calls [#number] and [#value] for every visible cell in every frame and paints the cell only when one of
/// them differs from what it painted last, so both must be cheap and together must tell any two pictures apart.
/// Painters are shared by all rows and keep no state. Called on the FX thread.
public interface CellPainter<R> {
    /// The part of the cell's content that is a number.
    default long number(R row) {
        return 0;
    }

    /// The part of the cell's content that is not a number; compared by `equals`, and cheapest where it stays the same object.
    default @Nullable Object value(R row) {
        return null;
    }

    /// Paints the cell on a ground that is already clean.
    void paint(CellBrush brush, R row);

    /// The cell as plain text, for the clipboard and for the tooltip of what was cut off.
    String text(R row);

    /// The cell as it is spoken.
    default String words(R row) {
        return text(row);
    }

    /// The width in pixels at which nothing is cut off, without the cell's padding.
    default double width(TextRuler ruler, R row) {
        return ruler.width(text(row), Face.BODY);
    }
}
