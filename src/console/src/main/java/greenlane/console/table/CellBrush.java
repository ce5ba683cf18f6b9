package greenlane.console.table;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.Ikon;

/// What a painter draws one cell with: the cell's box without its padding, the table's colours and faces, and the few
/// shapes that cells are made of.
///
/// A painter must stay within [#left] to [#right] and [#top] to [#bottom]; what is cut off is remembered for the
/// tooltip, and what must not be cut off makes the column wider. Pixels throughout. Used on the FX thread, only
/// while [CellPainter#paint] runs.
public final class CellBrush {
    private final Inks inks;
    private final TextRuler ruler;
    private final Glyphs glyphs;
    private GraphicsContext graphics;
    private double left;
    private double top;
    private double width;
    private double height;
    private boolean totals;
    private boolean cut;
    private double wanted;

    CellBrush(Inks inks, TextRuler ruler, Glyphs glyphs, GraphicsContext graphics) {
        this.inks = inks;
        this.ruler = ruler;
        this.glyphs = glyphs;
        this.graphics = graphics;
    }

    /// Moves the brush to a cell.
    void begin(GraphicsContext on, double left, double top, double width, double height, boolean totals) {
        graphics = on;
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setTextAlign(TextAlignment.LEFT);
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.totals = totals;
        cut = false;
        wanted = 0;
    }

    /// Whether a text of the cell was cut off.
    boolean wasCut() {
        return cut;
    }

    /// The width that content which must not be cut off would need, 0 when it had room.
    double wanted() {
        return wanted;
    }

    public double left() {
        return left;
    }

    public double top() {
        return top;
    }

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /// The height of the cell's middle.
    public double middle() {
        return top + height / 2;
    }

    /// The middle of a line of a two-line row, 0 the upper one.
    public double line(int index) {
        double line = ruler.lineHeight(Face.BODY);
        double first = middle() - line / 2 + 1;
        return index == 0 ? first : first + line - 1;
    }

    /// Whether this is the totals row, whose figures stand out.
    public boolean totals() {
        return totals;
    }

    /// A length that is drawn for text of the usual size, as long as the text of now asks for.
    public double scaled(double pixels) {
        return Math.rint(pixels * ruler.scale());
    }

    /// Asks for a cell so wide that what must not be cut off has room; where it is narrower, the column grows.
    public void needs(double widthNeeded) {
        if (widthNeeded > width + 0.5) {
            wanted = Math.max(wanted, widthNeeded);
        }
    }

    public TextRuler ruler() {
        return ruler;
    }

    public Paint paint(Ink ink) {
        return inks.paint(ink);
    }

    /// The canvas itself, for shapes that are not here. Transform, clip and effects must be left as they were.
    public GraphicsContext graphics() {
        return graphics;
    }

    /// Draws text from `x` on, its line's middle at `y`, cut to `widthMax`; answers the width drawn.
    public double text(String text, Face face, Ink ink, double x, double y, double widthMax) {
        String shown = ruler.cut(text, face, widthMax);
        if (!shown.equals(text)) {
            cut = true;
        }
        graphics.setFont(ruler.font(face));
        graphics.setFill(inks.paint(ink));
        graphics.fillText(shown, x, ruler.baseline(face, y));
        return ruler.width(shown, face);
    }

    /// Draws text in the cell's middle from its left edge.
    public double text(String text, Ink ink) {
        return text(text, totals ? Face.EMPH : Face.BODY, ink, left, middle(), width);
    }

    /// Draws a figure that ends at `x`, its line's middle at `y`. A figure is never cut off: where it has no room, the column grows.
    public double figure(String text, Face face, Ink ink, double x, double y) {
        double needed = ruler.width(text, face);
        double room = x - left;
        boolean tight = needed > room + 0.5;
        if (tight) {
            wanted = Math.max(wanted, width + needed - room);
            clip();
        }
        graphics.setFont(ruler.font(face));
        graphics.setFill(inks.paint(ink));
        graphics.fillText(text, x - needed, ruler.baseline(face, y));
        if (tight) {
            graphics.restore();
        }
        return needed;
    }

    /// Draws a figure against the cell's right edge.
    public double figure(String text, Ink ink) {
        return figure(text, totals ? Face.EMPH : Face.BODY, ink, right(), middle());
    }

    /// Draws an icon from `x` on, its middle at `y`; answers the room it takes.
    public double icon(Ikon icon, Ink ink, double size, double x, double y) {
        Font font = glyphs.font(icon, size);
        graphics.setFont(font);
        graphics.setFill(inks.paint(ink));
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(Glyphs.character(icon), x, Math.rint(y));
        graphics.setTextBaseline(VPos.BASELINE);
        return size;
    }

    /// Fills a box with round corners.
    public void box(Ink ink, double x, double y, double wide, double high, double radius) {
        graphics.setFill(inks.paint(ink));
        if (radius <= 0) {
            graphics.fillRect(x, y, wide, high);
        } else {
            graphics.fillRoundRect(x, y, wide, high, radius * 2, radius * 2);
        }
    }

    /// Draws the outline of a box with round corners, one pixel wide, within the box.
    public void outline(Ink ink, double x, double y, double wide, double high, double radius, boolean dashed) {
        graphics.setStroke(inks.paint(ink));
        graphics.setLineWidth(1);
        if (dashed) {
            graphics.setLineDashes(2, 2);
        }
        graphics.strokeRoundRect(x + 0.5, y + 0.5, wide - 1, high - 1, radius * 2, radius * 2);
        if (dashed) {
            graphics.setLineDashes();
        }
    }

    private void clip() {
        graphics.save();
        graphics.beginPath();
        graphics.rect(left, top, width, height);
        graphics.clip();
    }
}
