package greenlane.console.table;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

import greenlane.console.table.StockPainters.Bar;
import greenlane.console.table.StockPainters.Counts;
import greenlane.console.table.StockPainters.Figure;
import greenlane.console.table.StockPainters.LightCell;
import greenlane.console.table.StockPainters.Tier;
import greenlane.console.table.StockPainters.TwoLines;
import greenlane.console.table.StockPainters.Words;

/// The cells that most tables are made of. Screens write their own [CellPainter] for the rest.
public final class CellPainters {
    private CellPainters() {}

    /// Text at the left, cut with an ellipsis.
    public static <R> CellPainter<R> text(Function<R, String> of) {
        return new Words<>(of, Ink.TEXT);
    }

    /// Text at the left in another colour.
    public static <R> CellPainter<R> text(Function<R, String> of, Ink ink) {
        return new Words<>(of, ink);
    }

    /// Two lines, the lower one small and grey.
    public static <R> CellPainter<R> twoLine(Function<R, String> upper, Function<R, String> lower) {
        return new TwoLines<>(upper, lower);
    }

    /// A figure at the right, never cut. It is formatted only when it changes.
    public static <R> CellPainter<R> figure(ToLongFunction<R> of, LongFunction<String> format) {
        return new Figure<>(of, format, _ -> Ink.TEXT);
    }

    /// A figure whose colour tells how it stands.
    public static <R> CellPainter<R> figure(ToLongFunction<R> of, LongFunction<String> format, Function<R, Ink> ink) {
        return new Figure<>(of, format, ink);
    }

    /// A figure with a fraction; the same bits are the same figure.
    public static <R> CellPainter<R> share(ToDoubleFunction<R> of, DoubleFunction<String> format,
            Function<R, Ink> ink) {
        return new Figure<>(row -> Double.doubleToRawLongBits(of.applyAsDouble(row)),
                bits -> format.apply(Double.longBitsToDouble(bits)), ink);
    }

    /// An icon and a word.
    public static <R> CellPainter<R> light(Function<R, Light> of) {
        return new LightCell<>(of);
    }

    /// A tier's chip and, beside it, a name.
    public static <R> CellPainter<R> tier(Function<R, TierMark> of, Function<R, String> name) {
        return new Tier<>(of, name);
    }

    /// Draws a tier's chip from `x` on, its middle at `middle`, for painters that put it beside something else; answers its width.
    public static double chip(CellBrush brush, TierMark mark, double x, double middle) {
        return StockPainters.chip(brush, mark, x, middle);
    }

    /// A bar with a tick where the target is, then a light's icon and the figure.
    public static <R> CellPainter<R> targetBar(Function<R, BarFigure> of) {
        return new Bar<>(of);
    }

    /// A line of text over a bar that fills or empties: what has gone at the left, what is left at the right.
    public static <R> CellPainter<R> countdown(Function<R, Countdown> of) {
        return new StockPainters.Clock<>(of);
    }

    /// Counts side by side, each behind its icon.
    public static <R> CellPainter<R> counts(Function<R, List<IconCount>> of) {
        return new Counts<>(of);
    }

    /// A bar against a target.
    ///
    /// @param share  of the bar that is filled, 0 to 1; NaN leaves bar and light away
    /// @param target where the tick stands, 0 to 1; NaN for none
    /// @param light  judges the figure; null withholds judgement
    public record BarFigure(double share, double target, Ink bar, @Nullable Light light, String text) {}

    /// A promise running out.
    ///
    /// @param share of the time that has gone, 0 to 1
    /// @param gone  at the left, in plain text
    /// @param left  at the right, in the colour of the bar
    public record Countdown(double share, Ink bar, Ink ink, String gone, String left) {}

    /// One of several counts in a cell.
    public record IconCount(org.kordamp.ikonli.Ikon icon, Ink ink, long count, String word) {}
}
