package greenlane.core.value;

import org.hipparchus.random.RandomDataGenerator;

/// The plain rule for spend where no model could be fitted: a customer's own mean, drawn towards the centre's as if one purchase of that value had been seen besides.
///
/// `(x · m + meanValue) / (x + 1)`. Single purchases are taken as exponentially distributed around it, which is wider than most shops' and so makes intervals cautious.
///
/// @param meanValue the centre's mean value of a repeat purchase or, where nobody ever came back, of a purchase; 0 where none is known
public record PooledSpend(double meanValue) implements SpendModel {
    public PooledSpend {
        if (!(meanValue >= 0) || !Double.isFinite(meanValue)) {
            throw new IllegalArgumentException("a meanValue of at least 0 is wanted: " + meanValue);
        }
    }

    /// The rule for a centre.
    public static PooledSpend of(PurchaseSummaries customers) {
        double repeats = 0;
        double spent = 0;
        double singles = 0;
        double spentOnce = 0;
        for (int i = 0; i < customers.size(); i++) {
            double value = customers.meanValue(i);
            if (value > 0 && customers.repeats(i) > 0) {
                repeats += customers.repeats(i);
                spent += customers.repeats(i) * value;
            } else if (value > 0) {
                singles++;
                spentOnce += value;
            }
        }
        if (repeats > 0) {
            return new PooledSpend(spent / repeats);
        }
        return new PooledSpend(singles > 0 ? spentOnce / singles : 0);
    }

    @Override
    public double expectedValue(int repeats, double meanValue) {
        int seen = meanValue > 0 ? repeats : 0;
        return (seen * Math.max(meanValue, 0) + this.meanValue) / (seen + 1);
    }

    @Override
    public Spend draw(int repeats, double meanValue, RandomDataGenerator random) {
        return new Spend(1, expectedValue(repeats, meanValue));
    }
}
