package greenlane.core.tier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import org.junit.jupiter.api.Test;

import greenlane.core.customer.Tier;

import static greenlane.core.tier.TierFixture.DAY;
import static greenlane.core.tier.TierFixture.ladder;
import static greenlane.core.tier.TierFixture.override;
import static greenlane.core.tier.TierFixture.policy;
import static greenlane.core.tier.TierFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TierReasonTest {
    private static TierReason reason(TierInput input, TierPolicy policy, ScoreSheet sheet, int customer,
            Optional<ScoreSheet> before, TierOverride... overrides) {
        return TierReason.of(new TierReason.InRun(sheet.head(), sheet.of(customer)),
                before.map(earlier -> new TierReason.InRun(earlier.head(), earlier.of(customer))), policy,
                TierReason.values(input, customer), List.of(overrides));
    }

    /// What the score would be with another percentile of one measure.
    private static int scoreWith(TierPolicy policy, CustomerScores scores, Measure changed, int percentile) {
        int sum = 0;
        for (Measure measure : Measure.all()) {
            sum += policy.weights().getOrDefault(measure, 0)
                    * (measure == changed ? percentile : scores.percentile(measure));
        }
        return sum / 100;
    }

    @Test
    void a_step_is_the_least_percentile_that_passes_the_border_and_the_smallest_value_that_has_it() {
        for (long seed = 1; seed <= 30; seed++) {
            TierInput input = TierFixture.random(new Random(seed), 300, DAY, true);
            TierPolicy policy = policy(new Cutoffs.ByShare(List.of(1_000, 3_000)));
            ScoreSheet sheet = run(input, policy, Optional.empty()).sheet();
            for (int i = 0; i < sheet.size(); i++) {
                if (sheet.scored(i)) {
                    TierReason reason = reason(input, policy, sheet, i, Optional.empty());
                    CustomerScores scores = sheet.of(i);
                    reason.up().ifPresent(up -> checkSteps(policy, sheet, scores, up));
                    reason.down().ifPresent(down -> checkSteps(policy, sheet, scores, down));
                    assertEquals(scores.raw().orElseThrow() == Tier.CORE, reason.up().isEmpty());
                }
            }
        }
    }

    private static void checkSteps(TierPolicy policy, ScoreSheet sheet, CustomerScores scores,
            TierReason.Border border) {
        int score = border.score().orElseThrow();
        for (TierReason.Step step : border.steps()) {
            assertTrue(scoreWith(policy, scores, step.measure(), step.percentile()) >= score);
            assertTrue(scoreWith(policy, scores, step.measure(), step.percentile() - 1) < score);
            MeasureScale scale = sheet.head().scale(step.measure());
            assertTrue(scale.percentileOf(step.value()) >= step.percentile());
            assertTrue(step.units() >= 0);
        }
    }

    @Test
    void the_distance_up_is_said_in_the_measures_own_unit() {
        TierInput input = ladder(10, DAY);
        TierPolicy policy = policy(new Cutoffs.ByAnyMeasure(
                List.of(Map.of(Measure.SPEND, 8_000), Map.of(Measure.FREQUENCY, 5_000))));
        ScoreSheet sheet = run(input, policy, Optional.empty()).sheet();
        TierReason reason = reason(input, policy, sheet, 6, Optional.empty());
        // percentiles of ten in a row are 5, 15 … 95; the eighth has 8.00 of 10 below its own half: 85 at index 8
        assertEquals(List.of(new TierReason.Step(Measure.SPEND, 8_000, 9_000, 2_000)),
                reason.up().orElseThrow().steps());
        assertEquals(List.of(new TierReason.Step(Measure.FREQUENCY, 5_000, 7, 1)),
                reason.down().orElseThrow().steps());
        assertEquals(List.of(false, true, false, false),
                reason.measures().stream().map(TierReason.Weighed::carried).toList());
        assertEquals(OptionalInt.of(8_000), reason.measures().getFirst().line());
    }

    @Test
    void no_one_measure_can_let_a_customer_fall_whom_another_carries_too() {
        TierInput input = ladder(10, DAY);
        TierPolicy policy = policy(new Cutoffs.ByAnyMeasure(List.of(Map.of(Measure.SPEND, 8_000, Measure.POTENTIAL,
                8_000), Map.of(Measure.FREQUENCY, 5_000))));
        ScoreSheet sheet = run(input, policy, Optional.empty()).sheet();
        assertEquals(List.of(), reason(input, policy, sheet, 9, Optional.empty()).down().orElseThrow().steps());
    }

    @Test
    void a_change_is_parted_into_the_customers_own_and_the_others() {
        TierPolicy policy = policy(new Cutoffs.ByScore(List.of(8_000, 5_000)));
        LocalDate earlier = LocalDate.of(2026, 2, 28);
        ScoreSheet before = run(ladder(10, earlier), policy, Optional.empty()).sheet();
        TierInput now = ladder(20, DAY);
        ScoreSheet sheet = run(now, policy, Optional.of(before)).sheet();
        TierReason.Change change = reason(now, policy, sheet, 9, Optional.of(before)).change().orElseThrow();
        // the same spend, but ten new customers above
        assertEquals(new TierReason.Shift(Measure.SPEND, 9_500, 4_750, 0, -4_750), change.shifts().getFirst());
        assertEquals(Optional.of(Tier.CORE), change.tier());
        assertEquals(earlier, change.since());
    }

    @Test
    void the_rule_about_falling_and_the_override_in_force_are_named() {
        TierPolicy policy = policy(new Cutoffs.ByScore(List.of(8_000, 5_000)));
        ScoreSheet before = run(ladder(10, LocalDate.of(2026, 2, 28)), policy, Optional.empty()).sheet();
        TierInput now = ladder(100, DAY);
        TierOverride override = override(4, 9, Tier.POTENTIAL, DAY, DAY);
        ScoreSheet sheet = run(now, policy, Optional.of(before), override).sheet();
        TierReason reason = reason(now, policy, sheet, 9, Optional.of(before), override,
                override(3, 9, Tier.CORE, DAY, DAY), override(5, 9, Tier.CORE, DAY.plusDays(1), DAY.plusDays(2)));
        assertEquals(Optional.of(new TierReason.Fall(Tier.ORDINARY, 1, 2)), reason.fall());
        assertEquals(Optional.of(override), reason.override());
        assertEquals(Optional.of(Tier.CORE), reason.scores().held());
    }
}
