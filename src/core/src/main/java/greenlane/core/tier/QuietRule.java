package greenlane.core.tier;

/// When a customer counts as silent: quiet for longer than the customer's own rhythm explains.
///
/// Said of customers with two purchases or more. Either the model holds them active with less than [#activeBelow], or the gap
/// since the last purchase is one that a customer of this rhythm leaves, by chance alone, less often than in one of `1 / (1 − gapQuantile)`
/// gaps. If somebody buys at a steady rate of which only `k` intervals over `S` days are known, the next gap exceeds `g` days with
/// probability `(S / (S + g))^k`: the ratio of independent exponential and gamma variables is exactly F-distributed with 2 and 2k degrees of
/// freedom (Lawless 2003, Statistical Models and Methods for Lifetime Data, 2nd edition, 4.1). So few intervals ask for a longer
/// silence than many do.
///
/// @param activeBelow in hundredths of a percent; 0 switches this half off
/// @param gapQuantile in hundredths of a percent; 100 % switches this half off
public record QuietRule(int activeBelow, int gapQuantile) {
    public QuietRule {
        if (!fits(activeBelow) || !fits(gapQuantile)) {
            throw new IllegalArgumentException("a rule of " + activeBelow + " and " + gapQuantile);
        }
    }

    static boolean fits(int percentHundredths) {
        return percentHundredths >= 0 && percentHundredths <= MeasureScale.TOP;
    }

    /// How likely a gap of this length or longer is at the customer's own rhythm.
    ///
    /// @param spanDays from the first purchase to the last
    /// @param intervals one less than the purchases
    public static double explained(int gapDays, int spanDays, int intervals) {
        return StrictMath.exp(-intervals * StrictMath.log1p((double) gapDays / spanDays));
    }

    /// The same rule for many customers: the least gap, as a multiple of the span, by number of intervals.
    static final class Gaps {
        /// Beyond this many intervals the multiple is worked out each time.
        private static final int TABLE_MAX = 1_024;

        private final double logRest;
        private final double[] multiples = new double[TABLE_MAX + 1];

        Gaps(QuietRule rule) {
            logRest = StrictMath.log((MeasureScale.TOP - rule.gapQuantile()) / (double) MeasureScale.TOP);
            for (int k = 1; k <= TABLE_MAX; k++) {
                multiples[k] = multiple(k);
            }
        }

        private double multiple(int intervals) {
            return StrictMath.expm1(-logRest / intervals);
        }

        boolean beyond(int gapDays, int spanDays, int intervals) {
            return gapDays > spanDays * (intervals <= TABLE_MAX ? multiples[intervals] : multiple(intervals));
        }
    }
}
