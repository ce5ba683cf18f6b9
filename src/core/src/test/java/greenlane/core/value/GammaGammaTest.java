package greenlane.core.value;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GammaGammaTest {
    private static final long SEED = 5;
    private static final GammaGamma PUBLISHED = new GammaGamma(6.25, 3.74, 15.44);

    /// Fader and Hardie (2013): the mean of all customers is 35.22, and one with a single repeat purchase of 100 is expected to go on with 75.8 or so.
    @Test
    void thePublishedMeansAreMet() {
        assertEquals(35.2, PUBLISHED.populationMean(), 0.05);
        assertEquals(35.2, PUBLISHED.expectedValue(0, 0), 0.05);
        assertEquals(6.25 * (15.44 + 100) / (6.25 + 2.74), PUBLISHED.expectedValue(1, 100), 1e-9);
    }

    @Test
    void theExpectationLiesBetweenTheCustomersMeanAndTheCentres() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 2_000; i++) {
            int repeats = 1 + random.nextInt(50);
            double mean = random.nextDouble(0.01, 500);
            double expected = PUBLISHED.expectedValue(repeats, mean);
            double low = Math.min(mean, PUBLISHED.populationMean());
            double high = Math.max(mean, PUBLISHED.populationMean());
            assertTrue(expected >= low - 1e-9 && expected <= high + 1e-9, () -> "seed " + SEED + ": " + expected);
        }
    }

    @Test
    void morePurchasesBringItNearerToTheCustomersMean() {
        double before = PUBLISHED.populationMean();
        for (int repeats = 1; repeats < 100; repeats++) {
            double expected = PUBLISHED.expectedValue(repeats, 200);
            assertTrue(expected > before && expected < 200);
            before = expected;
        }
    }

    @Test
    void valuesThatAreNotAboveZeroCountAsNotSeen() {
        assertEquals(PUBLISHED.populationMean(), PUBLISHED.expectedValue(3, 0));
        assertEquals(PUBLISHED.populationMean(), PUBLISHED.expectedValue(3, -20));
    }

    @Test
    void parametersWithoutAMeanAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new GammaGamma(6, 1, 15));
        assertThrows(IllegalArgumentException.class, () -> new GammaGamma(6, 3, 0));
        assertThrows(IllegalArgumentException.class, () -> new GammaGamma(Double.NaN, 3, 15));
    }
}
