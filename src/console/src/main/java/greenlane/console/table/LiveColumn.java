package greenlane.console.table;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/// One column of a live table: its head, how it paints, how it sorts, and how wide it may be. Pixels throughout.
public final class LiveColumn<R> {
    /// The width below which no column is drawn.
    static final double WIDTH_LEAST = 32;

    private final String id;
    private final String title;
    private final CellPainter<R> painter;
    private final @Nullable CellPainter<R> totals;
    private final double width;
    private final double widthMin;
    private final double grow;
    private final boolean right;
    private final boolean hidden;
    private final @Nullable SortBy<R> sort;
    private final @Nullable ToLongFunction<R> status;
    private final @Nullable Function<R, @Nullable String> tip;
    private final @Nullable String headTip;

    private LiveColumn(Builder<R> built) {
        id = built.id;
        title = built.title;
        painter = built.painter;
        totals = built.totals;
        width = built.width;
        widthMin = Math.min(built.width, built.widthMin);
        grow = built.grow;
        right = built.right;
        hidden = built.hidden;
        sort = built.sort;
        status = built.status;
        tip = built.tip;
        headTip = built.headTip;
    }

    /// Begins a column. The id names it in saved layouts: letters, digits, `_`, `-` and `.` only.
    public static <R> Builder<R> of(String id, String title, CellPainter<R> painter) {
        return new Builder<>(id, title, painter);
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public CellPainter<R> painter() {
        return painter;
    }

    CellPainter<R> totalsPainter() {
        return totals == null ? painter : totals;
    }

    double width() {
        return width;
    }

    double widthMin() {
        return widthMin;
    }

    double grow() {
        return grow;
    }

    boolean right() {
        return right;
    }

    boolean hidden() {
        return hidden;
    }

    @Nullable
    SortBy<R> sort() {
        return sort;
    }

    @Nullable
    ToLongFunction<R> status() {
        return status;
    }

    @Nullable
    String tip(R row) {
        return tip == null ? null : tip.apply(row);
    }

    @Nullable
    String headTip() {
        return headTip;
    }

    /// A column in the making.
    public static final class Builder<R> {
        private final String id;
        private final String title;
        private final CellPainter<R> painter;
        private @Nullable CellPainter<R> totals;
        private double width = 100;
        private double widthMin = 48;
        private double grow;
        private boolean right;
        private boolean hidden;
        private @Nullable SortBy<R> sort;
        private @Nullable ToLongFunction<R> status;
        private @Nullable Function<R, @Nullable String> tip;
        private @Nullable String headTip;

        private Builder(String id, String title, CellPainter<R> painter) {
            if (!id.matches("[A-Za-z0-9_.-]+")) {
                throw new IllegalArgumentException(
                        "a column's id is letters, digits, _, - and . only, not \"" + id + "\"");
            }
            this.id = id;
            this.title = Objects.requireNonNull(title);
            this.painter = Objects.requireNonNull(painter);
        }

        /// The width it has until someone drags it, and the width it may shrink to where the window is narrow.
        public Builder<R> width(double wanted, double least) {
            width = Math.max(WIDTH_LEAST, wanted);
            widthMin = Math.max(WIDTH_LEAST, least);
            return this;
        }

        /// Its share of the room that is left over.
        public Builder<R> grow(double share) {
            grow = share;
            return this;
        }

        /// Head and figures stand at the right.
        public Builder<R> right() {
            right = true;
            return this;
        }

        /// Not shown until someone chooses it.
        public Builder<R> hidden() {
            hidden = true;
            return this;
        }

        /// Sorts by a number; NaN stands last.
        public Builder<R> sortNumber(ToDoubleFunction<R> of) {
            sort = new SortBy.Numbers<>(of);
            return this;
        }

        /// Sorts by words in the reader's language; null stands last.
        public Builder<R> sortWords(Function<R, @Nullable String> of) {
            sort = new SortBy.Words<>(of);
            return this;
        }

        /// The status whose change marks the cell for two seconds.
        public Builder<R> status(ToLongFunction<R> of) {
            status = of;
            return this;
        }

        /// A tooltip of its own; without one, the text of what was cut off is shown.
        public Builder<R> tip(Function<R, @Nullable String> of) {
            tip = of;
            return this;
        }

        /// The tooltip of the head: what the figure means.
        public Builder<R> headTip(String text) {
            headTip = text;
            return this;
        }

        /// Another painter for the totals row.
        public Builder<R> totals(CellPainter<R> other) {
            totals = other;
            return this;
        }

        public LiveColumn<R> build() {
            return new LiveColumn<>(this);
        }
    }
}
