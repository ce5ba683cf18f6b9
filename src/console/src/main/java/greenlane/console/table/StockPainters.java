package greenlane.console.table;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import greenlane.console.table.CellPainters.BarFigure;
import greenlane.console.table.CellPainters.Countdown;
import greenlane.console.table.CellPainters.IconCount;

/// The painters behind [CellPainters]. Pixels.
final class StockPainters {
    private static final double ICON = 13;
    private static final double GAP = 6;
    private static final double BAR_HEIGHT = 6;
    private static final double THIN_BAR_HEIGHT = 4;
    private static final double BAR_WIDTH_MAX = 96;
    private static final double CHIP_HEIGHT = 19;

    private StockPainters() {}

    /// Two values that make one picture.
    private record Both(Object first, Object second) {}

    record Words<R>(Function<R, String> of, Ink ink) implements CellPainter<R> {
        @Override
        public Object value(R row) {
            return of.apply(row);
        }

        @Override
        public void paint(CellBrush brush, R row) {
            brush.text(of.apply(row), ink);
        }

        @Override
        public String text(R row) {
            return of.apply(row);
        }
    }

    record TwoLines<R>(Function<R, String> upper, Function<R, String> lower) implements CellPainter<R> {
        @Override
        public Object value(R row) {
            return new Both(upper.apply(row), lower.apply(row));
        }

        @Override
        public void paint(CellBrush brush, R row) {
            String second = lower.apply(row);
            if (second.isEmpty()) {
                brush.text(upper.apply(row), Ink.TEXT);
                return;
            }
            brush.text(upper.apply(row), Face.BODY, Ink.TEXT, brush.left(), brush.line(0), brush.width());
            brush.text(second, Face.CAPTION, Ink.MUTED, brush.left(), brush.line(1), brush.width());
        }

        @Override
        public String text(R row) {
            String second = lower.apply(row);
            return second.isEmpty() ? upper.apply(row) : upper.apply(row) + " " + second;
        }

        @Override
        public double width(TextRuler ruler, R row) {
            return Math.max(ruler.width(upper.apply(row), Face.BODY), ruler.width(lower.apply(row), Face.CAPTION));
        }
    }

    record Figure<R>(ToLongFunction<R> of, LongFunction<String> format, Function<R, Ink> ink)
            implements
                CellPainter<R> {
        @Override
        public long number(R row) {
            return of.applyAsLong(row);
        }

        @Override
        public Object value(R row) {
            return ink.apply(row);
        }

        @Override
        public void paint(CellBrush brush, R row) {
            brush.figure(text(row), ink.apply(row));
        }

        @Override
        public String text(R row) {
            return format.apply(of.applyAsLong(row));
        }
    }

    record LightCell<R>(Function<R, Light> of) implements CellPainter<R> {
        @Override
        public Object value(R row) {
            return of.apply(row);
        }

        @Override
        public void paint(CellBrush brush, R row) {
            Light light = of.apply(row);
            double x = brush.left()
                    + brush.icon(light.icon(), light.ink(), brush.scaled(ICON), brush.left(), brush.middle()) + GAP;
            brush.text(light.word(), Face.BODY, Ink.TEXT, x, brush.middle(), brush.right() - x);
        }

        @Override
        public String text(R row) {
            return of.apply(row).word();
        }

        @Override
        public double width(TextRuler ruler, R row) {
            return Math.ceil(ICON * ruler.scale()) + GAP + ruler.width(text(row), Face.BODY);
        }
    }

    record Tier<R>(Function<R, TierMark> of, Function<R, String> name) implements CellPainter<R> {
        @Override
        public Object value(R row) {
            return new Both(of.apply(row), name.apply(row));
        }

        @Override
        public void paint(CellBrush brush, R row) {
            double x = brush.left() + chip(brush, of.apply(row), brush.left(), brush.middle()) + GAP;
            brush.text(name.apply(row), Face.BODY, Ink.TEXT, x, brush.middle(), brush.right() - x);
        }

        @Override
        public String text(R row) {
            return of.apply(row).word() + " " + name.apply(row);
        }

        @Override
        public double width(TextRuler ruler, R row) {
            return chipWidth(ruler, of.apply(row)) + GAP + ruler.width(name.apply(row), Face.BODY);
        }
    }

    record Bar<R>(Function<R, BarFigure> of) implements CellPainter<R> {
        @Override
        public Object value(R row) {
            return of.apply(row);
        }

        @Override
        public void paint(CellBrush brush, R row) {
            BarFigure bar = of.apply(row);
            Light light = bar.light();
            brush.figure(bar.text(), light == null || light.ink() == Ink.SUCCESS ? Ink.TEXT : light.ink());
            if (Double.isNaN(bar.share())) {
                return;
            }
            double figureWidth = Math.max(brush.ruler().width(bar.text(), Face.BODY),
                    brush.ruler().width("100.0%", Face.BODY));
            double icon = brush.scaled(ICON);
            double iconX = brush.right() - figureWidth - GAP - icon;
            if (light != null) {
                brush.icon(light.icon(), light.ink(), icon, iconX, brush.middle());
            }
            double room = Math.min(brush.scaled(BAR_WIDTH_MAX), iconX - 2 * GAP - brush.left());
            if (room >= 16) {
                track(brush, bar, room);
            }
        }

