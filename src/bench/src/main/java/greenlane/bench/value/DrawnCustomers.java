package greenlane.bench.value;

import java.util.SplittableRandom;

import org.hipparchus.random.RandomDataGenerator;

import greenlane.core.value.BgNbd;
import greenlane.core.value.GammaGamma;
import greenlane.core.value.PurchaseModel;
import greenlane.core.value.PurchaseSummaries;
import greenlane.core.value.SpendModel;

/// Customers who buy and spend as the models say, drawn from a seed: first purchases spread evenly over some years, days with more than one purchase counted once.
final class DrawnCustomers {
    private DrawnCustomers() {}

    static PurchaseSummaries draw(long seed, int count, int daysMax, BgNbd purchases, GammaGamma spend) {
        var even = new SplittableRandom(seed);
        var random = new RandomDataGenerator(seed);
        var customers = new PurchaseSummaries.Builder(count);
        for (int i = 0; i < count; i++) {
            int ageDays = even.nextInt(daysMax);
            PurchaseModel.Habit habit = new PurchaseModel.Habit(
                    random.nextGamma(purchases.r(), 1 / purchases.alphaWeeks()),
                    random.nextBeta(purchases.a(), purchases.b()));
            SpendModel.Spend spent = spend.draw(0, 0, random);
            int repeats = 0;
            int last = 0;
            double value = 0;
            double day = 0;
            while (true) {
                day += random.nextExponential(PurchaseModel.DAYS_PER_WEEK / habit.perWeek());
                if (!(day <= ageDays)) {
                    break;
                }
                if ((int) day > last) {
                    last = (int) day;
                    repeats++;
                    value += random.nextGamma(spent.shape(), spent.mean() / spent.shape());
                }
                if (random.nextDouble() < habit.leaving()) {
                    break;
                }
            }
            customers.add(repeats, last, ageDays, repeats == 0 ? 0 : value / repeats);
        }
        return customers.build();
    }
}
