package greenlane.console.tiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import greenlane.core.customer.Tier;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tier.ScoreSheet;

/// What the customers of each tier paid in the months before a run.
///
/// @param months how many; 0 for the whole relation
/// @param spendMinor by the index of [Tier#at]
record TierValue(int months, List<Long> spendMinor) {
    TierValue {
        spendMinor = List.copyOf(spendMinor);
    }

    static TierValue of(ScoreSheet sheet, int months, TierWork work) {
        LocalDate asOf = sheet.head().asOf();
        PurchaseColumns until = work.purchases(asOf);
        long[] sums = new long[Tier.count()];
        add(sums, sheet, until, 1);
        if (months > 0) {
            add(sums, sheet, work.purchases(asOf.minusMonths(months)), -1);
        }
        List<Long> spend = new ArrayList<>();
        for (long sum : sums) {
            spend.add(sum);
        }
        return new TierValue(months, spend);
    }

    private static void add(long[] sums, ScoreSheet sheet, PurchaseColumns columns, int sign) {
        for (int customer = 0; customer < Math.min(sheet.size(), columns.size()); customer++) {
            int tier = sheet.tierIndex(customer);
            if (tier >= 0 && columns.bought(customer)) {
                sums[tier] += sign * columns.spendMinor(customer);
            }
        }
    }

    long total() {
        return spendMinor.stream().mapToLong(Long::longValue).sum();
    }
}
