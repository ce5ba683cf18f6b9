package greenlane.console.table;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

/// What a column's rows are put in order by. What is missing stands last, whichever way the order runs.
public sealed interface SortBy<R> {
    /// By a number; NaN is missing.
    record Numbers<R>(ToDoubleFunction<R> of) implements SortBy<R> {}

    /// By words, in the order of the reader's language; null is missing.
    record Words<R>(Function<R, @Nullable String> of) implements SortBy<R> {}
}
