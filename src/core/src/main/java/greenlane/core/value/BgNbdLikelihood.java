package greenlane.core.value;

/// The negative mean log-likelihood of [BgNbd] over weighted rows, in the logarithms of r, α, a and b, with its exact gradient.
///
/// The likelihood of a customer is, after Fader, Hardie and Lee (2005), equation 6, in the form that does not overflow (their note *Implementing the
/// BG/NBD model for customer base analysis in Excel*, 2005),
///
/// `Γ(r+x)/Γ(r) · α^r · B(a, b+x)/B(a, b) · [ (α+T)^−(r+x) + δ(x>0) · a/(b+x−1) · (α+t_x)^−(r+x) ]`
///
/// As x is a whole number, the quotients of gamma functions are products of x factors: their logarithms and derivatives are running sums, tabled by x, without the
/// cancellation of two large log-gammas. As t_x and T are whole days, ln(α+t) is tabled by day. What is left for a row with repeats is one exponential and one logarithm:
/// with d = (r+x)·ln((α+T)/(α+t_x)) ≥ 0, the bracket is (α+t_x)^−(r+x) · (e^−d + a/(b+x−1)), and neither term can overflow.
final class BgNbdLikelihood implements Objective {
    private final PurchaseRows rows;
    /// By x: how many customers have at least x+1 repeats.
    private final long[] moreThan;
    private final double[] logAge;
    private final double[] inverseAge;

    BgNbdLikelihood(PurchaseRows rows) {
        this.rows = rows;
        int repeatsMax = 0;
        int ageMax = 0;
        for (int row = 0; row < rows.size(); row++) {
            repeatsMax = Math.max(repeatsMax, rows.repeats(row));
            ageMax = Math.max(ageMax, rows.ageDays(row));
        }
        moreThan = new long[repeatsMax + 1];
        for (int row = 0; row < rows.size(); row++) {
            if (rows.repeats(row) > 0) {
                moreThan[rows.repeats(row) - 1] += rows.weight(row);
            }
        }
        for (int x = repeatsMax - 1; x >= 0; x--) {
            moreThan[x] += moreThan[x + 1];
        }
        logAge = new double[ageMax + 1];
        inverseAge = new double[ageMax + 1];
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        double r = StrictMath.exp(point[0]);
        double alpha = StrictMath.exp(point[1]);
        double a = StrictMath.exp(point[2]);
        double b = StrictMath.exp(point[3]);
        if (!BgNbd.allowed(r, alpha, a, b)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int day = 0; day < logAge.length; day++) {
            double weeks = alpha + day / BgNbd.DAYS_PER_WEEK;
            logAge[day] = StrictMath.log(weeks);
            inverseAge[day] = 1 / weeks;
        }
        double value = ofRepeats(r, a, b, gradient) + ofTimes(r, a, b, gradient);
        double customers = rows.customers();
        value += customers * r * point[1];
        gradient[0] += customers * point[1];
        gradient[1] += customers * r / alpha;
        gradient[0] *= -r / customers;
        gradient[1] *= -alpha / customers;
        gradient[2] *= -a / customers;
        gradient[3] *= -b / customers;
        return -value / customers;
    }

    /// ln Γ(r+x)/Γ(r) and ln B(a, b+x)/B(a, b) without its factor of times, summed over all customers; begins the gradient.
    private double ofRepeats(double r, double a, double b, double[] gradient) {
        double value = 0;
        double byR = 0;
        double byB = 0;
        double byBoth = 0;
        for (int x = 0; x < moreThan.length; x++) {
            double count = moreThan[x];
            value += count * (StrictMath.log(r + x) + StrictMath.log((b + x) / (a + b + x)));
            byR += count / (r + x);
            byB += count / (b + x);
            byBoth += count / (a + b + x);
        }
        gradient[0] = byR;
        gradient[1] = 0;
        gradient[2] = -byBoth;
        gradient[3] = byB - byBoth;
        return value;
    }

    /// The logarithm of the bracket, summed over all customers; adds to the gradient.
    private double ofTimes(double r, double a, double b, double[] gradient) {
        double value = 0;
        double byR = 0;
        double byAlpha = 0;
        double byA = 0;
        double byB = 0;
        for (int row = 0; row < rows.size(); row++) {
            int x = rows.repeats(row);
            int age = rows.ageDays(row);
            double weight = rows.weight(row);
            double shape = r + x;
            if (x == 0) {
                value -= weight * shape * logAge[age];
                byR -= weight * logAge[age];
                byAlpha -= weight * shape * inverseAge[age];
                continue;
            }
            int recency = rows.recencyDays(row);
            double active = StrictMath.exp(-shape * (logAge[age] - logAge[recency]));
            double gone = a / (b + x - 1);
            double both = active + gone;
            double activeShare = active / both;
            double goneShare = gone / both;
            value += weight * (StrictMath.log(both) - shape * logAge[recency]);
            byR -= weight * (activeShare * logAge[age] + goneShare * logAge[recency]);
            byAlpha -= weight * shape * (activeShare * inverseAge[age] + goneShare * inverseAge[recency]);
            byA += weight * goneShare;
            byB -= weight * goneShare / (b + x - 1);
        }
        gradient[0] += byR;
        gradient[1] += byAlpha;
        gradient[2] += byA / a;
        gradient[3] += byB;
        return value;
    }
}
