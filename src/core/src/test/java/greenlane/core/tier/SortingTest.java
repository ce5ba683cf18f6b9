package greenlane.core.tier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import greenlane.core.customer.Tier;
import greenlane.core.purchase.PurchaseColumns;

import static greenlane.core.tier.TierFixture.DAY;
import static greenlane.core.tier.TierFixture.ladder;
import static greenlane.core.tier.TierFixture.override;
import static greenlane.core.tier.TierFixture.policy;
import static greenlane.core.tier.TierFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SortingTest {
    /// The rule about falling, border by border: above it is who is above it this month, or was above it last month and has not been below it
    /// in each of the last months, as many as a fall takes.
    private static int reference(List<Integer> raws, int fallMonths) {
        for (int border = 0; border < 3; border++) {
            boolean above = false;
            for (int month = 0; month < raws.size(); month++) {
                int under = border;
                boolean below = month + 1 >= fallMonths && raws.subList(month + 1 - fallMonths, month + 1).stream()
                        .allMatch(raw -> raw > under);
                above = raws.get(month) <= border || (above && !below);
            }
            if (above) {
                return border;
            }
        }
        return 3;
    }

    @Test
    void nobody_falls_past_a_border_before_so_many_months_below_it_and_everybody_rises_at_once() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            int fallMonths = 1 + random.nextInt(4);
            List<Integer> raws = new ArrayList<>();
            int held = random.nextInt(4);
            int[] below = new int[3];
            for (int month = 0; month < 24; month++) {
                int raw = random.nextInt(3) == 0 ? random.nextInt(4) : raws.isEmpty() ? held : raws.getLast();
                raws.add(raw);
                int packed = 0;
                for (int border = 0; border < 3; border++) {
                    below[border] = raw > border ? Math.min(7, below[border] + 1) : 0;
                    packed |= below[border] << (3 * border);
                }
                held = month == 0 ? raw : Sorting.held(held, raw, packed, fallMonths);
                int expected = reference(raws, fallMonths);
                String where = "seed " + seed + ", " + fallMonths + " months, " + raws;
                assertEquals(expected, held, where);
            }
        }
    }

    @Test
    void a_fall_takes_two_monthly_runs_and_a_rise_none() {
        TierPolicy policy = policy(new Cutoffs.ByScore(List.of(8_000, 5_000)));
        ScoreSheet january = run(ladder(10, LocalDate.of(2026, 1, 31)), policy, Optional.empty()).sheet();
        assertEquals(Optional.of(Tier.CORE), january.tier(9));
        TierRun.Result.Done february = run(reversed(LocalDate.of(2026, 2, 28)), policy, Optional.of(january));
        assertEquals(Optional.of(Tier.CORE), february.sheet().tier(9));
        assertEquals(Optional.of(Tier.CORE), february.sheet().tier(0));
        assertEquals(0, february.moves().count(TierMoves.Kind.FELL));
        TierRun.Result.Done march = run(reversed(DAY), policy, Optional.of(february.sheet()));
        assertEquals(Optional.of(Tier.ORDINARY), march.sheet().tier(9));
        assertTrue(march.moves().list(TierMoves.Kind.FELL, 0, 10)
                .contains(new TierMoves.Move(9, Optional.of(Tier.CORE), Optional.of(Tier.ORDINARY))));
    }

    private static TierInput reversed(LocalDate asOf) {
        TierInput ladder = ladder(10, asOf);
        PurchaseColumns life = new PurchaseColumns(asOf, 10);
        ValueColumns values = new ValueColumns(10);
        for (int i = 0; i < 10; i++) {
            int of = 9 - i;
            life.set(i, ladder.life().firstDay(of), ladder.life().lastDay(of), ladder.life().purchases(of),
                    ladder.life().spendMinor(of), ladder.life().firstSpendMinor(of));
            values.setPurchases(i, ladder.values().active(of), 1);
            values.setSpend(i, 500L * of, 0, 500L * of);
        }
        return TierInput.ofLife(life, values);
    }

    @Test
    void running_again_within_a_month_is_refused_as_a_month_of_its_own() {
        TierPolicy policy = policy(new Cutoffs.ByScore(List.of(8_000, 5_000)));
        Optional<ScoreSheet> earlier = Optional.of(run(ladder(10, DAY.minusDays(3)), policy, Optional.empty()).sheet());
        assertThrows(IllegalArgumentException.class, () -> run(ladder(10, DAY), policy, earlier));
    }

    @Test
    void a_run_is_the_same_to_the_bit_on_any_number_of_threads_and_after_packing() {
        TierInput input = TierFixture.random(new Random(3), 20_000, DAY, true);
        TierPolicy policy = policy(new Cutoffs.ByShare(List.of(500, 2_000)));
        ScoreSheet alone = run(input, policy, Optional.empty()).sheet();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            ScoreSheet together = assertInstanceOf(TierRun.Result.Done.class,
                    TierRun.run(input, policy, Optional.empty(), List.of(), threads)).sheet();
            assertEquals(alone, together);
        }
        ScoreSheet.Builder builder = new ScoreSheet.Builder(alone.head());
        for (int block = 0; block < alone.blocks(); block++) {
            builder.add(alone.pack(block));
        }
        assertEquals(alone, builder.build());
        assertEquals(alone.of(19_999), ScoreSheet.unpackOne(alone.pack(19_999 / ScoreSheet.BLOCK), 19_999));
    }

    @Test
    void a_share_is_a_ceiling_that_customers_of_equal_score_pass_together_or_not_at_all() {
        TierInput input = TierFixture.random(new Random(8), 3_000, DAY, false);
        ScoreSheet sheet = run(input, policy(new Cutoffs.ByShare(List.of(500, 2_000))), Optional.empty()).sheet();
        int[] counts = sheet.tierCounts();
        int scored = sheet.head().scored();
        assertTrue(counts[0] <= scored / 20 && counts[0] > scored / 25, () -> counts[0] + " of " + scored);
        assertTrue(counts[0] + counts[1] <= scored / 4, () -> counts[1] + " of " + scored);
        int border = sheet.head().scoreBorders().getFirst();
        for (int i = 0; i < sheet.size(); i++) {
            assertEquals(sheet.scored(i) && sheet.score(i) >= border, sheet.tierIndex(i) == 0);
        }
    }

    @Test
    void where_all_are_equal_a_share_takes_nobody() {
        PurchaseColumns life = new PurchaseColumns(DAY, 100);
        IntStream.range(0, 100).forEach(i -> life.set(i, 20_000, 20_000, 1, 500, 500));
        ScoreSheet sheet = run(TierInput.ofLife(life, new ValueColumns(100)),
                policy(new Cutoffs.ByShare(List.of(500, 2_000))), Optional.empty()).sheet();
        assertEquals(100, sheet.tierCounts()[Tier.ORDINARY.ordinal()]);
        assertEquals(5_001, sheet.head().scoreBorders().getFirst());
    }

    @Test
    void any_one_measure_at_its_cut_is_enough() {
        TierInput input = TierFixture.random(new Random(21), 2_000, DAY, true);
        Map<Measure, Integer> core = Map.of(Measure.SPEND, 9_000, Measure.POTENTIAL, 9_500);
        Map<Measure, Integer> potential = Map.of(Measure.SPEND, 6_000, Measure.LOYALTY, 8_000);
        ScoreSheet sheet = run(input, policy(new Cutoffs.ByAnyMeasure(List.of(core, potential))), Optional.empty())
                .sheet();
        for (int i = 0; i < sheet.size(); i++) {
            int customer = i;
            int expected = !sheet.scored(i)
                    ? -1
                    : core.entrySet().stream()
                            .anyMatch(cut -> sheet.percentile(cut.getKey(), customer) >= cut.getValue())
                                    ? 0
                                    : potential.entrySet().stream().anyMatch(
                                            cut -> sheet.percentile(cut.getKey(), customer) >= cut.getValue()) ? 1 : 2;
            assertEquals(expected, sheet.tierIndex(i), () -> sheet.of(customer).toString());
        }
    }

    @Test
    void four_tiers_have_three_borders() {
        ScoreSheet sheet = run(ladder(100, DAY), policy(new Cutoffs.ByScore(List.of(9_000, 6_000, 3_000))),
                Optional.empty()).sheet();
        assertEquals(List.of(10, 30, 30, 30), IntStream.of(sheet.tierCounts()).boxed().toList());
    }

    @Test
    void an_override_stands_above_the_borders_and_the_months_go_on_beneath_it() {
        TierPolicy policy = policy(new Cutoffs.ByScore(List.of(8_000, 5_000)));
        TierOverride old = override(1, 2, Tier.POTENTIAL, DAY.minusDays(5), DAY);
        TierOverride newer = override(2, 2, Tier.CORE, DAY.minusDays(1), DAY);
        TierOverride over = override(3, 3, Tier.CORE, DAY.minusDays(9), DAY.minusDays(1));
        ScoreSheet sheet = run(ladder(10, DAY), policy, Optional.empty(), newer, old, over).sheet();
        CustomerScores scores = sheet.of(2);
        assertEquals(Optional.of(Tier.CORE), scores.tier());
        assertEquals(Optional.of(Tier.ORDINARY), scores.held());
        assertTrue(scores.overridden());
        assertEquals(List.of(1, 1, 0), scores.monthsBelow());
        assertFalse(sheet.of(3).overridden());
    }

    @Test
    void a_customer_who_has_not_bought_has_no_tier_but_one_given_by_hand() {
        PurchaseColumns life = new PurchaseColumns(DAY, 3);
        life.set(0, 20_000, 20_000, 1, 500, 500);
        ScoreSheet sheet = run(TierInput.ofLife(life, new ValueColumns(3)),
                TierFixture.draft().check() instanceof PolicyDraft.Checked.Good(TierPolicy good)
                        ? good
                        : TierPolicy.example(),
                Optional.empty(),
                override(1, 1, Tier.CORE, DAY, DAY)).sheet();
        assertEquals(Optional.of(Tier.CORE), sheet.tier(1));
        assertFalse(sheet.scored(1));
        assertEquals(Optional.empty(), sheet.tier(2));
        assertEquals(1, sheet.head().scored());
    }

    @Test
    void a_day_before_the_first_purchase_or_before_the_policy_is_refused() {
        TierPolicy policy = policy(new Cutoffs.ByScore(List.of(8_000, 5_000)));
        TierInput nobody = TierInput.ofLife(new PurchaseColumns(DAY, 5), new ValueColumns(5));
        assertEquals(new TierRun.Result.NothingBought(DAY),
                TierRun.run(nobody, policy, Optional.empty(), List.of(), Runnable::run));
        LocalDate early = LocalDate.of(2019, 12, 31);
        assertEquals(new TierRun.Result.PolicyNotValid(early, policy.validFrom()),
                TierRun.run(ladder(5, early), policy, Optional.empty(), List.of(), Runnable::run));
    }

    @Test
    void sorting_a_sheet_again_gives_what_a_run_by_the_other_policy_gives() {
        TierInput february = TierFixture.random(new Random(1), 5_000, LocalDate.of(2026, 2, 28), true);
        TierInput march = TierFixture.random(new Random(2), 5_000, DAY, true);
        TierPolicy one = policy(new Cutoffs.ByScore(List.of(8_000, 5_000)));
        TierPolicy other = policy(new Cutoffs.ByAnyMeasure(List.of(Map.of(Measure.SPEND, 9_000),
                Map.of(Measure.LOYALTY, 7_000))), 1).withVersion(2);
        Optional<ScoreSheet> before = Optional.of(run(february, one, Optional.empty()).sheet());
        TierOverride override = override(1, 7, Tier.CORE, DAY, DAY);
        ScoreSheet now = run(march, one, before, override).sheet();
        ScoreSheet then = run(march, other, before, override).sheet();
        assertEquals(then, TierRun.sortAgain(now, other, before, List.of(override)).sheet());
        MigrationMatrix matrix = MigrationMatrix.between(now, then);
        long moved = IntStream.range(0, 5_000).filter(i -> now.tierIndex(i) != then.tierIndex(i)).count();
        assertEquals(moved, matrix.moved());
        TierMoves moves = TierMoves.between(now, then);
        assertEquals(matrix.rose(), moves.count(TierMoves.Kind.ROSE));
        assertEquals(matrix.fell(), moves.count(TierMoves.Kind.FELL));
        assertEquals(moves, TierMoves.unpack(moves.pack()));
    }

    @Test
    void moves_name_who_is_new_and_who_is_gone() {
        TierPolicy policy = policy(new Cutoffs.ByScore(List.of(8_000, 5_000)));
        ScoreSheet small = run(ladder(3, DAY), policy, Optional.empty()).sheet();
        ScoreSheet large = run(ladder(5, DAY), policy, Optional.empty()).sheet();
        assertEquals(2, TierMoves.between(small, large).count(TierMoves.Kind.NEW));
        assertEquals(2, TierMoves.between(large, small).count(TierMoves.Kind.GONE));
    }

    @Test
    void scores_from_one_to_five_follow_the_steps_of_the_policy_where_it_has_some() {
        RfmSteps steps = new RfmSteps(Map.of(RfmSteps.Axis.RECENCY, List.of(365L, 180L, 90L, 30L),
                RfmSteps.Axis.FREQUENCY, List.of(3L, 5L, 7L, 9L)));
        TierPolicy base = policy(new Cutoffs.ByScore(List.of(8_000, 5_000)));
        TierPolicy policy = new TierPolicy(1, base.validFrom(), base.author(), base.name(), base.weights(),
                base.cutoffs(), base.names(), 2, 0, base.quiet(), steps);
        ScoreSheet sheet = run(ladder(10, DAY), policy, Optional.empty()).sheet();
        assertEquals(new CustomerScores.Rfmp(3, 1, 1, 1), sheet.of(0).rfmp());
        assertEquals(new CustomerScores.Rfmp(3, 5, 5, 5), sheet.of(9).rfmp());
    }
}