        private static void track(CellBrush brush, BarFigure bar, double room) {
            double y = Math.rint(brush.middle() - BAR_HEIGHT / 2);
            brush.box(Ink.TRACK, brush.left(), y, room, BAR_HEIGHT, BAR_HEIGHT / 2);
            double filled = Math.rint(Math.clamp(bar.share(), 0, 1) * room);
            if (filled > 0) {
                brush.box(bar.bar(), brush.left(), y, filled, BAR_HEIGHT, BAR_HEIGHT / 2);
            }
            if (!Double.isNaN(bar.target())) {
                double x = Math.rint(brush.left() + Math.clamp(bar.target(), 0, 1) * room) - 1;
                brush.box(Ink.TICK, x, y - 3, 2, BAR_HEIGHT + 6, 0);
            }
        }

        @Override
        public String text(R row) {
            return of.apply(row).text();
        }

        @Override
        public String words(R row) {
            BarFigure bar = of.apply(row);
            return bar.light() == null ? bar.text() : bar.text() + " " + bar.light().word();
        }

        @Override
        public double width(TextRuler ruler, R row) {
            return Math.ceil((BAR_WIDTH_MAX + ICON) * ruler.scale()) + 3 * GAP + ruler.width(text(row), Face.BODY);
        }
    }

    record Clock<R>(Function<R, Countdown> of) implements CellPainter<R> {
        @Override
        public Object value(R row) {
            return of.apply(row);
        }

        @Override
        public void paint(CellBrush brush, R row) {
            Countdown clock = of.apply(row);
            double y = Math.rint(brush.middle() + brush.ruler().lineHeight(Face.BODY) / 2 + 1);
            double line = brush.middle() - 3;
            brush.figure(clock.left(), Face.BODY, clock.ink(), brush.right(), line);
            double room = brush.width() - brush.ruler().width(clock.left(), Face.BODY) - GAP;
            double gone = brush.ruler().width(clock.gone(), Face.BODY);
            brush.needs(brush.width() - room + gone);
            if (room >= gone) {
                brush.text(clock.gone(), Face.BODY, Ink.TEXT, brush.left(), line, gone);
            }
            brush.box(Ink.TRACK, brush.left(), y, brush.width(), THIN_BAR_HEIGHT, THIN_BAR_HEIGHT / 2);
            double filled = Math.rint(Math.clamp(clock.share(), 0, 1) * brush.width());
            if (filled > 0) {
                brush.box(clock.bar(), brush.left(), y, filled, THIN_BAR_HEIGHT, THIN_BAR_HEIGHT / 2);
            }
        }

        @Override
        public String text(R row) {
            return of.apply(row).gone() + " " + of.apply(row).left();
        }
    }

    record Counts<R>(Function<R, List<IconCount>> of) implements CellPainter<R> {
        @Override
        public Object value(R row) {
            return of.apply(row);
        }

        @Override
        public void paint(CellBrush brush, R row) {
            List<IconCount> counts = of.apply(row);
            double step = brush.width() / Math.max(1, counts.size());
            double icon = brush.scaled(ICON);
            double x = brush.left();
            for (IconCount count : counts) {
                brush.icon(count.icon(), count.ink(), icon - 2, x, brush.middle());
                brush.text(Long.toString(count.count()), brush.totals() ? Face.EMPH : Face.BODY, count.ink(),
                        x + icon + 2, brush.middle(), step - icon - 2);
                x += step;
            }
        }

        @Override
        public String text(R row) {
            return of.apply(row).stream().map(count -> Long.toString(count.count()))
                    .collect(Collectors.joining(" / "));
        }

        @Override
        public String words(R row) {
            return of.apply(row).stream().map(count -> count.word() + " " + count.count())
                    .collect(Collectors.joining(" "));
        }
    }

    private static double chipWidth(TextRuler ruler, TierMark mark) {
        return Math.ceil(5 + Math.rint((ICON - 2) * ruler.scale()) + 4 + ruler.width(mark.word(), Face.CAPTION) + 6);
    }

    /// Draws a tier's chip from `x` on, its middle at `middle`; answers its width.
    static double chip(CellBrush brush, TierMark mark, double x, double middle) {
        double width = chipWidth(brush.ruler(), mark);
        double height = brush.scaled(CHIP_HEIGHT);
        double icon = brush.scaled(ICON - 2);
        double y = Math.rint(middle - height / 2);
        Ink ink = switch (mark.look()) {
            case SOLID -> {
                brush.box(Ink.TIER_CORE_BACK, x, y, width, height, 4);
                yield Ink.TIER_CORE_TEXT;
            }
            case TINTED -> {
                brush.box(Ink.TIER_POTENTIAL_BACK, x, y, width, height, 4);
                brush.outline(Ink.TIER_POTENTIAL_LINE, x, y, width, height, 4, false);
                yield Ink.TIER_POTENTIAL_TEXT;
            }
            case OUTLINE -> {
                brush.outline(Ink.LINE, x, y, width, height, 4, false);
                yield Ink.MUTED;
            }
            case DASHED -> {
                brush.outline(Ink.LINE, x, y, width, height, 4, true);
                yield Ink.MUTED;
            }
        };
        brush.icon(mark.icon(), ink, icon, x + 5, middle);
        brush.text(mark.word(), Face.CAPTION, ink, x + 5 + icon + 4, middle, width);
        return width;
    }
}
