package greenlane.console.table;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A sort of rows in two steps: the values are taken from the rows on the thread that changes them, and put in order on any thread.
///
/// Rows change in place, so a comparator over the rows themselves could contradict itself half way. Rows that are equal
/// keep the order they came in.
final class RowSort<R> {
    private final List<R> rows;
    /// One for each key, from values already taken; what is costly about a comparator is done when it is asked for.
    private final List<Supplier<Comparator<Integer>>> keys;

    private RowSort(List<R> rows, List<Supplier<Comparator<Integer>>> keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /// One key to sort by.
    record By<R>(SortBy<R> by, boolean descending) {}

    /// Takes what is to be compared. The list itself must not change afterwards.
    static <R> RowSort<R> take(List<R> rows, List<By<R>> by, Collator collator) {
        List<Supplier<Comparator<Integer>>> keys = new ArrayList<>(by.size());
        for (By<R> key : by) {
            keys.add(switch (key.by()) {
                case SortBy.Numbers<R> numbers -> byNumbers(rows, numbers, key.descending());
                case SortBy.Words<R> words -> byWords(rows, words, key.descending(), (Collator) collator.clone());
            });
        }
        return new RowSort<>(rows, keys);
    }

    /// The rows in order.
    List<R> sorted() {
        Integer[] order = new Integer[rows.size()];
        Arrays.setAll(order, i -> i);
        Comparator<Integer> comparator = (_, _) -> 0;
        for (Supplier<Comparator<Integer>> key : keys) {
            comparator = comparator.thenComparing(key.get());
        }
        Arrays.sort(order, comparator);
        List<R> sorted = new ArrayList<>(order.length);
        for (int index : order) {
            sorted.add(rows.get(index));
        }
        return sorted;
    }

    private static <R> Supplier<Comparator<Integer>> byNumbers(List<R> rows, SortBy.Numbers<R> numbers,
            boolean descending) {
        double[] values = rows.stream().mapToDouble(numbers.of()).toArray();
        return () -> (a, b) -> {
            double left = values[a];
            double right = values[b];
            if (Double.isNaN(left) || Double.isNaN(right)) {
                return Boolean.compare(Double.isNaN(left), Double.isNaN(right));
            }
            return descending ? Double.compare(right, left) : Double.compare(left, right);
        };
    }

    private static <R> Supplier<Comparator<Integer>> byWords(List<R> rows, SortBy.Words<R> words, boolean descending,
            Collator collator) {
        List<Optional<String>> values = new ArrayList<>(rows.size());
        for (R row : rows) {
            values.add(Optional.ofNullable(words.of().apply(row)));
        }
        return () -> {
            List<Optional<CollationKey>> collated = values.stream().map(value -> value.map(collator::getCollationKey))
                    .toList();
            return (a, b) -> compare(collated.get(a), collated.get(b), descending);
        };
    }

    private static int compare(Optional<CollationKey> left, Optional<CollationKey> right, boolean descending) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        return descending ? right.get().compareTo(left.get()) : left.get().compareTo(right.get());
    }
}
