package greenlane.core.value;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BgNbdTest {
    private static final long SEED = 5;
    /// The published fit of CDNOW's sample.
    private static final BgNbd PUBLISHED = new BgNbd(0.243, 4.414, 0.793, 2.426);

    @Test
    void theProbabilityOfBeingActiveIsAProbability() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 5_000; i++) {
            BgNbd model = DrawnCustomers.anyModel(random);
            PurchaseSummary customer = DrawnCustomers.any(random, 2_000);
            double active = active(model, customer);
            assertTrue(active >= 0 && active <= 1, () -> "seed " + SEED + ": " + active + " of " + customer);
        }
    }

    @Test
    void silenceLowersTheProbabilityOfBeingActive() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 2_000; i++) {
            BgNbd model = DrawnCustomers.anyModel(random);
            PurchaseSummary customer = DrawnCustomers.any(random, 1_000);
            var later = new PurchaseSummary(customer.repeats(), customer.recencyDays(), customer.ageDays() + 30,
                    customer.meanValue());
            assertTrue(active(model, later) <= active(model, customer), () -> "seed " + SEED + ": " + customer);
        }
    }

    @Test
    void aLaterLastPurchaseRaisesTheProbabilityOfBeingActive() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 2_000; i++) {
            BgNbd model = DrawnCustomers.anyModel(random);
            PurchaseSummary customer = DrawnCustomers.any(random, 1_000);
            if (customer.repeats() > 0 && customer.recencyDays() < customer.ageDays()) {
                var later = new PurchaseSummary(customer.repeats(), customer.recencyDays() + 1, customer.ageDays(),
                        customer.meanValue());
                assertTrue(active(model, later) >= active(model, customer), () -> "seed " + SEED + ": " + customer);
            }
        }
    }

    @Test
    void whoNeverCameBackCountsAsActive() {
        assertEquals(1, PUBLISHED.activeProbability(0, 0, 10_000));
    }

    /// Fader, Hardie and Lee's example of a customer with two purchases, the last in week 30.43 of 38.86: expects 1.23 more in 39 weeks.
    @Test
    void thePublishedExampleIsMet() {
        assertEquals(1.226, PUBLISHED.purchases(new PurchaseSummary(2, 213, 272, 0), 39), 0.001);
    }

    @Test
    void moreWeeksBringMorePurchasesButNeverMoreThanTheRate() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 500; i++) {
            BgNbd model = DrawnCustomers.anyModel(random);
            PurchaseSummary customer = DrawnCustomers.any(random, 1_000);
            double rate = (model.r() + customer.repeats()) / (model.alphaWeeks() + customer.ageDays() / 7.0);
            double before = 0;
            for (double weeks = 1; weeks < 120; weeks *= 2) {
                double expected = model.purchasesIfActive(customer.repeats(), customer.ageDays(), weeks);
                assertTrue(expected > before && expected <= rate * weeks * (1 + 1e-12),
                        () -> "seed " + SEED + ": " + expected + " of " + customer + " by " + model);
                before = expected;
            }
        }
    }

    @Test
    void parametersThatAreNoModelAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BgNbd(0, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new BgNbd(1, Double.NaN, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new BgNbd(1, 1, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new BgNbd(1, 1, 1, Double.POSITIVE_INFINITY));
    }

    private static double active(PurchaseModel model, PurchaseSummary customer) {
        return model.activeProbability(customer.repeats(), customer.recencyDays(), customer.ageDays());
    }
}
