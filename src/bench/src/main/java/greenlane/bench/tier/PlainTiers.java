package greenlane.bench.tier;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import greenlane.core.tier.Cutoffs;
import greenlane.core.tier.Measure;
import greenlane.core.tier.TierInput;
import greenlane.core.tier.TierPolicy;

/// Tiers as anyone would make them: sort the customers by each measure with a comparator, walk along for the percentiles, weigh, sort, cut. One
/// thread; no rule about falling and no overrides.
final class PlainTiers {
    /// By customer and measure.
    final int[][] percentiles;
    final int[] scores;
    /// By customer; −1 for none.
    final int[] tiers;

    private PlainTiers(int size) {
        percentiles = new int[size][Measure.values().length];
        scores = new int[size];
        tiers = new int[size];
        Arrays.fill(tiers, -1);
    }

    static PlainTiers of(TierInput input, TierPolicy policy) {
        PlainTiers plain = new PlainTiers(input.size());
        Integer[] buyers = IntStream.range(0, input.size()).filter(input.life()::bought).boxed()
                .toArray(Integer[]::new);
        for (Measure measure : Measure.values()) {
            long[] values = new long[input.size()];
            for (int customer : buyers) {
                values[customer] = input.value(measure, customer);
            }
            Arrays.sort(buyers, Comparator.comparingLong(customer -> values[customer]));
            int from = 0;
            while (from < buyers.length) {
                int to = from;
                while (to < buyers.length && values[buyers[to]] == values[buyers[from]]) {
                    to++;
                }
                int percentile = (int) (10_000L * (from + to) / (2L * buyers.length));
                for (int i = from; i < to; i++) {
                    plain.percentiles[buyers[i]][measure.ordinal()] = percentile;
                }
                from = to;
            }
        }
        plain.cut(buyers, policy);
        return plain;
    }

    private void cut(Integer[] buyers, TierPolicy policy) {
        for (int customer : buyers) {
            int sum = 0;
            for (Measure measure : Measure.values()) {
                sum += policy.weights().getOrDefault(measure, 0) * percentiles[customer][measure.ordinal()];
            }
            scores[customer] = sum / 100;
        }
        List<Integer> shares = ((Cutoffs.ByShare) policy.cutoffs()).shares();
        Arrays.sort(buyers, Comparator.comparingInt(customer -> -scores[customer]));
        int level = 0;
        int share = shares.getFirst();
        int from = 0;
        while (from < buyers.length) {
            int to = from;
            while (to < buyers.length && scores[buyers[to]] == scores[buyers[from]]) {
                to++;
            }
            while (level < shares.size() && to > (long) buyers.length * share / 10_000) {
                level++;
                share += level < shares.size() ? shares.get(level) : 0;
            }
            for (int i = from; i < to; i++) {
                tiers[buyers[i]] = level;
            }
            from = to;
        }
    }
}
