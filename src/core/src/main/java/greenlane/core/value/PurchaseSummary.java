package greenlane.core.value;

/// One customer's purchases, folded: all that the models of this package look at.
///
/// Time is counted in whole days of the centre's zone, and all purchases of one day are one purchase. So there are at most as many repeat
/// purchases as days between the first and the last, which is checked.
///
/// @param repeats days with a purchase after the day of the first one; *x* or frequency in the literature
/// @param recencyDays from the first purchase to the last one, 0 where there is only one; *t_x*
/// @param ageDays from the first purchase to the day of looking; *T*
/// @param meanValue what was spent on a repeat day, on average, in the centre's currency. The first purchase is left out, because a customer is in the data
///        only for having made it, and those who never came back would pull the mean towards their single visit. For a customer without repeats it is the value of
///        that single purchase, or 0 where it is not known: the models do not look at it, only [PooledSpend] does.
public record PurchaseSummary(int repeats, int recencyDays, int ageDays, double meanValue) {
    /// The longest age: a hundred years.
    public static final int AGE_DAYS_MAX = 36_525;

    public PurchaseSummary {
        check(repeats, recencyDays, ageDays, meanValue);
    }

    static void check(int repeats, int recencyDays, int ageDays, double meanValue) {
        if (repeats < 0 || recencyDays < repeats || ageDays < recencyDays || ageDays > AGE_DAYS_MAX) {
            throw new IllegalArgumentException("0 ≤ repeats ≤ recencyDays ≤ ageDays ≤ " + AGE_DAYS_MAX + " is wanted: "
                    + repeats + ", " + recencyDays + ", " + ageDays);
        }
        if ((repeats == 0) != (recencyDays == 0)) {
            throw new IllegalArgumentException(
                    "recencyDays is 0 exactly where there are no repeats: " + repeats + ", " + recencyDays);
        }
        if (!Double.isFinite(meanValue)) {
            throw new IllegalArgumentException("meanValue is not finite: " + meanValue);
        }
    }
}
