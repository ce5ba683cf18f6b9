package greenlane.core.tier;

import java.util.List;
import java.util.Map;

/// Where one tier ends and the next begins, from the most valued down; the last tier has whoever is left. Percents are in hundredths.
public sealed interface Cutoffs {
    /// The tiers these part: one more than there are borders.
    int levels();

    /// The most valued share of customers by score. A share is a ceiling: customers of equal score stay together, and where they do not
    /// all fit they stand below.
    ///
    /// @param shares of all customers, each tier's own
    record ByShare(List<Integer> shares) implements Cutoffs {
        public ByShare {
            shares = List.copyOf(shares);
        }

        @Override
        public int levels() {
            return shares.size() + 1;
        }
    }

    /// Whoever has a score of at least this much.
    ///
    /// @param scores falling
    record ByScore(List<Integer> scores) implements Cutoffs {
        public ByScore {
            scores = List.copyOf(scores);
        }

        @Override
        public int levels() {
            return scores.size() + 1;
        }
    }

    /// Whoever reaches the percentile in any one of the measures that are named for the tier.
    ///
    /// @param percentiles a tier's; falling from tier to tier in each measure
    record ByAnyMeasure(List<Map<Measure, Integer>> percentiles) implements Cutoffs {
        public ByAnyMeasure {
            percentiles = percentiles.stream().map(Map::copyOf).toList();
        }

        @Override
        public int levels() {
            return percentiles.size() + 1;
        }
    }
}
