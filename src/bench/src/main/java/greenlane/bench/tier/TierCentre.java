package greenlane.bench.tier;

import java.time.LocalDate;
import java.util.SplittableRandom;

import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tier.TierInput;
import greenlane.core.tier.ValueColumns;

/// A centre of made-up customers, the same for the same seed: half of them bought once, amounts are log-normal, some prices are shared by many.
final class TierCentre {
    private static final int DAYS = 1_500;

    private TierCentre() {}

    static TierInput of(long seed, int size, LocalDate asOf) {
        PurchaseColumns life = new PurchaseColumns(asOf, size);
        PurchaseColumns year = new PurchaseColumns(asOf, size);
        ValueColumns values = new ValueColumns(size);
        change(life, year, values, new SplittableRandom(seed), asOf, 1);
        return new TierInput(life, year, 12, values);
    }

    /// Gives every so many-th customer other purchases.
    static void change(TierInput input, long seed, int every) {
        change(input.life(), input.window(), input.values(), new SplittableRandom(seed), input.asOf(), every);
    }

    private static void change(PurchaseColumns life, PurchaseColumns year, ValueColumns values, SplittableRandom random,
            LocalDate asOf, int every) {
        int today = (int) asOf.toEpochDay();
        for (int i = 0; i < life.size(); i += every) {
            int purchases = random.nextBoolean() ? 1 : 2 + (int) (random.nextDouble() * random.nextDouble() * 40);
            int last = today - (int) (random.nextDouble() * random.nextDouble() * DAYS);
            int first = purchases == 1 ? last : last - purchases - random.nextInt(DAYS);
            long spend = random.nextInt(3) == 0
                    ? 9_900L * purchases
                    : (long) (Math.exp(8.5 + 1.2 * random.nextGaussian()) * purchases);
            life.set(i, first, last, purchases, spend, spend / purchases);
            int recent = Math.max(1, purchases / 3);
            if (today - last < 365) {
                year.set(i, Math.max(first, last - recent), last, recent, spend / 3 + 1, 1);
            }
            double active = random.nextDouble();
            long expected = (long) (spend * active * random.nextDouble());
            values.setPurchases(i, active, purchases * active);
            values.setSpend(i, expected, expected / 2, expected * 2);
        }
    }
}
