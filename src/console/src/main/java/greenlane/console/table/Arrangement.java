package greenlane.console.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Brings rows that came and went into an order that is on screen, without moving those that stayed.
final class Arrangement {
    private Arrangement() {}

    /// The rows of `target` in the order of `current`; those that are new follow at the end, so that nothing under the pointer moves.
    static <R> List<R> append(List<R> current, List<R> target) {
        Set<R> left = identitySet(target);
        List<R> merged = new ArrayList<>(target.size());
        for (R row : current) {
            if (left.remove(row)) {
                merged.add(row);
            }
        }
        for (R row : target) {
            if (left.remove(row)) {
                merged.add(row);
            }
        }
        return merged;
    }

    /// The rows of `target` in the order of `current`; each new one stands right after the row it follows in `target`.
    static <R> List<R> place(List<R> current, List<R> target) {
        Set<R> before = identitySet(current);
        Set<R> wanted = identitySet(target);
        List<R> first = new ArrayList<>();
        IdentityHashMap<R, List<R>> after = new IdentityHashMap<>();
        @Nullable
        R predecessor = null;
        for (R row : target) {
            if (before.contains(row)) {
                predecessor = row;
            } else if (predecessor == null) {
                first.add(row);
            } else {
                after.computeIfAbsent(predecessor, _ -> new ArrayList<>()).add(row);
            }
        }
        List<R> merged = new ArrayList<>(target.size());
        merged.addAll(first);
        for (R row : current) {
            if (wanted.contains(row)) {
                merged.add(row);
                merged.addAll(after.getOrDefault(row, List.of()));
            }
        }
        return merged;
    }

    /// Whether two lists hold the same objects in the same order.
    // Rows are told apart by identity: two rows of equal content are two records.
    @SuppressWarnings("ReferenceEquality")
    static <R> boolean same(List<R> one, List<R> other) {
        if (one == other) {
            return true;
        }
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static <R> Set<R> identitySet(List<R> rows) {
        Set<R> set = Collections.newSetFromMap(new IdentityHashMap<>(rows.size() * 2));
        set.addAll(rows);
        return set;
    }
}
