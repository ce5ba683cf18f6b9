package greenlane.core.value;

/// Seeks the lowest minimum of a function from several starts on a cheap stand-in for it, and ends on the function itself.
final class StartSearch {
    /// A derivative of the mean log-likelihood of a customer, by the logarithm of a parameter, at which the optimum counts as found.
    static final double GRADIENT_MAX = 1e-8;
    /// Where rounding lets no step lead further down, the optimum counts as found up to this derivative.
    static final double GRADIENT_ROUNDED_MAX = 1e-6;
    /// A parameter within this factor of a bound has run there.
    static final double EDGE = 2;
    /// Starts whose values differ by less ended at the same optimum.
    private static final double AGREED = 1e-7;

    private final Objective standIn;
    private final Objective whole;

    /// The lowest minimum, and how many starts agreed on it.
    record Found(Bfgs.Minimum minimum, int starts, int startsAgreed, int iterations, int evaluations) {
        boolean converged() {
            return minimum.gradientNorm() <= GRADIENT_ROUNDED_MAX;
        }

        /// A parameter whose logarithm was sought.
        double parameter(int component) {
            return StrictMath.exp(minimum.at(component));
        }

        Fit.Report report(double logLikelihood, long customers, int rows) {
            return new Fit.Report(logLikelihood, customers, rows, starts, startsAgreed, iterations,
                    evaluations, minimum.gradientNorm());
        }
    }

    StartSearch(Objective standIn, Objective whole) {
        this.standIn = standIn;
        this.whole = whole;
    }

    Found run(double[][] starts) {
        var ends = new Bfgs.Minimum[starts.length];
        Bfgs.Minimum best = null;
        int iterations = 0;
        int evaluations = 0;
        for (int i = 0; i < starts.length; i++) {
            ends[i] = Bfgs.minimise(standIn, starts[i], GRADIENT_MAX);
            iterations += ends[i].iterations();
            evaluations += ends[i].evaluations();
            if (best == null || ends[i].value() < best.value()) {
                best = ends[i];
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("there is no start");
        }
        int agreed = 0;
        for (Bfgs.Minimum end : ends) {
            agreed += end.value() <= best.value() + AGREED ? 1 : 0;
        }
        Bfgs.Minimum last = Bfgs.minimise(whole, best, GRADIENT_MAX);
        return new Found(last, starts.length, agreed, iterations + last.iterations(),
                evaluations + last.evaluations());
    }
}
