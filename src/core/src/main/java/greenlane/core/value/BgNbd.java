package greenlane.core.value;

import org.hipparchus.random.RandomDataGenerator;

/// The BG/NBD model of repeat purchases: P. S. Fader, B. G. S. Hardie, K. L. Lee, *"Counting Your Customers" the Easy Way: An Alternative to the Pareto/NBD Model*,
/// Marketing Science 24 (2005) 275–284.
///
/// While active, a customer buys at random at a rate of their own; after each repeat purchase they may leave for good, with a probability of their own. Rates differ
/// between customers by a gamma distribution of shape r and rate α, the probabilities of leaving by a beta distribution of a and b. A customer who never came back
/// counts as active in this model: leaving comes after a repeat purchase only.
///
/// @param r how much customers are alike in their rates; the mean rate is r/α
/// @param alphaWeeks α, in weeks
/// @param a with b, how likely customers are to leave after a purchase: a/(a+b) on average
/// @param b see a
public record BgNbd(double r, double alphaWeeks, double a, double b) implements PurchaseModel {
    /// Parameters beyond these are no model of customers who differ, and are refused; a fit that runs there has failed.
    static final double SHAPE_MIN = 1e-4;
    static final double SHAPE_MAX = 1e4;
    static final double WEEKS_MIN = 1e-3;
    static final double WEEKS_MAX = 1e5;

    public BgNbd {
        if (!allowed(r, alphaWeeks, a, b)) {
            throw new IllegalArgumentException("r, a and b from " + SHAPE_MIN + " to " + SHAPE_MAX
                    + " and alphaWeeks from " + WEEKS_MIN + " to " + WEEKS_MAX + " are wanted: " + r + ", " + alphaWeeks
                    + ", " + a + ", " + b);
        }
    }

    static boolean allowed(double r, double alphaWeeks, double a, double b) {
        return shape(r) && shape(a) && shape(b) && alphaWeeks >= WEEKS_MIN && alphaWeeks <= WEEKS_MAX;
    }

    private static boolean shape(double value) {
        return value >= SHAPE_MIN && value <= SHAPE_MAX;
    }

    /// Fits the model by maximum likelihood.
    public static Fit<BgNbd> fit(PurchaseSummaries customers) {
        return BgNbdFit.of(customers);
    }

    /// `1 / (1 + δ(x>0) · a/(b+x−1) · ((α+T)/(α+t_x))^(r+x))`: Fader and Hardie, *Computing P(alive) Using the BG/NBD Model* (2008).
    @Override
    public double activeProbability(int repeats, int recencyDays, int ageDays) {
        if (repeats == 0) {
            return 1;
        }
        double quiet = StrictMath.log1p((ageDays - recencyDays) / (alphaWeeks * DAYS_PER_WEEK + recencyDays));
        double logOdds = StrictMath.log(a / (b + repeats - 1)) + (r + repeats) * quiet;
        return 1 / (1 + StrictMath.exp(logOdds));
    }

    /// [ExpectedPurchases] of this model.
    @Override
    public double purchasesIfActive(int repeats, int ageDays, double weeks) {
        return ExpectedPurchases.ifActive(r + repeats, alphaWeeks + ageDays / DAYS_PER_WEEK, a, b + repeats, weeks);
    }

    /// Once active, rate and leaving are independent: gamma of r+x and α+T, beta of a and b+x.
    @Override
    public Habit draw(int repeats, int ageDays, RandomDataGenerator random) {
        double perWeek = random.nextGamma(r + repeats, 1 / (alphaWeeks + ageDays / DAYS_PER_WEEK));
        return new Habit(perWeek, random.nextBeta(a, b + repeats));
    }
}
