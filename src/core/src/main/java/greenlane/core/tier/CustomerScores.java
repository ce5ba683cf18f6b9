package greenlane.core.tier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import greenlane.core.customer.Tier;

/// One customer's line of a [ScoreSheet].
///
/// @param scored whether the customer had bought; without, all percentiles and scores are 0
/// @param percentiles in the order of [Measure#all], in hundredths of a percent
/// @param score the weighted mean
/// @param active the probability of being active in hundredths of a percent; empty where no model says
/// @param tier where the customer stands; empty before the first purchase
/// @param held where the customer would stand without an override
/// @param raw where the borders alone put the customer, before the rule about falling
/// @param monthsBelow runs in succession below each border, the one under the most valued tier first, up to 7
/// @param rfmp recency, frequency, spend and potential, from 1 to 5
public record CustomerScores(int customer, boolean scored, List<Integer> percentiles, int score, OptionalInt active,
        Optional<Tier> tier, Optional<Tier> held, Optional<Tier> raw, List<Integer> monthsBelow, boolean overridden,
        boolean modelled, boolean silent, Rfmp rfmp) {
    /// Four scores from 1 to 5; all 0 where there are none.
    public record Rfmp(int recency, int frequency, int spend, int potential) {}

    /// The percentile of a measure.
    public int percentile(Measure measure) {
        return percentiles.get(measure.ordinal());
    }
}
