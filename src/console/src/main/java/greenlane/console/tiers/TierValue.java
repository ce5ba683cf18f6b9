package greenlane.console.tiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import greenlane.console.i18n.Money;
import greenlane.core.customer.Tier;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tier.ScoreSheet;

/// What the customers of each tier paid in the months before a run.
///
/// @param months how many; 0 for the whole relation
/// @param spendMinor by the index of [Tier#at]
/// @param money how amounts are written
record TierValue(int months, List<Long> spendMinor, Money money) {
    TierValue {
        spendMinor = List.copyOf(spendMinor);
    }

    static TierValue of(ScoreSheet sheet, int months, TierWork work) {
        LocalDate asOf = sheet.head().asOf();
        PurchaseColumns bought = months == 0
                ? work.bought(asOf)
                : work.bought(asOf.minusMonths(months).plusDays(1), asOf);
        long[] sums = new long[Tier.count()];
        for (int customer = 0; customer < Math.min(sheet.size(), bought.size()); customer++) {
            int tier = sheet.tierIndex(customer);
            if (tier >= 0 && bought.bought(customer)) {
                sums[tier] += bought.spendMinor(customer);
            }
        }
        List<Long> spend = new ArrayList<>();
        for (long sum : sums) {
            spend.add(sum);
        }
        return new TierValue(months, spend, work.money());
    }

    long total() {
        return spendMinor.stream().mapToLong(Long::longValue).sum();
    }
}
