package greenlane.core.tier.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import greenlane.core.customer.Tier;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tier.Cutoffs;
import greenlane.core.tier.Measure;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.TierInput;
import greenlane.core.tier.TierPolicy;
import greenlane.core.tier.TierRun;
import greenlane.core.tier.ValueColumns;
import greenlane.core.tier.evaluation.LabelledSample.Label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EvaluationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    /// A sheet whose score is the percentile of spend.
    private static ScoreSheet bySpend(long... spendMinor) {
        PurchaseColumns life = new PurchaseColumns(DAY, spendMinor.length);
        for (int i = 0; i < spendMinor.length; i++) {
            if (spendMinor[i] > 0) {
                life.set(i, 20_000, 20_000, 1, spendMinor[i], spendMinor[i]);
            }
        }
        TierPolicy example = TierPolicy.example();
        TierPolicy policy = new TierPolicy(1, LocalDate.EPOCH, "x", "",
                Map.of(Measure.SPEND, 100, Measure.FREQUENCY, 0, Measure.LOYALTY, 0, Measure.POTENTIAL, 0),
                new Cutoffs.ByScore(List.of(8_000, 5_000)), Map.of(), 1, 0, example.quiet(), example.rfm());
        return assertInstanceOf(TierRun.Result.Done.class, TierRun.run(TierInput.ofLife(life, new ValueColumns(
                spendMinor.length)), policy, Optional.empty(), List.of(), Runnable::run)).sheet();
    }

    private static ScoreSheet row(int size) {
        long[] spend = new long[size];
        Arrays.setAll(spend, i -> i + 1L);
        return bySpend(spend);
    }

    @Test
    void kappa_and_the_rest_are_those_worked_out_by_hand() {
        // 2 core, of which 1 found; 3 potential, 2 found, 1 taken for core; 5 ordinary, 4 found, 1 taken for potential
        List<List<Integer>> counts = List.of(List.of(1, 1, 0, 0, 0), List.of(1, 2, 0, 0, 0), List.of(0, 1, 4, 0, 0),
                List.of(0, 0, 0, 0, 0));
        Agreement agreement = new Agreement(counts);
        assertEquals(new Proportion(7, 10), agreement.accuracy());
        assertEquals(new Proportion(1, 2), agreement.recall(Tier.CORE));
        assertEquals(new Proportion(2, 4), agreement.precision(Tier.POTENTIAL));
        // by chance (2·2 + 3·4 + 5·4) / 100 = 0.36
        assertEquals((0.7 - 0.36) / (1 - 0.36), agreement.kappa().orElseThrow(), 1e-12);
    }

    @Test
    void kappa_says_nothing_where_all_stand_in_one_tier() {
        List<Integer> none = List.of(0, 0, 0, 0, 0);
        assertTrue(new Agreement(List.of(List.of(9, 0, 0, 0, 0), none, none, none)).kappa().isEmpty());
        assertTrue(new Agreement(List.of(none, none, none, none)).kappa().isEmpty());
    }

    @Test
    void the_interval_is_wilsons() {
        // Newcombe 1998, Statistics in Medicine 17, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29
        assertInterval(0.2553, 0.3662, new Proportion(81, 263));
        assertInterval(0.0624, 0.1605, new Proportion(15, 148));
        assertInterval(0.0000, 0.1611, new Proportion(0, 20));
        assertInterval(0.0061, 0.1718, new Proportion(1, 29));
        assertInterval(0, 1, new Proportion(0, 0));
    }

    private static void assertInterval(double low, double high, Proportion proportion) {
        assertEquals(low, proportion.low(), 5e-5);
        assertEquals(high, proportion.high(), 5e-5);
    }

    @Test
    void a_sample_counts_customers_without_a_tier_as_missed() {
        ScoreSheet sheet = bySpend(1, 2, 3, 4, 0);
        Agreement agreement = new LabelledSample(List.of(new Label(3, Tier.CORE), new Label(2, Tier.CORE), new Label(4,
                Tier.ORDINARY), new Label(99, Tier.ORDINARY))).agreement(sheet);
        assertEquals(new Proportion(1, 4), agreement.accuracy());
        assertEquals(2, agreement.notFound(Tier.ORDINARY));
        assertEquals(1, agreement.count(Tier.CORE, Tier.POTENTIAL));
    }

    @Test
    void a_customer_labelled_twice_is_refused() {
        assertThrows(IllegalArgumentException.class,
                () -> new LabelledSample(List.of(new Label(3, Tier.CORE), new Label(3, Tier.CORE))));
    }

    @Test
    void borders_are_the_best_there_are() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            long[] spend = random.longs(60, 1, 30).toArray();
            ScoreSheet sheet = bySpend(spend);
            List<Label> labels = new ArrayList<>();
            for (int i = 0; i < spend.length; i++) {
                labels.add(new Label(i, Tier.at(Math.clamp(2 - (sheet.score(i) + random.nextInt(4_000) - 2_000) / 3_400,
                        0, 2))));
            }
            FittedCutoffs fitted = assertInstanceOf(FittedCutoffs.Result.Fitted.class,
                    FittedCutoffs.fit(new LabelledSample(labels), sheet, 3, 5, seed)).cutoffs();
            assertEquals(bestHits(labels, sheet), fitted.fitted().accuracy().hits(), "seed " + seed);
            assertEquals(60, fitted.validated().total());
        }
    }

    /// All pairs of borders tried.
    private static int bestHits(List<Label> labels, ScoreSheet sheet) {
        int[] scores = labels.stream().mapToInt(label -> sheet.score(label.customer())).distinct().sorted().toArray();
        int best = 0;
        for (int low = 1; low < scores.length; low++) {
            for (int high = low + 1; high < scores.length; high++) {
                int hits = 0;
                for (Label label : labels) {
                    int score = sheet.score(label.customer());
                    Tier tier = score >= scores[high]
                            ? Tier.CORE
                            : score >= scores[low] ? Tier.POTENTIAL : Tier.ORDINARY;
                    hits += tier == label.tier() ? 1 : 0;
                }
                best = Math.max(best, hits);
            }
        }
        return best;
    }

    @Test
    void borders_that_part_the_sample_cleanly_are_found_and_hold_out_of_the_sample() {
        ScoreSheet sheet = row(400);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            labels.add(new Label(i, sheet.score(i) >= 9_000
                    ? Tier.CORE
                    : sheet.score(i) >= 6_000
                            ? Tier.POTENTIAL
                            : sheet.score(i) >= 2_500 ? Tier.ORDINARY : Tier.CUSTOM));
        }
        FittedCutoffs fitted = assertInstanceOf(FittedCutoffs.Result.Fitted.class,
                FittedCutoffs.fit(new LabelledSample(labels), sheet, 4, 10, 1)).cutoffs();
        assertEquals(List.of(9_000, 6_000, 2_500), fitted.cutoffs().scores());
        assertTrue(fitted.validated().accuracy().share() > 0.98);
        assertEquals(10, fitted.foldCutoffs().size());
        assertEquals(fitted, assertInstanceOf(FittedCutoffs.Result.Fitted.class,
                FittedCutoffs.fit(new LabelledSample(labels), sheet, 4, 10, 1)).cutoffs());
    }

    @Test
    void labels_without_any_rule_are_no_better_out_of_the_sample_than_chance() {
        ScoreSheet sheet = row(900);
        Random random = new Random(2);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            labels.add(new Label(i, Tier.at(random.nextInt(3))));
        }
        FittedCutoffs fitted = assertInstanceOf(FittedCutoffs.Result.Fitted.class,
                FittedCutoffs.fit(new LabelledSample(labels), sheet, 3, 10, 3)).cutoffs();
        assertTrue(fitted.fitted().accuracy().share() > fitted.validated().accuracy().share());
        assertEquals(0, fitted.validated().kappa().orElseThrow(), 0.06, "seeds 2 and 3");
    }

    @Test
    void a_sample_that_borders_cannot_be_fitted_to_says_why() {
        ScoreSheet sheet = bySpend(5, 5, 5, 9, 9, 0);
        LabelledSample sample = new LabelledSample(List.of(new Label(0, Tier.ORDINARY), new Label(3, Tier.CORE),
                new Label(5, Tier.POTENTIAL)));
        assertEquals(new FittedCutoffs.Result.TooFewScores(2, 3), FittedCutoffs.fit(sample, sheet, 3, 2, 1));
        LabelledSample fourth = new LabelledSample(List.of(new Label(0, Tier.CUSTOM)));
        assertEquals(new FittedCutoffs.Result.NoSuchTier(Tier.CUSTOM, 3), FittedCutoffs.fit(fourth, sheet, 3, 2, 1));
    }

    @Test
    void capture_counts_the_revenue_of_the_tiers_and_of_the_best() {
        ScoreSheet sheet = row(10);
        long[] revenue = {0, 0, 0, 0, 10, 0, 20, -5, 30, 40};
        FutureCapture capture = FutureCapture.of(sheet, revenue, List.of(10, 20, 100));
        assertEquals(100, capture.revenueMinor());
        assertEquals(new FutureCapture.TierShare(Tier.CORE, 2, 70), capture.tiers().getFirst());
        assertEquals(new FutureCapture.TierShare(Tier.POTENTIAL, 3, 20), capture.tiers().get(1));
        assertEquals(0.4, capture.tops().getFirst().byScore(), 1e-12);
        assertEquals(0.7, capture.tops().get(1).atBest(), 1e-12);
        assertEquals(1, capture.tops().getLast().byRfm(), 1e-12);
    }

    @Test
    void equals_at_the_border_of_the_best_count_by_the_part_that_fits() {
        ScoreSheet sheet = bySpend(1, 1, 1, 1, 1, 1, 9, 9, 9, 9);
        long[] revenue = {0, 0, 0, 0, 0, 0, 100, 0, 0, 0};
        FutureCapture capture = FutureCapture.of(sheet, revenue, List.of(10, 20));
        assertEquals(0.25, capture.tops().getFirst().byScore(), 1e-12);
        assertEquals(0.5, capture.tops().getLast().byRfm(), 1e-12);
    }
}
