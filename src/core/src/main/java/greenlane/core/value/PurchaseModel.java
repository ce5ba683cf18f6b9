package greenlane.core.value;

import org.hipparchus.random.RandomDataGenerator;

/// How often a customer will buy, and whether they still do: fitted ([BgNbd]) or by the plain rule ([PooledRate]).
public sealed interface PurchaseModel permits BgNbd, PooledRate {
    /// Times are given in days and rates in weeks: a week has seven.
    double DAYS_PER_WEEK = 7;

    /// The probability that the customer has not left for good, 0 to 1.
    double activeProbability(int repeats, int recencyDays, int ageDays);

    /// How many days with a purchase to expect in the coming weeks of a customer who is known to be active.
    double purchasesIfActive(int repeats, int ageDays, double weeks);

    /// How many days with a purchase to expect in the coming weeks.
    default double purchases(PurchaseSummary customer, double weeks) {
        return activeProbability(customer.repeats(), customer.recencyDays(), customer.ageDays())
                * purchasesIfActive(customer.repeats(), customer.ageDays(), weeks);
    }

    /// A way of buying that an active customer might have, drawn by its probability after what was seen.
    Habit draw(int repeats, int ageDays, RandomDataGenerator random);

    /// A customer's way of buying.
    ///
    /// @param perWeek purchases a week while active
    /// @param leaving the probability of leaving for good after a purchase
    record Habit(double perWeek, double leaving) {}
}
