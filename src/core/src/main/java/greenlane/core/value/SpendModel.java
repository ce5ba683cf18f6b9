package greenlane.core.value;

import org.hipparchus.random.RandomDataGenerator;

/// What a customer will spend on a day with a purchase: fitted ([GammaGamma]) or by the plain rule ([PooledSpend]).
public sealed interface SpendModel permits GammaGamma, PooledSpend {
    /// The mean value to expect of a customer's coming purchases, in the currency of what was seen.
    double expectedValue(int repeats, double meanValue);

    /// A way of spending that the customer might have, drawn by its probability after what was seen.
    Spend draw(int repeats, double meanValue, RandomDataGenerator random);

    /// A customer's way of spending: each purchase is gamma distributed.
    record Spend(double shape, double mean) {
        double next(RandomDataGenerator random) {
            return mean > 0 ? random.nextGamma(shape, mean / shape) : 0;
        }
    }
}
