package greenlane.core.purchase;

import java.time.LocalDate;
import java.util.Arrays;

/// What every customer's purchases came to as of a day, in columns by customer number: the one thing that scores and models read.
/// 28 bytes a customer. Filled by one thread, then handed on and changed no more.
///
/// A *purchase* is a day on which a customer bought something that was not cancelled again; cancellations are netted off the sale they cancel
/// before anything is counted. Days are epoch days in the centre's zone, at or before [#asOf]; money is in minor units of the
/// store's currency.
public final class PurchaseColumns {
    /// The day of a purchase that never happened.
    public static final int NEVER = Integer.MIN_VALUE;

    private final LocalDate asOf;
    private final int[] firstDay;
    private final int[] lastDay;
    private final int[] purchases;
    private final long[] spendMinor;
    private final long[] firstSpendMinor;

    /// Columns of customers who bought nothing.
    ///
    /// @param asOf the last day that counts
    /// @param size how many customers there are
    public PurchaseColumns(LocalDate asOf, int size) {
        this.asOf = asOf;
        firstDay = new int[size];
        lastDay = new int[size];
        purchases = new int[size];
        spendMinor = new long[size];
        firstSpendMinor = new long[size];
        Arrays.fill(firstDay, NEVER);
        Arrays.fill(lastDay, NEVER);
    }

    /// Sets one customer's row.
    ///
    /// @param purchases days with a purchase, at least 1
    /// @param spendMinor what was paid on them, net of cancellations
    /// @param firstSpendMinor what of it was paid on the first of these days
    public void set(int customer, int firstDay, int lastDay, int purchases, long spendMinor, long firstSpendMinor) {
        if (lastDay < firstDay || purchases < 1 || lastDay - firstDay + 1 < purchases) {
            throw new IllegalArgumentException("customer " + customer + " has " + purchases + " days of purchase from "
                    + firstDay + " to " + lastDay);
        }
        this.firstDay[customer] = firstDay;
        this.lastDay[customer] = lastDay;
        this.purchases[customer] = purchases;
        this.spendMinor[customer] = spendMinor;
        this.firstSpendMinor[customer] = firstSpendMinor;
    }

    /// The last day that counts.
    public LocalDate asOf() {
        return asOf;
    }

    /// How many customers there are.
    public int size() {
        return firstDay.length;
    }

    /// Whether a customer has bought anything.
    public boolean bought(int customer) {
        return firstDay[customer] != NEVER;
    }

    /// The day of the first purchase; [#NEVER] where there is none.
    public int firstDay(int customer) {
        return firstDay[customer];
    }

    /// The day of the last purchase; [#NEVER] where there is none.
    public int lastDay(int customer) {
        return lastDay[customer];
    }

    /// How many days with a purchase there are.
    public int purchases(int customer) {
        return purchases[customer];
    }

    /// What was paid, net of cancellations.
    public long spendMinor(int customer) {
        return spendMinor[customer];
    }

    /// What of it was paid on the first day: `spend − first` over `purchases − 1` is the mean of the repeat purchases.
    public long firstSpendMinor(int customer) {
        return firstSpendMinor[customer];
    }
}
