package greenlane.core.value;

/// What value is counted over. Data: a centre sets it.
///
/// @param months how far ahead, 1 to [#MONTHS_MAX]
/// @param yearlyDiscount what a purchase a year from now is worth less than one today: 0.1 for 10 %; at least 0
/// @param coverage how probable it is that the coming purchases fall into the interval: 0.8 for one in ten below and one in ten above
/// @param draws how many futures are drawn for an interval, [#DRAWS_MIN] to [#DRAWS_MAX]
public record ValuePolicy(int months, double yearlyDiscount, double coverage, int draws) {
    /// The farthest that is looked ahead: ten years.
    public static final int MONTHS_MAX = 120;
    public static final int DRAWS_MIN = 100;
    public static final int DRAWS_MAX = 1_000_000;
    /// A month is a twelfth of a year of 365.25 days.
    static final double WEEKS_PER_MONTH = 365.25 / 12 / PurchaseModel.DAYS_PER_WEEK;

    public ValuePolicy {
        if (months < 1 || months > MONTHS_MAX) {
            throw new IllegalArgumentException("months from 1 to " + MONTHS_MAX + " are wanted: " + months);
        }
        if (!(yearlyDiscount >= 0) || !Double.isFinite(yearlyDiscount)) {
            throw new IllegalArgumentException("a yearlyDiscount of at least 0 is wanted: " + yearlyDiscount);
        }
        if (!(coverage > 0 && coverage < 1)) {
            throw new IllegalArgumentException("a coverage between 0 and 1 is wanted: " + coverage);
        }
        if (draws < DRAWS_MIN || draws > DRAWS_MAX) {
            throw new IllegalArgumentException(
                    "draws from " + DRAWS_MIN + " to " + DRAWS_MAX + " are wanted: " + draws);
        }
    }

    /// The example a new console starts with: twelve months at 10 % a year, intervals of 80 % from 2,000 draws.
    public static ValuePolicy example() {
        return new ValuePolicy(12, 0.1, 0.8, 2_000);
    }

    /// The horizon in weeks.
    public double weeks() {
        return months * WEEKS_PER_MONTH;
    }

    /// What one unit of money in so many weeks is worth today.
    double worthToday(double weeks) {
        return StrictMath.exp(-StrictMath.log1p(yearlyDiscount) * weeks / (12 * WEEKS_PER_MONTH));
    }
}
