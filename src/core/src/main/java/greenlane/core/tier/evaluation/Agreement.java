package greenlane.core.tier.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import greenlane.core.customer.Tier;

/// How far the tiers found agree with those an expert gave.
///
/// @param counts rows the expert's tier, columns the one found, by the index of [Tier#at]; the columns have one more, for customers found in no
///     tier, which never agree
public record Agreement(List<List<Integer>> counts) {
    public Agreement {
        counts = counts.stream().map(List::copyOf).toList();
        if (counts.size() != Tier.count() || counts.stream().anyMatch(row -> row.size() != Tier.count() + 1)) {
            throw new IllegalArgumentException("not a matrix of tiers: " + counts);
        }
    }

    /// Counts one.
    static final class Counter {
        private final int[][] cells = new int[Tier.count()][Tier.count() + 1];

        /// @param found the tier's index, or −1
        void add(Tier expert, int found) {
            cells[expert.ordinal()][found < 0 ? Tier.count() : found]++;
        }

        Agreement agreement() {
            List<List<Integer>> rows = new ArrayList<>();
            for (int[] row : cells) {
                rows.add(Arrays.stream(row).boxed().toList());
            }
            return new Agreement(rows);
        }
    }

    /// How many have the expert's tier and the one found.
    public int count(Tier expert, Tier found) {
        return counts.get(expert.ordinal()).get(found.ordinal());
    }

    /// How many the expert put into a tier and were found in none.
    public int notFound(Tier expert) {
        return counts.get(expert.ordinal()).getLast();
    }

    /// How many there are.
    public int total() {
        return counts.stream().mapToInt(Agreement::sum).sum();
    }

    /// The share of all that agree.
    public Proportion accuracy() {
        int hits = 0;
        for (Tier tier : Tier.values()) {
            hits += count(tier, tier);
        }
        return new Proportion(hits, total());
    }

    /// Of those the expert put into a tier, the share found there.
    public Proportion recall(Tier tier) {
        return new Proportion(count(tier, tier), sum(counts.get(tier.ordinal())));
    }

    /// Of those found in a tier, the share the expert put there.
    public Proportion precision(Tier tier) {
        return new Proportion(count(tier, tier), column(tier.ordinal()));
    }

    /// Cohen's kappa: the agreement beyond what the two would reach by chance, as a share of what is left beyond chance (Cohen 1960,
    /// Educational and Psychological Measurement 20). Empty where chance alone agrees wholly, and of none.
    public OptionalDouble kappa() {
        double all = total();
        double chance = 0;
        for (int tier = 0; tier < Tier.count(); tier++) {
            chance += sum(counts.get(tier)) / all * (column(tier) / all);
        }
        return all == 0 || chance >= 1
                ? OptionalDouble.empty()
                : OptionalDouble.of((accuracy().share() - chance) / (1 - chance));
    }

    private static int sum(List<Integer> row) {
        return row.stream().mapToInt(Integer::intValue).sum();
    }

    private int column(int found) {
        return counts.stream().mapToInt(row -> row.get(found)).sum();
    }
}
