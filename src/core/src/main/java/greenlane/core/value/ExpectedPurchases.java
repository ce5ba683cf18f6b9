package greenlane.core.value;

/// How many purchases an active customer of [BgNbd] will make in a time to come, as a sum without cancellation.
///
/// The published form (Fader, Hardie and Lee 2005, equation 10, without its divisor, which is the probability of being active) is, with z = t/(α+T+t),
///
/// `(a+b+x−1)/(a−1) · [ 1 − (1−z)^(r+x) · ₂F₁(r+x, b+x; a+b+x−1; z) ]`
///
/// It is 0/0 at a = 1, has a pole at a+b+x = 1 that cancels, loses all digits near both and for short times, and ₂F₁ itself overflows for frequent buyers. What it
/// stands for is simple: if the customer never left, the number of purchases would be negative binomial, N with shape r+x and odds z; the j-th of them happens if
/// the customer did not leave after any of the j−1 before, each time with a beta-distributed probability. So the expectation is
///
/// `Σ_{j≥1} P(N ≥ j) · Π_{i<j−1} (b+x+i)/(a+b+x+i)`
///
/// All terms are positive and at most 1, and P(N ≥ j) begins with `1 − (1−z)^(r+x)`, taken by expm1. From the j on where the ratio of neighbouring
/// probabilities is below 1 it only falls, so the rest is at most a geometric series: the sum ends where that bound is below [#RELATIVE_ERROR]
/// of it. The same bound keeps the rounding of the differences out of the tail. Rounding adds some 10⁻¹⁶ a term.
final class ExpectedPurchases {
    /// What is left out, as a share of the result, is at most this.
    static final double RELATIVE_ERROR = 1e-14;
    /// Terms after which it is given up; the parameters and horizons that are allowed need a tenth of it.
    static final int TERMS_MAX = 1 << 28;
    /// Below this logarithm a probability is no longer added to another.
    private static final double LOG_TINY = -700;

    private ExpectedPurchases() {}

    /// @param shape r+x
    /// @param rateWeeks α+T
    /// @param leave a
    /// @param stay b+x
    /// @param weeks the time to come, at least 0
    static double ifActive(double shape, double rateWeeks, double leave, double stay, double weeks) {
        if (!(weeks >= 0)) {
            throw new IllegalArgumentException("weeks are negative: " + weeks);
        }
        if (weeks == 0) {
            return 0;
        }
        double odds = weeks / (rateWeeks + weeks);
        double logNone = -shape * StrictMath.log1p(weeks / rateWeeks);
        double exactly = logNone < LOG_TINY ? 0 : StrictMath.exp(logNone);
        double logExactly = logNone;
        double atLeast = -StrictMath.expm1(logNone);
        double stayed = 1;
        double sum = atLeast;
        for (int j = 1; j < TERMS_MAX; j++) {
            double ratio = (shape + (j - 1)) / j * odds;
            if (exactly == 0) {
                logExactly += StrictMath.log(ratio);
                exactly = logExactly < LOG_TINY ? 0 : StrictMath.exp(logExactly);
            } else {
                exactly *= ratio;
            }
            atLeast = Math.max(atLeast - exactly, 0);
            double falling = Math.max((shape + j) / (j + 1) * odds, odds);
            if (falling < 1 && logExactly >= LOG_TINY) {
                atLeast = Math.min(atLeast, exactly * falling / (1 - falling));
            }
            stayed *= (stay + (j - 1)) / (leave + stay + (j - 1));
            double term = atLeast * stayed;
            sum += term;
            if (falling < 1 && term * falling <= RELATIVE_ERROR * sum * (1 - falling)) {
                return sum;
            }
        }
        throw new IllegalStateException("no end after " + TERMS_MAX + " terms: " + shape + ", " + rateWeeks + ", "
                + leave + ", " + stay + ", " + weeks);
    }
}
