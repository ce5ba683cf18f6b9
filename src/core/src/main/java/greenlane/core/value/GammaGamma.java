package greenlane.core.value;

import org.hipparchus.random.RandomDataGenerator;

/// The Gamma-Gamma model of spend: P. S. Fader, B. G. S. Hardie, *The Gamma-Gamma Model of Monetary Value* (2013), after P. S. Fader, B. G. S. Hardie, K. L. Lee, *RFM and CLV: Using Iso-Value Curves
/// for Customer Base Analysis*, Journal of Marketing Research 42 (2005) 415–430.
///
/// The purchases of a customer are gamma distributed around a mean of their own, with shape p; the rates of these distributions differ between customers by a
/// gamma distribution of shape q and rate γ. How much is spent does not depend on how often: that is an assumption, and [Independence] measures it.
///
/// @param p how much alike the purchases of one customer are
/// @param q how much alike customers are; above 1, for else the mean of all customers is infinite
/// @param gamma γ, in the currency of the values
public record GammaGamma(double p, double q, double gamma) implements SpendModel {
    static final double SHAPE_MIN = 1e-3;
    static final double SHAPE_MAX = 1e5;

    public GammaGamma {
        if (!(p >= SHAPE_MIN && p <= SHAPE_MAX && q > 1 && q <= SHAPE_MAX && gamma > 0) || !Double.isFinite(gamma)) {
            throw new IllegalArgumentException("p from " + SHAPE_MIN + " to " + SHAPE_MAX + ", q above 1 to "
                    + SHAPE_MAX + " and gamma above 0 are wanted: " + p + ", " + q + ", " + gamma);
        }
    }

    /// Fits the model by maximum likelihood to the customers with repeats whose mean value is above 0.
    public static Fit<GammaGamma> fit(PurchaseSummaries customers) {
        return GammaGammaFit.of(customers);
    }

    /// The mean of a customer of whom nothing is known.
    public double populationMean() {
        return p * gamma / (q - 1);
    }

    /// `p·(γ + x·m) / (p·x + q − 1)`: the customer's own mean and the population's, weighed. What is not above 0 counts as not seen.
    @Override
    public double expectedValue(int repeats, double meanValue) {
        int seen = meanValue > 0 ? repeats : 0;
        return p * (gamma + seen * Math.max(meanValue, 0)) / (p * seen + q - 1);
    }

    /// The rate of a customer's purchases is gamma distributed with shape q + p·x and rate γ + x·m.
    @Override
    public Spend draw(int repeats, double meanValue, RandomDataGenerator random) {
        int seen = meanValue > 0 ? repeats : 0;
        double rate = random.nextGamma(q + p * seen, 1 / (gamma + seen * Math.max(meanValue, 0)));
        return new Spend(p, p / rate);
    }
}
