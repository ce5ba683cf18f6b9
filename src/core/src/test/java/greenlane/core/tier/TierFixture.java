package greenlane.core.tier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import greenlane.core.customer.Tier;
import greenlane.core.purchase.PurchaseColumns;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// Customers and policies for the tests.
final class TierFixture {
    static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private TierFixture() {}

    /// A centre of customers as centres have them: many who bought once, amounts that many share, some who have not bought.
    static TierInput random(Random random, int size, LocalDate asOf, boolean modelled) {
        PurchaseColumns life = new PurchaseColumns(asOf, size);
        ValueColumns values = new ValueColumns(size);
        int today = (int) asOf.toEpochDay();
        for (int customer = 0; customer < size; customer++) {
            if (random.nextInt(20) == 0) {
                continue;
            }
            int purchases = random.nextInt(2) == 0 ? 1 : 1 + random.nextInt(30);
            int last = today - random.nextInt(400);
            int first = purchases == 1 ? last : last - purchases - random.nextInt(1_500);
            long spend = random.nextInt(3) == 0 ? 9_900L * purchases : random.nextInt(2_000_000) - 1_000L;
            life.set(customer, first, last, purchases, spend, spend / purchases);
            if (modelled && random.nextInt(10) > 0) {
                long expected = random.nextInt(500_000);
                values.setPurchases(customer, random.nextInt(101) / 100.0, random.nextInt(800) / 100.0);
                values.setSpend(customer, expected, expected / 2, expected * 2);
            }
        }
        return TierInput.ofLife(life, values);
    }

    /// Customers whose spend, purchases and the rest stand in the order of their number, the last the best.
    static TierInput ladder(int size, LocalDate asOf) {
        PurchaseColumns life = new PurchaseColumns(asOf, size);
        ValueColumns values = new ValueColumns(size);
        int today = (int) asOf.toEpochDay();
        for (int customer = 0; customer < size; customer++) {
            life.set(customer, today - 10_000, today - 100, customer + 2, 1_000L * (customer + 1), 10);
            values.setPurchases(customer, (customer + 1.0) / size, customer);
            values.setSpend(customer, 500L * customer, 0, 1_000L * customer);
        }
        return TierInput.ofLife(life, values);
    }

    static PolicyDraft draft() {
        return PolicyDraft.of(policy(new Cutoffs.ByScore(List.of(8_000, 5_000))));
    }

    static TierPolicy policy(Cutoffs cutoffs) {
        return policy(cutoffs, 2);
    }

    static TierPolicy policy(Cutoffs cutoffs, int fallMonths) {
        return new TierPolicy(1, LocalDate.of(2020, 1, 1), "李敏", "2026-Q1",
                Map.of(Measure.SPEND, 40, Measure.FREQUENCY, 30, Measure.LOYALTY, 10, Measure.POTENTIAL, 20), cutoffs,
                Map.of(), fallMonths, 0, new QuietRule(5_000, 9_500), RfmSteps.FIFTHS);
    }

    static TierRun.Result.Done run(TierInput input, TierPolicy policy, Optional<ScoreSheet> before,
            TierOverride... overrides) {
        return assertInstanceOf(TierRun.Result.Done.class,
                TierRun.run(input, policy, before, List.of(overrides), Runnable::run));
    }

    static TierOverride override(long id, int customer, Tier tier, LocalDate from, LocalDate until) {
        return new TierOverride(id, customer, new TierOverride.Request(tier, "大客户", "李敏", from, until),
                Instant.EPOCH, Optional.empty());
    }
}
