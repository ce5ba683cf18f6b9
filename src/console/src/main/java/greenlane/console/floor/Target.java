package greenlane.console.floor;

/// A figure's target and how far off it still counts as near. A value within the bounds is met.
///
/// @param low the least that is good; [Double#NEGATIVE_INFINITY] when there is none
/// @param high the most that is good; [Double#POSITIVE_INFINITY] when there is none
/// @param tolerance how far outside a bound a value is near rather than breached, in the figure's own unit
public record Target(double low, double high, double tolerance) {
    /// No target: nothing is judged.
    public static final Target NONE = new Target(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);

    public Target {
        if (!(low <= high) || !(tolerance >= 0)) {
            throw new IllegalArgumentException("no target from " + low + " to " + high + " by " + tolerance);
        }
    }

    /// How a value stands.
    public enum Verdict {
        MET, NEAR, BREACHED,
        /// No value, no target, or a value too old to be judged.
        UNKNOWN
    }

    /// At most so much.
    public static Target atMost(double high, double tolerance) {
        return new Target(Double.NEGATIVE_INFINITY, high, tolerance);
    }

    /// At least so much.
    public static Target atLeast(double low, double tolerance) {
        return new Target(low, Double.POSITIVE_INFINITY, tolerance);
    }

    /// Whether anything is asked.
    public boolean present() {
        return low != Double.NEGATIVE_INFINITY || high != Double.POSITIVE_INFINITY;
    }

    /// The bound to draw a line at: the upper one where there is one.
    public double line() {
        return high != Double.POSITIVE_INFINITY ? high : low != Double.NEGATIVE_INFINITY ? low : Double.NaN;
    }

    /// Judges a value; NaN is unknown.
    public Verdict judge(double value) {
        if (Double.isNaN(value) || !present()) {
            return Verdict.UNKNOWN;
        }
        double off = Math.max(low - value, value - high);
        if (off <= 0) {
            return Verdict.MET;
        }
        return off <= tolerance ? Verdict.NEAR : Verdict.BREACHED;
    }
}
