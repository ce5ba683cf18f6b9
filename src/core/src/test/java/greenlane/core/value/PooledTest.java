package greenlane.core.value;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The plain rules, by hand.
class PooledTest {
    private static final long SEED = 9;

    @Test
    void aRateIsTheCustomersOwnDrawnTowardsTheCentres() {
        PooledRate rate = PooledRate
                .of(new PurchaseSummaries.Builder(2).add(0, 0, 70, 0).add(4, 70, 140, 25).build());
        assertEquals(new PooledRate(4 / 30.0, 15), rate);
        assertEquals((4 + 2) / 35.0 * 10, rate.purchasesIfActive(4, 140, 10), 1e-12);
        assertEquals(1 / (1 + 6 / 35.0 * 10), rate.activeProbability(4, 70, 140), 1e-12);
    }

    @Test
    void aMeanIsTheCustomersOwnAndOnePurchaseOfTheCentres() {
        PooledSpend spend = PooledSpend.of(new PurchaseSummaries.Builder(3).add(0, 0, 70, 1_000).add(3, 70, 140, 20)
                .add(1, 70, 140, 60).build());
        assertEquals(new PooledSpend(30), spend);
        assertEquals((3 * 20 + 30) / 4.0, spend.expectedValue(3, 20));
        assertEquals(30, spend.expectedValue(0, 1_000));
    }

    @Test
    void whereNobodyCameBackSinglePurchasesSayWhatIsSpent() {
        PurchaseSummaries customers = new PurchaseSummaries.Builder(2).add(0, 0, 7, 10).add(0, 0, 7, 30).build();
        assertEquals(new PooledSpend(20), PooledSpend.of(customers));
        ValueEstimate estimate = ValueFit.of(customers).model(ValuePolicy.example()).estimate(customers.at(0));
        assertEquals(new ValueEstimate(1, 0, 20, 0), estimate);
    }

    @Test
    void silenceLowersTheProbabilityOfBeingActiveFromOne() {
        var random = new SplittableRandom(SEED);
        var rate = new PooledRate(0.2, 20);
        for (int i = 0; i < 2_000; i++) {
            PurchaseSummary customer = DrawnCustomers.any(random, 1_000);
            double active = rate.activeProbability(customer.repeats(), customer.recencyDays(), customer.ageDays());
            assertTrue(active > 0 && active <= 1, () -> "seed " + SEED + ": " + customer);
            assertTrue(active <= rate.activeProbability(customer.repeats(), customer.recencyDays(),
                    Math.max(customer.recencyDays(), customer.ageDays() - 7)), () -> "seed " + SEED + ": " + customer);
        }
    }

    @Test
    void rulesOutOfNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PooledRate(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> new PooledRate(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new PooledSpend(Double.NaN));
    }
}
