package greenlane.console.live;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

import greenlane.console.table.CellBrush;
import greenlane.console.table.CellPainter;

/// A cell of our own: what makes its picture, how it is painted, what it says.
record Cell<R>(ToLongFunction<R> number, Function<R, @Nullable Object> value, BiConsumer<CellBrush, R> painting,
        Function<R, String> plain, Function<R, String> spoken) implements CellPainter<R> {
    /// A cell whose words are its plain text.
    Cell(ToLongFunction<R> number, Function<R, @Nullable Object> value, BiConsumer<CellBrush, R> painting,
            Function<R, String> plain) {
        this(number, value, painting, plain, plain);
    }

    @Override
    public long number(R row) {
        return number.applyAsLong(row);
    }

    @Override
    public @Nullable Object value(R row) {
        return value.apply(row);
    }

    @Override
    public void paint(CellBrush brush, R row) {
        painting.accept(brush, row);
    }

    @Override
    public String text(R row) {
        return plain.apply(row);
    }

    @Override
    public String words(R row) {
        return spoken.apply(row);
    }
}
