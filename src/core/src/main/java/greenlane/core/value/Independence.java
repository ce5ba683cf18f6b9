package greenlane.core.value;

/// Whether how often customers buy tells how much they spend: the models multiply the two as if it did not.
///
/// @param correlation Pearson's coefficient of repeats and mean value over the repeat buyers with a value above 0; NaN where one of them does not vary
/// @param repeatBuyers over how many it was taken
public record Independence(double correlation, int repeatBuyers) {
    /// Beyond this, either way, the product of purchases and value is biased enough to say so beside it: a tenth of the variance is shared. Fader, Hardie and Lee went
    /// on with 0.11 and less.
    public static final double CORRELATION_MAX = 0.316;

    /// Measures it.
    public static Independence of(PurchaseSummaries customers) {
        int count = 0;
        double repeatsMean = 0;
        double valueMean = 0;
        double repeatsSquares = 0;
        double valueSquares = 0;
        double products = 0;
        for (int i = 0; i < customers.size(); i++) {
            if (GammaGammaLikelihood.taken(customers, i)) {
                count++;
                double repeats = customers.repeats(i) - repeatsMean;
                double value = customers.meanValue(i) - valueMean;
                repeatsMean += repeats / count;
                valueMean += value / count;
                double valueNow = customers.meanValue(i) - valueMean;
                repeatsSquares += repeats * (customers.repeats(i) - repeatsMean);
                valueSquares += value * valueNow;
                products += repeats * valueNow;
            }
        }
        return new Independence(products / Math.sqrt(repeatsSquares * valueSquares), count);
    }

    /// Whether the assumption may stand.
    public boolean holds() {
        return !(Math.abs(correlation) > CORRELATION_MAX);
    }
}
