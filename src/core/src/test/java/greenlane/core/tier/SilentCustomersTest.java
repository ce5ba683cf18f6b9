package greenlane.core.tier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import greenlane.core.purchase.PurchaseColumns;

import static greenlane.core.tier.TierFixture.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SilentCustomersTest {
    private static final QuietRule RULE = new QuietRule(5_000, 9_500);
    private static final int TODAY = (int) DAY.toEpochDay();

    private static TierInput one(int spanDays, int purchases, int gapDays) {
        PurchaseColumns life = new PurchaseColumns(DAY, 1);
        life.set(0, TODAY - gapDays - spanDays, TODAY - gapDays, purchases, 36_500, 100);
        return TierInput.ofLife(life, new ValueColumns(1));
    }

    @Test
    void the_chance_of_a_gap_is_that_of_the_next_interval_after_as_many_seen() {
        // simulated: buyers of a steady rate, k intervals seen; how often is the next longer than twice their sum over k?
        Random random = new Random(17);
        int intervals = 4;
        int longer = 0;
        int trials = 200_000;
        for (int i = 0; i < trials; i++) {
            double span = 0;
            for (int k = 0; k < intervals; k++) {
                span -= Math.log(1 - random.nextDouble());
            }
            longer += -Math.log(1 - random.nextDouble()) > span / 2 ? 1 : 0;
        }
        assertEquals((double) longer / trials, QuietRule.explained(50, 100, intervals), 0.003, "seed 17");
    }

    @Test
    void the_gap_at_which_silence_begins_grows_with_the_rhythm_and_shrinks_with_what_is_known() {
        // ten intervals of 10 days: (1 + g/100)^-10 = 0.05 at g = 34.9; one interval of 10 days: (1 + g/10)^-1 = 0.05 at g = 190
        assertEquals(0, SilentCustomers.find(one(100, 11, 34), RULE, 10).found());
        assertEquals(1, SilentCustomers.find(one(100, 11, 35), RULE, 10).found());
        assertEquals(0, SilentCustomers.find(one(10, 2, 189), RULE, 10).found());
        assertEquals(1, SilentCustomers.find(one(10, 2, 191), RULE, 10).found());
        assertEquals(0, SilentCustomers.find(one(0, 1, 1_000), RULE, 10).found());
    }

    @Test
    void either_half_of_the_rule_can_be_switched_off() {
        assertEquals(0, SilentCustomers.find(one(100, 11, 3_000), new QuietRule(5_000, 10_000), 10).found());
        TierInput input = one(100, 11, 1);
        input.values().setPurchases(0, 0.1, 1);
        assertEquals(1, SilentCustomers.find(input, RULE, 10).found());
        assertEquals(0, SilentCustomers.find(input, new QuietRule(0, 9_500), 10).found());
    }

    @Test
    void those_first_with_whom_most_would_be_lost() {
        TierInput input = TierFixture.random(new Random(4), 3_000, DAY, true);
        SilentCustomers.Found all = SilentCustomers.find(input, RULE, SilentCustomers.LISTED_MAX);
        assertEquals(all.found(), all.listed().size());
        List<SilentCustomers.Silent> sorted = all.listed().stream()
                .sorted(Comparator.comparingLong((SilentCustomers.Silent one) -> -one.atStakeMinor())
                        .thenComparingInt(SilentCustomers.Silent::customer))
                .toList();
        assertEquals(sorted, all.listed());
        assertEquals(sorted.subList(0, 20), SilentCustomers.find(input, RULE, 20).listed());
        assertEquals(all.atStakeMinor(), sorted.stream().mapToLong(SilentCustomers.Silent::atStakeMinor).sum());
    }

    @Test
    void what_is_at_stake_is_the_expected_value_times_the_chance_of_having_left() {
        TierInput input = one(100, 11, 1);
        input.values().setPurchases(0, 0.25, 1);
        input.values().setSpend(0, 10_000, 0, 20_000);
        SilentCustomers.Silent silent = SilentCustomers.find(input, RULE, 1).listed().getFirst();
        assertEquals(7_500, silent.atStakeMinor());
        assertEquals(SilentCustomers.Cause.MODEL, silent.cause());
        assertEquals(10, silent.usualGapDays());
    }

    @Test
    void the_sheet_marks_the_same_customers() {
        TierInput input = TierFixture.random(new Random(4), 3_000, DAY, true);
        ScoreSheet sheet = TierFixture.run(input, TierFixture.policy(new Cutoffs.ByShare(List.of(500, 2_000))),
                Optional.empty()).sheet();
        List<Integer> listed = SilentCustomers.find(input, RULE, SilentCustomers.LISTED_MAX).listed().stream()
                .map(SilentCustomers.Silent::customer).sorted().toList();
        List<Integer> marked = IntStream.range(0, sheet.size()).filter(i -> sheet.of(i).silent()).boxed().toList();
        assertTrue(listed.size() > 100);
        assertEquals(listed, marked);
    }
}
