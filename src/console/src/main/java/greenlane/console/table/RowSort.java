package greenlane.console.table;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

/// A sort of rows in two steps: the values are taken from the rows on the thread that changes them, and put in order on any thread.
///
/// Rows change in place, so a comparator over the rows themselves could contradict itself half way. Rows that are equal
/// keep the order they came in.
final class RowSort<R> {
    private final List<R> rows;
    private final List<Taken> keys;

    /// The values of one sort key, by row.
    private sealed interface Taken {
        boolean descending();
    }

    private record TakenNumbers(double[] values, boolean descending) implements Taken {}

    private record TakenWords(@Nullable String[] values, Collator collator, boolean descending) implements Taken {}

    private RowSort(List<R> rows, List<Taken> keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /// One key to sort by.
    record By<R>(SortBy<R> by, boolean descending) {}

    /// Takes what is to be compared. The list itself must not change afterwards.
    static <R> RowSort<R> take(List<R> rows, List<By<R>> by, Collator collator) {
        List<Taken> keys = new ArrayList<>(by.size());
        for (By<R> key : by) {
            keys.add(switch (key.by()) {
                case SortBy.Numbers<R> numbers -> new TakenNumbers(numbers(rows, numbers.of()), key.descending());
                case SortBy.Words<R> words ->
                    new TakenWords(words(rows, words), (Collator) collator.clone(), key.descending());
            });
        }
        return new RowSort<>(rows, keys);
    }

    /// The rows in order.
    List<R> sorted() {
        Integer[] order = new Integer[rows.size()];
        Arrays.setAll(order, i -> i);
        Comparator<Integer> comparator = (_, _) -> 0;
        for (Taken key : keys) {
            comparator = comparator.thenComparing(comparator(key));
        }
        Arrays.sort(order, comparator);
        List<R> sorted = new ArrayList<>(order.length);
        for (int index : order) {
            sorted.add(rows.get(index));
        }
        return sorted;
    }

    private static <R> double[] numbers(List<R> rows, ToDoubleFunction<R> of) {
        double[] values = new double[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = of.applyAsDouble(rows.get(i));
        }
        return values;
    }

    private static <R> @Nullable String[] words(List<R> rows, SortBy.Words<R> words) {
        @Nullable
        String[] values = new String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = words.of().apply(rows.get(i));
        }
        return values;
    }

    private static Comparator<Integer> comparator(Taken key) {
        return switch (key) {
            case TakenNumbers(double[] values, boolean descending) -> (a, b) -> {
                double left = values[a];
                double right = values[b];
                if (Double.isNaN(left) || Double.isNaN(right)) {
                    return Boolean.compare(Double.isNaN(left), Double.isNaN(right));
                }
                return descending ? Double.compare(right, left) : Double.compare(left, right);
            };
            case TakenWords(@Nullable String[] values, Collator collator, boolean descending) -> {
                @Nullable
                CollationKey[] words = new CollationKey[values.length];
                Arrays.setAll(words, i -> collator.getCollationKey(values[i]));
                yield (a, b) -> compare(words[a], words[b], descending);
            }
        };
    }

    private static int compare(@Nullable CollationKey left, @Nullable CollationKey right, boolean descending) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        return descending ? right.compareTo(left) : left.compareTo(right);
    }
}
