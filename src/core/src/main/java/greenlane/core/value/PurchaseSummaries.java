package greenlane.core.value;

import java.util.Arrays;

/// The folded purchases of many customers, in columns of 14 bytes a customer. Immutable, so that every thread may read it.
///
/// A customer is an index; who it is, the caller knows. A [PurchaseSummary] says what the columns mean.
public final class PurchaseSummaries {
    private final int size;
    private final char[] repeats;
    private final char[] recencyDays;
    private final char[] ageDays;
    private final double[] meanValue;

    private PurchaseSummaries(Builder builder) {
        this.size = builder.size;
        this.repeats = builder.repeats;
        this.recencyDays = builder.recencyDays;
        this.ageDays = builder.ageDays;
        this.meanValue = builder.meanValue;
    }

    /// Takes customers in, one after another. Owned by one thread, and used for one set.
    public static final class Builder {
        private static final int CAPACITY_MIN = 16;

        private char[] repeats;
        private char[] recencyDays;
        private char[] ageDays;
        private double[] meanValue;
        private int size;
        private boolean built;

        /// Room for so many; more may come.
        public Builder(int capacity) {
            int room = Math.max(capacity, CAPACITY_MIN);
            repeats = new char[room];
            recencyDays = new char[room];
            ageDays = new char[room];
            meanValue = new double[room];
        }

        /// Adds a customer, whose index is the number of those before; refuses what [PurchaseSummary] refuses.
        public Builder add(int repeats, int recencyDays, int ageDays, double meanValue) {
            PurchaseSummary.check(repeats, recencyDays, ageDays, meanValue);
            if (built) {
                throw new IllegalStateException("the set is built already");
            }
            if (size == this.repeats.length) {
                int room = Math.max(size + (size >> 1), CAPACITY_MIN);
                this.repeats = Arrays.copyOf(this.repeats, room);
                this.recencyDays = Arrays.copyOf(this.recencyDays, room);
                this.ageDays = Arrays.copyOf(this.ageDays, room);
                this.meanValue = Arrays.copyOf(this.meanValue, room);
            }
            this.repeats[size] = (char) repeats;
            this.recencyDays[size] = (char) recencyDays;
            this.ageDays[size] = (char) ageDays;
            this.meanValue[size] = meanValue;
            size++;
            return this;
        }

        /// Adds a customer.
        public Builder add(PurchaseSummary summary) {
            return add(summary.repeats(), summary.recencyDays(), summary.ageDays(), summary.meanValue());
        }

        /// The set; the builder takes no more after it.
        public PurchaseSummaries build() {
            built = true;
            return new PurchaseSummaries(this);
        }
    }

    /// How many customers there are.
    public int size() {
        return size;
    }

    /// One customer.
    public PurchaseSummary at(int customer) {
        return new PurchaseSummary(repeats[customer], recencyDays[customer], ageDays[customer], meanValue[customer]);
    }

    public int repeats(int customer) {
        return repeats[customer];
    }

    public int recencyDays(int customer) {
        return recencyDays[customer];
    }

    public int ageDays(int customer) {
        return ageDays[customer];
    }

    public double meanValue(int customer) {
        return meanValue[customer];
    }

    /// How many came back at least once.
    public int repeatBuyers() {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += repeats[i] > 0 ? 1 : 0;
        }
        return count;
    }
}
