package greenlane.core.value;

import java.util.SplittableRandom;

import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Both likelihoods against the published formulas, customer by customer, and their gradients against differences.
class LikelihoodTest {
    private static final long SEED = 11;

    @Test
    void thePurchaseLikelihoodIsThePublishedOne() {
        PurchaseSummaries customers = any(400);
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 50; i++) {
            double[] point = anyPoint(random, 4);
            double value = new BgNbdLikelihood(PurchaseRows.of(customers)).valueAndGradient(point, new double[4]);
            assertEquals(-slowPurchases(customers, point) / customers.size(), value, 1e-10 * Math.abs(value),
                    () -> "seed " + SEED);
        }
    }

    @Test
    void theSpendLikelihoodIsThePublishedOne() {
        PurchaseSummaries customers = any(400);
        var likelihood = new GammaGammaLikelihood(customers);
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 50; i++) {
            double[] point = anyPoint(random, 3);
            double value = likelihood.logLikelihood(likelihood.valueAndGradient(point, new double[3]));
            double slow = slowSpend(customers, point, likelihood.unit());
            assertEquals(slow, value, 1e-10 * Math.abs(slow), () -> "seed " + SEED);
        }
    }

    @Test
    void theGradientOfThePurchaseLikelihoodIsItsSlope() {
        assertSlope(new BgNbdLikelihood(PurchaseRows.of(any(400))), 4);
    }

    @Test
    void theGradientOfTheSpendLikelihoodIsItsSlope() {
        assertSlope(new GammaGammaLikelihood(any(400)), 3);
    }

    @Test
    void nothingOverflowsWithFrequentBuyersAndLongTimes() {
        var customers = new PurchaseSummaries.Builder(2).add(30_000, 36_000, 36_525, 1e9).add(1, 1, 36_525, 1e-9)
                .build();
        var gradient = new double[4];
        for (double[] point : new double[][]{{-8, -6, -8, -8}, {9, 11, 9, 9}, {9, -6, -8, 9}, {-8, 11, 9, -8}}) {
            double value = new BgNbdLikelihood(PurchaseRows.of(customers)).valueAndGradient(point, gradient);
            assertTrue(Double.isFinite(value) && Double.isFinite(gradient[0] + gradient[1] + gradient[2] + gradient[3]),
                    () -> "value " + value);
        }
        assertTrue(Double.isFinite(
                new GammaGammaLikelihood(customers).valueAndGradient(new double[]{5, 5, -5}, gradient)));
    }

    private static void assertSlope(Objective objective, int dimensions) {
        var random = new SplittableRandom(SEED);
        double step = 1e-5;
        for (int i = 0; i < 50; i++) {
            double[] point = anyPoint(random, dimensions);
            var gradient = new double[dimensions];
            double value = objective.valueAndGradient(point, gradient);
            for (int j = 0; j < dimensions; j++) {
                double[] up = point.clone();
                double[] down = point.clone();
                up[j] += step;
                down[j] -= step;
                double slope = (objective.valueAndGradient(up, new double[dimensions])
                        - objective.valueAndGradient(down, new double[dimensions])) / (2 * step);
                assertEquals(slope, gradient[j], 1e-8 * (1 + Math.abs(value)), "seed " + SEED + ", component " + j);
            }
        }
    }

    private static double slowPurchases(PurchaseSummaries customers, double[] point) {
        double r = Math.exp(point[0]);
        double alpha = Math.exp(point[1]);
        double a = Math.exp(point[2]);
        double b = Math.exp(point[3]);
        double sum = 0;
        for (int i = 0; i < customers.size(); i++) {
            int x = customers.repeats(i);
            double quiet = -(r + x) * Math.log(alpha + customers.ageDays(i) / 7.0);
            double gone = x == 0
                    ? Double.NEGATIVE_INFINITY
                    : Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + customers.recencyDays(i) / 7.0);
            double high = Math.max(quiet, gone);
            sum += Gamma.logGamma(r + x) - Gamma.logGamma(r) + r * Math.log(alpha) + Gamma.logGamma(a + b)
                    + Gamma.logGamma(b + x) - Gamma.logGamma(b) - Gamma.logGamma(a + b + x) + high
                    + Math.log(Math.exp(quiet - high) + Math.exp(gone - high));
        }
        return sum;
    }

    private static double slowSpend(PurchaseSummaries customers, double[] point, double unit) {
        double p = Math.exp(point[0]);
        double q = Math.exp(point[1]);
        double gamma = Math.exp(point[2]) * unit;
        double sum = 0;
        for (int i = 0; i < customers.size(); i++) {
            int x = customers.repeats(i);
            double m = customers.meanValue(i);
            if (x > 0 && m > 0) {
                sum += Gamma.logGamma(p * x + q) - Gamma.logGamma(p * x) - Gamma.logGamma(q) + q * Math.log(gamma)
                        + (p * x - 1) * Math.log(m) + p * x * Math.log(x) - (p * x + q) * Math.log(gamma + m * x);
            }
        }
        return sum;
    }

    private static double[] anyPoint(SplittableRandom random, int dimensions) {
        var point = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            point[i] = random.nextDouble(-2, 2);
        }
        return point;
    }

    private static PurchaseSummaries any(int count) {
        var random = new SplittableRandom(SEED);
        var customers = new PurchaseSummaries.Builder(count);
        for (int i = 0; i < count; i++) {
            customers.add(DrawnCustomers.any(random, 400));
        }
        return customers.build();
    }
}
