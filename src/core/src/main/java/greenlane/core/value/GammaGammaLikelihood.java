package greenlane.core.value;

import org.hipparchus.special.Gamma;

/// The negative mean log-likelihood of [GammaGamma], in the logarithms of p, q and γ, with its exact gradient.
///
/// The logarithm for a customer with x repeats of mean m is (Fader and Hardie 2013, equation 1a)
///
/// `ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln γ + (px−1) ln m + px ln x − (px+q) ln(γ + x·m)`
///
/// Gamma functions are taken once for each x. What is left for a customer is the last logarithm; those of one x are multiplied first, some dozens at a time, and then the
/// logarithm is taken of the product. Values are counted in units of their geometric mean, so that the search is the same in every currency.
final class GammaGammaLikelihood implements Objective {
    private static final double PRODUCT_MAX = 1e200;
    private static final double PRODUCT_MIN = 1e-200;

    /// The total spent on repeats, in that unit, of all customers, those of one x together.
    private final double[] totals;
    /// By x: where its customers end in the totals; they begin where those of the x before end.
    private final int[] ends;
    private final double unit;
    private final double logMeans;
    private final double repeatsLogMeans;
    private final double repeatsLogRepeats;

    GammaGammaLikelihood(PurchaseSummaries customers) {
        int repeatsMax = 0;
        double logsOfValues = 0;
        int count = 0;
        for (int i = 0; i < customers.size(); i++) {
            if (taken(customers, i)) {
                repeatsMax = Math.max(repeatsMax, customers.repeats(i));
                logsOfValues += StrictMath.log(customers.meanValue(i));
                count++;
            }
        }
        unit = count == 0 ? 1 : StrictMath.exp(logsOfValues / count);
        ends = new int[repeatsMax + 1];
        for (int i = 0; i < customers.size(); i++) {
            if (taken(customers, i) && customers.repeats(i) < repeatsMax) {
                ends[customers.repeats(i) + 1]++;
            }
        }
        for (int x = 1; x <= repeatsMax; x++) {
            ends[x] += ends[x - 1];
        }
        totals = new double[count];
        double logs = 0;
        double repeatsLogs = 0;
        double repeatsLogsOfRepeats = 0;
        for (int i = 0; i < customers.size(); i++) {
            if (taken(customers, i)) {
                int x = customers.repeats(i);
                double mean = customers.meanValue(i) / unit;
                double log = StrictMath.log(mean);
                totals[ends[x]++] = x * mean;
                logs += log;
                repeatsLogs += x * log;
                repeatsLogsOfRepeats += x * StrictMath.log(x);
            }
        }
        logMeans = logs;
        repeatsLogMeans = repeatsLogs;
        repeatsLogRepeats = repeatsLogsOfRepeats;
    }

    /// Whether a customer says something about spend.
    static boolean taken(PurchaseSummaries customers, int customer) {
        return customers.repeats(customer) > 0 && customers.meanValue(customer) > 0;
    }

    int customers() {
        return totals.length;
    }

    /// What γ of a point has to be multiplied with to be in the currency.
    double unit() {
        return unit;
    }

    /// The log-likelihood of all customers in the currency, of a value of this function.
    double logLikelihood(double value) {
        return -(value + StrictMath.log(unit)) * totals.length;
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        double p = StrictMath.exp(point[0]);
        double q = StrictMath.exp(point[1]);
        double scale = StrictMath.exp(point[2]);
        if (!allowed(p, q, scale)) {
            return Double.POSITIVE_INFINITY;
        }
        double n = totals.length;
        double value = n * (q * point[2] - Gamma.logGamma(q)) + p * (repeatsLogMeans + repeatsLogRepeats) - logMeans;
        double byP = repeatsLogMeans + repeatsLogRepeats;
        double byQ = n * (point[2] - Gamma.digamma(q));
        double byScale = n * q / scale;
        for (int x = 1; x < ends.length; x++) {
            int count = ends[x] - ends[x - 1];
            if (count > 0) {
                double shape = p * x + q;
                double digamma = Gamma.digamma(shape);
                double logs = logs(scale, ends[x - 1], ends[x]);
                double inverses = inverses(scale, ends[x - 1], ends[x]);
                value += count * (Gamma.logGamma(shape) - Gamma.logGamma(p * x)) - shape * logs;
                byP += x * (count * (digamma - Gamma.digamma(p * x)) - logs);
                byQ += count * digamma - logs;
                byScale -= shape * inverses;
            }
        }
        gradient[0] = -p * byP / n;
        gradient[1] = -q * byQ / n;
        gradient[2] = -scale * byScale / n;
        return -value / n;
    }

    static boolean allowed(double p, double q, double scale) {
        return shape(p) && shape(q) && shape(scale);
    }

    private static boolean shape(double value) {
        return value >= GammaGamma.SHAPE_MIN && value <= GammaGamma.SHAPE_MAX;
    }

    private double logs(double scale, int from, int end) {
        double sum = 0;
        double product = 1;
        for (int i = from; i < end; i++) {
            product *= scale + totals[i];
            if (product > PRODUCT_MAX || product < PRODUCT_MIN) {
                sum += StrictMath.log(product);
                product = 1;
            }
        }
        return sum + StrictMath.log(product);
    }

    private double inverses(double scale, int from, int end) {
        double sum = 0;
        for (int i = from; i < end; i++) {
            sum += 1 / (scale + totals[i]);
        }
        return sum;
    }
}
