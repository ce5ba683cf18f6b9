package greenlane.core.value;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ValueModelTest {
    private static final long SEED = 13;
    private static final BgNbd PURCHASES = new BgNbd(0.8, 12, 0.8, 3);
    private static final GammaGamma SPEND = new GammaGamma(6, 4, 150);
    private static final ValueModel FITTED = new ValueModel(PURCHASES, SPEND, ValuePolicy.example());
    private static final ValueModel PLAIN = new ValueModel(new PooledRate(0.05, 40), new PooledSpend(90),
            ValuePolicy.example());

    @Test
    void inOneGoOrOneByOneTheBitsAreTheSame() {
        PurchaseSummaries customers = any(2_000);
        for (ValueModel model : new ValueModel[]{FITTED, PLAIN}) {
            ValueEstimates all = model.estimate(customers);
            assertEquals(customers.size(), all.size());
            for (int i = 0; i < customers.size(); i++) {
                assertEquals(model.estimate(customers.at(i)), all.at(i));
                assertEquals(all.at(i).potential(), all.potential(i));
            }
        }
    }

    @Test
    void everyCustomerHasAValue() {
        PurchaseSummaries customers = any(2_000);
        for (ValueModel model : new ValueModel[]{FITTED, PLAIN}) {
            ValueEstimates all = model.estimate(customers);
            for (int i = 0; i < customers.size(); i++) {
                assertTrue(all.lifetimeValue(i) >= 0 && all.lifetimeValue(i) <= all.potential(i), all.at(i)::toString);
            }
        }
    }

    @Test
    void potentialIsPurchasesTimesValueOverTwelveMonths() {
        var customer = new PurchaseSummary(5, 200, 260, 80);
        ValueEstimate estimate = FITTED.estimate(customer);
        double purchases = PURCHASES.purchases(customer, 365.25 / 7);
        assertEquals(purchases, estimate.purchases(), 1e-12);
        assertEquals(purchases * SPEND.expectedValue(5, 80), estimate.potential(), 1e-9);
        assertEquals(260 * estimate.activeProbability(), estimate.loyaltyDays(260));
    }

    @Test
    void withoutADiscountTheLifetimeValueIsThePotential() {
        ValueEstimate estimate = new ValueModel(PURCHASES, SPEND, new ValuePolicy(12, 0, 0.8, 100))
                .estimate(new PurchaseSummary(5, 200, 260, 80));
        assertEquals(estimate.potential(), estimate.lifetimeValue(), 1e-12 * estimate.potential());
    }

    /// Ten per cent a year, over a year in which purchases come evenly or earlier: between 4 and 5 per cent.
    @Test
    void theDiscountIsThatOfHalfTheYearOrLess() {
        ValueEstimate estimate = FITTED.estimate(new PurchaseSummary(5, 200, 260, 80));
        double share = 1 - estimate.lifetimeValue() / estimate.potential();
        assertTrue(share > 0.04 && share < 0.0466, () -> "discounted by " + share);
    }

    @Test
    void theMeanOfDrawnFuturesIsTheLifetimeValue() {
        var whole = new ValueModel(PURCHASES, SPEND, new ValuePolicy(12, 0.1, 0.999, 100_000));
        for (PurchaseSummary customer : new PurchaseSummary[]{new PurchaseSummary(20, 200, 230, 80),
                new PurchaseSummary(1, 30, 200, 300), new PurchaseSummary(0, 0, 100, 0)}) {
            double expected = whole.estimate(customer).lifetimeValue();
            assertEquals(expected, whole.meanOfFutures(customer, SEED), 0.03 * expected,
                    () -> "seed " + SEED + ": " + customer);
        }
    }

    @Test
    void theIntervalIsTheSameForTheSameCustomerAndAnotherForAnother() {
        var customer = new PurchaseSummary(20, 200, 230, 80);
        ValueInterval interval = FITTED.interval(customer, ValueInterval.seed("C-1001"));
        assertEquals(interval, FITTED.interval(customer, ValueInterval.seed("C-1001")));
        assertNotEquals(interval, FITTED.interval(customer, ValueInterval.seed("C-1002")));
    }

    @Test
    void theIntervalHoldsTheLifetimeValueOfOneWhoBuysOften() {
        var customer = new PurchaseSummary(20, 200, 230, 80);
        for (ValueModel model : new ValueModel[]{FITTED, PLAIN}) {
            ValueInterval interval = model.interval(customer, SEED);
            double value = model.estimate(customer).lifetimeValue();
            assertTrue(interval.low() < value && value < interval.high(), () -> interval + " of " + value);
        }
    }

    @Test
    void whoIsProbablyGoneMayBringNothing() {
        ValueInterval interval = FITTED.interval(new PurchaseSummary(12, 60, 700, 80), SEED);
        assertEquals(new ValueInterval(0, 0), interval);
    }

    @Test
    void moreCoverageIsWider() {
        var customer = new PurchaseSummary(20, 200, 230, 80);
        ValueInterval narrow = new ValueModel(PURCHASES, SPEND, new ValuePolicy(12, 0.1, 0.5, 2_000))
                .interval(customer, SEED);
        ValueInterval wide = FITTED.interval(customer, SEED);
        assertTrue(wide.low() < narrow.low() && narrow.high() < wide.high(), () -> wide + " and " + narrow);
    }

    @Test
    void policiesThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ValuePolicy(0, 0.1, 0.8, 2_000));
        assertThrows(IllegalArgumentException.class, () -> new ValuePolicy(12, -0.1, 0.8, 2_000));
        assertThrows(IllegalArgumentException.class, () -> new ValuePolicy(12, 0.1, 1, 2_000));
        assertThrows(IllegalArgumentException.class, () -> new ValuePolicy(12, 0.1, 0.8, 10));
    }

    private static PurchaseSummaries any(int count) {
        var random = new SplittableRandom(SEED);
        var customers = new PurchaseSummaries.Builder(count);
        for (int i = 0; i < count; i++) {
            customers.add(DrawnCustomers.any(random, 600));
        }
        return customers.build();
    }
}
