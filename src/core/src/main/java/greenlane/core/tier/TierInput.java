package greenlane.core.tier;

import java.time.LocalDate;

import greenlane.core.purchase.PurchaseColumns;

/// What tiers are made from, as of one day: purchases over the whole relation and over the policy's window, and what is expected.
///
/// Where no model says how likely a customer is active, loyalty is the time proven, from the first purchase to the last. Where none
/// says what the next twelve months bring, the expected purchases at the customer's mean count, and where these are missing too, what
/// the past brought in a year: of simple rules for what customers will do, the repetition of what they did holds up best against
/// fitted models (Wübben and von Wangenheim 2008, Journal of Marketing 72).
///
/// @param life everything bought up to the day
/// @param window what of it was bought in the last [#windowMonths] months; the same columns as `life` when that is 0
/// @param windowMonths the length of the window; 0 for the whole relation
/// @param values what a model expects
public record TierInput(PurchaseColumns life, PurchaseColumns window, int windowMonths, ValueColumns values) {
    /// A day in the unit of loyalty.
    public static final long DAY = 1_000_000;
    private static final int YEAR_DAYS = 365;

    public TierInput {
        if (window.size() != life.size() || values.size() != life.size() || !window.asOf().equals(life.asOf())) {
            throw new IllegalArgumentException("columns of " + life.size() + ", " + window.size() + " and "
                    + values.size() + " customers, as of " + life.asOf() + " and " + window.asOf());
        }
        if (windowMonths < 0 || (windowMonths == 0) != (window == life)) {
            throw new IllegalArgumentException("a window of " + windowMonths + " months does not fit its columns");
        }
    }

    /// An input whose window is the whole relation.
    public static TierInput ofLife(PurchaseColumns life, ValueColumns values) {
        return new TierInput(life, life, 0, values);
    }

    /// The last day that counts.
    public LocalDate asOf() {
        return life.asOf();
    }

    /// How many customers there are, with those who have not bought yet.
    public int size() {
        return life.size();
    }

    /// Days from the last purchase to the day; of a customer who has bought.
    public int recencyDays(int customer) {
        return (int) asOf().toEpochDay() - life.lastDay(customer);
    }

    /// Days from the first purchase to the day; of a customer who has bought.
    public int tenureDays(int customer) {
        return (int) asOf().toEpochDay() - life.firstDay(customer);
    }

    /// A customer's value of a measure, in the measure's unit; of a customer who has bought.
    public long value(Measure measure, int customer) {
        return switch (measure) {
            case SPEND -> window.spendMinor(customer);
            case FREQUENCY -> window.purchases(customer);
            case LOYALTY -> loyalty(customer);
            case POTENTIAL -> potentialMinor(customer);
        };
    }

    private long loyalty(int customer) {
        if (life.purchases(customer) < 2) {
            return 0;
        }
        float active = values.active(customer);
        if (Float.isNaN(active)) {
            return (long) (life.lastDay(customer) - life.firstDay(customer)) * DAY;
        }
        return tenureDays(customer) * Math.round((double) active * DAY);
    }

    /// What the next twelve months are expected to bring, by the model or by what stands in for it; never negative.
    long potentialMinor(int customer) {
        long expected = values.spendOrNegative(customer);
        if (expected >= 0) {
            return expected;
        }
        float purchases = values.expectedPurchases(customer);
        if (!Float.isNaN(purchases)) {
            double mean = (double) life.spendMinor(customer) / life.purchases(customer);
            return Math.max(0, Math.round(purchases * mean));
        }
        return Math.max(0, windowMonths > 0
                ? window.spendMinor(customer) * 12 / windowMonths
                : life.spendMinor(customer) * YEAR_DAYS / Math.max(YEAR_DAYS, tenureDays(customer)));
    }
}
