package greenlane.core.tier;

import java.util.Arrays;
import java.util.OptionalLong;

/// What a model expects of every customer, in columns by customer number; 32 bytes a customer. Filled by one thread, then handed on and
/// changed no more.
///
/// A customer of whom the model says nothing (none could be fitted, or nothing was bought) has NaN and no money;
/// [TierInput] states what is taken instead.
public final class ValueColumns {
    private static final long ABSENT = Long.MIN_VALUE;

    private final float[] active;
    private final float[] purchases;
    private final long[] spendMinor;
    private final long[] lowMinor;
    private final long[] highMinor;

    /// Columns of customers of whom nothing is expected yet.
    public ValueColumns(int size) {
        active = new float[size];
        purchases = new float[size];
        spendMinor = new long[size];
        lowMinor = new long[size];
        highMinor = new long[size];
        Arrays.fill(active, Float.NaN);
        Arrays.fill(purchases, Float.NaN);
        Arrays.fill(spendMinor, ABSENT);
        Arrays.fill(lowMinor, ABSENT);
        Arrays.fill(highMinor, ABSENT);
    }

    /// Sets how likely a customer is to be active still, and how many purchases the next twelve months bring. Both are kept to seven digits.
    ///
    /// @param active 0 to 1
    public void setPurchases(int customer, double active, double purchases) {
        if (!(active >= 0 && active <= 1 && purchases >= 0 && purchases < Float.MAX_VALUE)) {
            throw new IllegalArgumentException("customer " + customer + " is active with probability " + active
                    + " and expected to buy " + purchases + " times");
        }
        this.active[customer] = (float) active;
        this.purchases[customer] = (float) purchases;
    }

    /// Sets what the next twelve months are expected to bring, where nobody asked for its interval.
    public void setSpend(int customer, long spendMinor) {
        if (spendMinor < 0) {
            throw new IllegalArgumentException("customer " + customer + " is expected to spend " + spendMinor);
        }
        this.spendMinor[customer] = spendMinor;
    }

    /// Sets what the next twelve months are expected to bring, and the ends of its 80 % interval.
    public void setSpend(int customer, long spendMinor, long lowMinor, long highMinor) {
        if (lowMinor < 0 || highMinor < lowMinor || spendMinor < 0) {
            throw new IllegalArgumentException("customer " + customer + " is expected to spend " + spendMinor
                    + ", between " + lowMinor + " and " + highMinor);
        }
        this.spendMinor[customer] = spendMinor;
        this.lowMinor[customer] = lowMinor;
        this.highMinor[customer] = highMinor;
    }

    /// How many customers there are.
    public int size() {
        return active.length;
    }

    /// The probability that a customer is still active, 0 to 1; NaN where no model says.
    public float active(int customer) {
        return active[customer];
    }

    /// The purchases expected of the next twelve months; NaN where no model says.
    public float expectedPurchases(int customer) {
        return purchases[customer];
    }

    /// The money expected of the next twelve months.
    public OptionalLong expectedSpendMinor(int customer) {
        return present(spendMinor[customer]);
    }

    /// The lower end of its 80 % interval.
    public OptionalLong lowSpendMinor(int customer) {
        return present(lowMinor[customer]);
    }

    /// The upper end of its 80 % interval.
    public OptionalLong highSpendMinor(int customer) {
        return present(highMinor[customer]);
    }

    /// As [#expectedSpendMinor], for loops over all customers; negative where no model says.
    long spendOrNegative(int customer) {
        return spendMinor[customer];
    }

    private static OptionalLong present(long minor) {
        return minor == ABSENT ? OptionalLong.empty() : OptionalLong.of(minor);
    }
}
