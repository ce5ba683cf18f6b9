package greenlane.core.value;

import java.util.SplittableRandom;

import org.hipparchus.random.RandomDataGenerator;

/// Customers who behave as a model says, drawn from a seed: first purchases spread evenly, days with several purchases counted once.
final class DrawnCustomers {
    private DrawnCustomers() {}

    static PurchaseSummaries draw(long seed, int count, int daysMax, BgNbd purchases, double p, double q,
            double gamma) {
        var even = new SplittableRandom(seed);
        var random = new RandomDataGenerator(seed);
        var customers = new PurchaseSummaries.Builder(0);
        for (int i = 0; i < count; i++) {
            int ageDays = even.nextInt(daysMax);
            double perDay = random.nextGamma(purchases.r(), 1 / purchases.alphaWeeks()) / PurchaseModel.DAYS_PER_WEEK;
            double leaving = random.nextBeta(purchases.a(), purchases.b());
            double spendRate = random.nextGamma(q, 1 / gamma);
            int repeats = 0;
            int last = 0;
            double spent = 0;
            double day = random.nextExponential(1 / perDay);
            while (day <= ageDays) {
                if ((int) day > last) {
                    last = (int) day;
                    repeats++;
                    spent += random.nextGamma(p, 1 / spendRate);
                }
                day = random.nextDouble() < leaving
                        ? Double.POSITIVE_INFINITY
                        : day + random.nextExponential(1 / perDay);
            }
            customers.add(repeats, last, ageDays, repeats == 0 ? 0 : spent / repeats);
        }
        return customers.build();
    }

    /// Any customer that can be.
    static PurchaseSummary any(SplittableRandom random, int ageDaysMax) {
        int ageDays = random.nextInt(ageDaysMax + 1);
        int recencyDays = random.nextInt(4) == 0 ? 0 : random.nextInt(ageDays + 1);
        int repeats = recencyDays == 0 ? 0 : 1 + random.nextInt(Math.min(recencyDays, 60));
        return new PurchaseSummary(repeats, recencyDays, ageDays, random.nextDouble(0.01, 500));
    }

    /// A model like those that are met with, or more extreme.
    static BgNbd anyModel(SplittableRandom random) {
        return new BgNbd(StrictMath.exp(random.nextDouble(-3, 2)), StrictMath.exp(random.nextDouble(-2, 4)),
                StrictMath.exp(random.nextDouble(-3, 2)), StrictMath.exp(random.nextDouble(-3, 3)));
    }
}
