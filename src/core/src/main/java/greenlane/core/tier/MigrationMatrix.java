package greenlane.core.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

import greenlane.core.customer.Tier;

/// How many customers stand in one tier before and in another after, with those who stood or stand in none; who does neither is not counted.
///
/// @param counts rows before, columns after, by the index of [Tier#at]; the last row and column are for no tier
public record MigrationMatrix(List<List<Integer>> counts) {
    private static final int NONE = Tier.count();

    public MigrationMatrix {
        counts = counts.stream().map(List::copyOf).toList();
    }

    /// Between two sheets, as the customers stood and stand.
    public static MigrationMatrix between(ScoreSheet before, ScoreSheet after) {
        return count(Math.max(before.size(), after.size()), (customer, side) -> {
            ScoreSheet sheet = side == 0 ? before : after;
            return customer < sheet.size() ? sheet.tierIndex(customer) : -1;
        });
    }

    /// As [#between], with the borders and overrides alone: where customers end up once the rule about falling has had its months.
    public static MigrationMatrix inTheEnd(ScoreSheet before, ScoreSheet after) {
        return count(Math.max(before.size(), after.size()), (customer, side) -> {
            ScoreSheet sheet = side == 0 ? before : after;
            return customer < sheet.size() ? sheet.rawOrOverride(customer) : -1;
        });
    }

    /// @param tier the tier's index, or −1, of a customer on side 0 or 1
    private static MigrationMatrix count(int size, IntBinaryOperator tier) {
        int[] cells = new int[(NONE + 1) * (NONE + 1)];
        for (int customer = 0; customer < size; customer++) {
            int from = tier.applyAsInt(customer, 0);
            int to = tier.applyAsInt(customer, 1);
            if (from >= 0 || to >= 0) {
                cells[(from < 0 ? NONE : from) * (NONE + 1) + (to < 0 ? NONE : to)]++;
            }
        }
        return of(cells);
    }

    private static MigrationMatrix of(int[] cells) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int from = 0; from <= NONE; from++) {
            List<Integer> row = new ArrayList<>();
            for (int to = 0; to <= NONE; to++) {
                row.add(cells[from * (NONE + 1) + to]);
            }
            rows.add(row);
        }
        return new MigrationMatrix(rows);
    }

    /// How many stood in `from` and stand in `to`; empty stands for no tier.
    public int count(Optional<Tier> from, Optional<Tier> to) {
        return counts.get(index(from)).get(index(to));
    }

    private static int index(Optional<Tier> tier) {
        return tier.map(Tier::ordinal).orElse(NONE);
    }

    /// How many stand in a more valued tier than before.
    public int rose() {
        return sum((from, to) -> from < NONE && to < from ? 1 : 0);
    }

    /// How many stand in a less valued tier than before.
    public int fell() {
        return sum((from, to) -> to < NONE && to > from ? 1 : 0);
    }

    /// How many stand in another tier than before.
    public int moved() {
        return rose() + fell();
    }

    private int sum(IntBinaryOperator counted) {
        int sum = 0;
        for (int from = 0; from <= NONE; from++) {
            for (int to = 0; to <= NONE; to++) {
                sum += counted.applyAsInt(from, to) * counts.get(from).get(to);
            }
        }
        return sum;
    }
}
