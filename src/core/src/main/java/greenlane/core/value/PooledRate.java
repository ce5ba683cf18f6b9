package greenlane.core.value;

import org.hipparchus.random.RandomDataGenerator;

/// The plain rule for purchases where no model could be fitted: a customer's own rate, drawn towards the centre's.
///
/// Everyone begins with `priorWeeks` weeks of the centre's mean rate, to which their own purchases and weeks are added:
/// `(x + perWeek · priorWeeks) / (T + priorWeeks)`; this is the mean of a gamma distribution after what was seen (Gelman and others, *Bayesian Data Analysis*, 3rd edition, 2.6).
/// Of one who has been quiet for s weeks since the last purchase the rate lets `missed = rate · s` purchases be expected; they count as active with probability
/// `1 / (1 + missed)`, the chance of such a silence where the rate itself is as uncertain as after a single purchase. A customer without repeats was last seen
/// at the first purchase. It is a rule of thumb, coarser than a model, and a figure that rests on it says so.
///
/// @param perWeek the centre's mean rate of repeat purchases, a customer and week
/// @param priorWeeks how many weeks of a customer's own history weigh as much as the centre's mean
public record PooledRate(double perWeek, double priorWeeks) implements PurchaseModel {
    public PooledRate {
        if (!(perWeek >= 0) || !Double.isFinite(perWeek) || !(priorWeeks > 0) || !Double.isFinite(priorWeeks)) {
            throw new IllegalArgumentException(
                    "perWeek of at least 0 and priorWeeks above 0 are wanted: " + perWeek + ", " + priorWeeks);
        }
    }

    /// The rule for a centre: its mean rate, and the mean age of its customers as the weight, at least one week.
    public static PooledRate of(PurchaseSummaries customers) {
        long repeats = 0;
        long days = 0;
        for (int i = 0; i < customers.size(); i++) {
            repeats += customers.repeats(i);
            days += customers.ageDays(i);
        }
        double weeks = days / DAYS_PER_WEEK;
        return new PooledRate(weeks > 0 ? repeats / weeks : 0, Math.max(weeks / Math.max(customers.size(), 1), 1));
    }

    private double rate(int repeats, int ageDays) {
        return (repeats + perWeek * priorWeeks) / (ageDays / DAYS_PER_WEEK + priorWeeks);
    }

    @Override
    public double activeProbability(int repeats, int recencyDays, int ageDays) {
        return 1 / (1 + rate(repeats, ageDays) * (ageDays - recencyDays) / DAYS_PER_WEEK);
    }

    @Override
    public double purchasesIfActive(int repeats, int ageDays, double weeks) {
        return rate(repeats, ageDays) * weeks;
    }

    @Override
    public Habit draw(int repeats, int ageDays, RandomDataGenerator random) {
        double shape = repeats + perWeek * priorWeeks;
        return new Habit(shape > 0 ? random.nextGamma(shape, 1 / (ageDays / DAYS_PER_WEEK + priorWeeks)) : 0, 0);
    }
}
