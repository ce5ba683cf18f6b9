package greenlane.core.value;

import java.util.Arrays;

import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.random.Well19937c;

/// Customer lifetime value over a horizon: how often a customer will buy, times how much they will spend, worth today.
///
/// Purchases are discounted month by month, each as if in the middle of its month. Everything here depends on its arguments alone: the same customers give the same
/// bits, in one go or one by one.
///
/// @param purchases how often
/// @param spend how much
/// @param policy how far ahead and at what discount
public record ValueModel(PurchaseModel purchases, SpendModel spend, ValuePolicy policy) {
    /// Purchases drawn for one customer and future; one who buys more often than this is cut there.
    static final int PURCHASES_MAX = 100_000;
    private static final int BITS = 16;

    /// Purchases to expect of an active customer over the horizon, as they are and worth today.
    private record Outlook(double purchases, double worth) {}

    /// One customer.
    public ValueEstimate estimate(PurchaseSummary customer) {
        Outlook outlook = outlook(customer.repeats(), customer.ageDays());
        double active = purchases.activeProbability(customer.repeats(), customer.recencyDays(), customer.ageDays());
        double mean = spend.expectedValue(customer.repeats(), customer.meanValue());
        return new ValueEstimate(active, active * outlook.purchases, mean, active * outlook.worth * mean);
    }

    /// Many customers. What to expect of an active customer depends on repeats and age alone and is worked out once for each pair there is.
    public ValueEstimates estimate(PurchaseSummaries customers) {
        int size = customers.size();
        long[] pairs = pairs(customers);
        var expected = new double[pairs.length];
        var worth = new double[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            Outlook outlook = outlook((int) pairs[i] & (1 << BITS) - 1, (int) (pairs[i] >>> BITS));
            expected[i] = outlook.purchases;
            worth[i] = outlook.worth;
        }
        var activeProbability = new double[size];
        var expectedPurchases = new double[size];
        var meanValue = new double[size];
        var lifetimeValue = new double[size];
        for (int i = 0; i < size; i++) {
            int repeats = customers.repeats(i);
            int ageDays = customers.ageDays(i);
            int pair = Arrays.binarySearch(pairs, pair(repeats, ageDays));
            double active = purchases.activeProbability(repeats, customers.recencyDays(i), ageDays);
            double mean = spend.expectedValue(repeats, customers.meanValue(i));
            activeProbability[i] = active;
            expectedPurchases[i] = active * expected[pair];
            meanValue[i] = mean;
            lifetimeValue[i] = active * worth[pair] * mean;
        }
        return new ValueEstimates(activeProbability, expectedPurchases, meanValue, lifetimeValue);
    }

    private static long pair(int repeats, int ageDays) {
        return ((long) ageDays << BITS) | repeats;
    }

    private static long[] pairs(PurchaseSummaries customers) {
        var all = new long[customers.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = pair(customers.repeats(i), customers.ageDays(i));
        }
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }

    private Outlook outlook(int repeats, int ageDays) {
        double before = 0;
        double worth = 0;
        for (int month = 1; month <= policy.months(); month++) {
            double until = purchases.purchasesIfActive(repeats, ageDays, month * ValuePolicy.WEEKS_PER_MONTH);
            worth += (until - before) * policy.worthToday((month - 0.5) * ValuePolicy.WEEKS_PER_MONTH);
            before = until;
        }
        return new Outlook(before, worth);
    }

    /// Draws a customer's futures and says between which values most of them lie; see [ValueInterval#seed].
    public ValueInterval interval(PurchaseSummary customer, long seed) {
        double[] values = futures(customer, seed);
        Arrays.sort(values);
        double tail = (1 - policy.coverage()) / 2;
        return new ValueInterval(quantile(values, tail), quantile(values, 1 - tail));
    }

    double meanOfFutures(PurchaseSummary customer, long seed) {
        return Arrays.stream(futures(customer, seed)).sum() / policy.draws();
    }

    private double[] futures(PurchaseSummary customer, long seed) {
        var random = RandomDataGenerator.of(new Well19937c(seed));
        var values = new double[policy.draws()];
        double active = purchases.activeProbability(customer.repeats(), customer.recencyDays(), customer.ageDays());
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble() < active ? future(customer, random) : 0;
        }
        return values;
    }

    private double future(PurchaseSummary customer, RandomDataGenerator random) {
        PurchaseModel.Habit habit = purchases.draw(customer.repeats(), customer.ageDays(), random);
        SpendModel.Spend spent = spend.draw(customer.repeats(), customer.meanValue(), random);
        double end = policy.weeks();
        double value = 0;
        double at = 0;
        for (int i = 0; i < PURCHASES_MAX && habit.perWeek() > 0; i++) {
            at += random.nextExponential(1 / habit.perWeek());
            if (at >= end) {
                break;
            }
            value += spent.next(random) * policy.worthToday(at);
            if (random.nextDouble() < habit.leaving()) {
                break;
            }
        }
        return value;
    }

    /// The value at a share of the sorted ones, between neighbours in proportion (R's type 7).
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
