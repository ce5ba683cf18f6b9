package greenlane.core.purchase;

import java.util.Arrays;

/// What is left of each of one customer's days of sale, and so what the purchases come to, while cancellations take from them.
final class DayLedger {
    private PurchaseTotals before = PurchaseTotals.NONE;
    private int[] day = new int[32];
    private long[] amountMinor = new long[32];
    private int size;
    private int first;
    private int last;
    private int purchases;
    private long spendMinor;

    /// @param earlier what came before the first day; nothing of it is cancelled any more
    void begin(PurchaseTotals earlier) {
        before = earlier;
        size = 0;
        first = 0;
        last = -1;
        purchases = 0;
        spendMinor = 0;
    }

    /// Adds a sale; days never fall.
    void sell(int onDay, long minor) {
        if (size == 0 || day[size - 1] != onDay) {
            if (size == day.length) {
                day = Arrays.copyOf(day, size * 2);
                amountMinor = Arrays.copyOf(amountMinor, size * 2);
            }
            day[size] = onDay;
            amountMinor[size++] = 0;
        }
        purchases += amountMinor[size - 1] == 0 ? 1 : 0;
        amountMinor[size - 1] += minor;
        spendMinor += minor;
        last = size - 1;
        first = amountMinor[first] == 0 ? last : first;
    }

    /// The position of the last day with a sale, for [#takeBack].
    int position() {
        return size - 1;
    }

    void takeBack(int position, long minor) {
        amountMinor[position] -= minor;
        spendMinor -= minor;
        if (amountMinor[position] > 0) {
            return;
        }
        purchases--;
        while (first < size - 1 && amountMinor[first] == 0) {
            first++;
        }
        while (last > 0 && amountMinor[last] == 0) {
            last--;
        }
    }

    /// What is left of the days from one on.
    PurchaseTotals totalsFrom(int fromDay) {
        PurchaseTotals sum = PurchaseTotals.NONE;
        for (int at = 0; at < size; at++) {
            if (day[at] >= fromDay && amountMinor[at] > 0) {
                sum = sum.plus(day[at], amountMinor[at]);
            }
        }
        return sum;
    }

    PurchaseTotals totals() {
        if (purchases == 0) {
            return before;
        }
        return before.purchases() == 0
                ? new PurchaseTotals(day[first], day[last], purchases, spendMinor, amountMinor[first])
                : new PurchaseTotals(before.firstDay(), day[last], before.purchases() + purchases,
                        before.spendMinor() + spendMinor, before.firstSpendMinor());
    }
}
