package greenlane.core.tier;

import java.util.List;
import java.util.function.IntToLongFunction;

/// Recency, frequency, spend and potential of each customer from 1 to 5.
final class FourScores {
    private final List<IntToScore> axes;

    @FunctionalInterface
    private interface IntToScore {
        int score(int customer);
    }

    private FourScores(List<IntToScore> axes) {
        this.axes = axes;
    }

    static FourScores of(TierInput input, RfmSteps steps, ScoreColumns columns, short[] recency) {
        return new FourScores(List.of(
                axis(steps, RfmSteps.Axis.RECENCY, recency, input::recencyDays),
                axis(steps, RfmSteps.Axis.FREQUENCY, columns, Measure.FREQUENCY, input),
                axis(steps, RfmSteps.Axis.SPEND, columns, Measure.SPEND, input),
                axis(steps, RfmSteps.Axis.POTENTIAL, columns, Measure.POTENTIAL, input)));
    }

    private static IntToScore axis(RfmSteps steps, RfmSteps.Axis axis, ScoreColumns columns, Measure measure,
            TierInput input) {
        return axis(steps, axis, columns.percentiles(measure), customer -> input.value(measure, customer));
    }

    private static IntToScore axis(RfmSteps steps, RfmSteps.Axis axis, short[] percentiles, IntToLongFunction value) {
        List<Long> own = steps.steps().getOrDefault(axis, List.of());
        if (own.isEmpty()) {
            return customer -> RfmSteps.fifth(percentiles[customer]);
        }
        long[] borders = own.stream().mapToLong(Long::longValue).toArray();
        return customer -> RfmSteps.step(axis, borders, value.applyAsLong(customer));
    }

    int state(int customer, boolean modelled, boolean silent) {
        return State.scored(modelled, silent, axes.get(0).score(customer), axes.get(1).score(customer),
                axes.get(2).score(customer), axes.get(3).score(customer));
    }
}
