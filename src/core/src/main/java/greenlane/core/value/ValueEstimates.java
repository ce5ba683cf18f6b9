package greenlane.core.value;

/// [ValueEstimate]s of many customers, in columns; a customer has the index it has in the [PurchaseSummaries]. Immutable.
public final class ValueEstimates {
    private final double[] activeProbability;
    private final double[] purchases;
    private final double[] meanValue;
    private final double[] lifetimeValue;

    ValueEstimates(double[] activeProbability, double[] purchases, double[] meanValue, double[] lifetimeValue) {
        this.activeProbability = activeProbability;
        this.purchases = purchases;
        this.meanValue = meanValue;
        this.lifetimeValue = lifetimeValue;
    }

    public int size() {
        return purchases.length;
    }

    /// One customer's.
    public ValueEstimate at(int customer) {
        return new ValueEstimate(activeProbability[customer], purchases[customer], meanValue[customer],
                lifetimeValue[customer]);
    }

    public double activeProbability(int customer) {
        return activeProbability[customer];
    }

    public double purchases(int customer) {
        return purchases[customer];
    }

    public double meanValue(int customer) {
        return meanValue[customer];
    }

    public double lifetimeValue(int customer) {
        return lifetimeValue[customer];
    }

    /// What the customer is expected to spend, not discounted.
    public double potential(int customer) {
        return purchases[customer] * meanValue[customer];
    }
}
