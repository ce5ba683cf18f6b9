package greenlane.core.value;

/// What to expect of one customer over the months of a [ValuePolicy].
///
/// @param activeProbability that the customer has not left for good, 0 to 1
/// @param purchases days with a purchase
/// @param meanValue of one of them
/// @param lifetimeValue what they are worth today, each discounted by its time
public record ValueEstimate(double activeProbability, double purchases, double meanValue, double lifetimeValue) {
    /// What the customer is expected to spend, not discounted: the potential.
    public double potential() {
        return purchases * meanValue;
    }

    /// The days a customer has been one, weighed with the probability of still being one: tenure that holds.
    public double loyaltyDays(int ageDays) {
        return ageDays * activeProbability;
    }
}
