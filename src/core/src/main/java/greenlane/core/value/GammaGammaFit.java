package greenlane.core.value;

/// Fits [GammaGamma] from several starts.
final class GammaGammaFit {
    /// Starts: p, q and γ, the last in units of the geometric mean of values.
    private static final double[][] STARTS = {{2, 3, 1}, {6, 4, 0.5}, {1, 10, 9}, {20, 2, 0.1}};

    private GammaGammaFit() {}

    static Fit<GammaGamma> of(PurchaseSummaries customers) {
        var likelihood = new GammaGammaLikelihood(customers);
        if (likelihood.customers() < Fit.REPEAT_BUYERS_MIN) {
            return new Fit.TooFew<>(likelihood.customers(), Fit.REPEAT_BUYERS_MIN);
        }
        var starts = new double[STARTS.length][];
        for (int i = 0; i < starts.length; i++) {
            double[] start = STARTS[i];
            starts[i] = new double[]{StrictMath.log(start[0]), StrictMath.log(start[1]), StrictMath.log(start[2])};
        }
        StartSearch.Found found = new StartSearch(likelihood, likelihood).run(starts);
        Fit.Report report = found.report(likelihood.logLikelihood(found.minimum().value()), likelihood.customers(),
                likelihood.customers());
        double p = found.parameter(0);
        double q = found.parameter(1);
        double scale = found.parameter(2);
        double edge = StartSearch.EDGE;
        if (!GammaGammaLikelihood.allowed(p * edge, q * edge, scale * edge)
                || !GammaGammaLikelihood.allowed(p / edge, q / edge, scale / edge)) {
            return new Fit.Failed<>(Fit.Reason.AT_THE_EDGE, report);
        }
        if (!found.converged()) {
            return new Fit.Failed<>(Fit.Reason.NOT_CONVERGED, report);
        }
        return q > 1
                ? new Fit.Fitted<>(new GammaGamma(p, q, scale * likelihood.unit()), report)
                : new Fit.Failed<>(Fit.Reason.NO_MEAN, report);
    }
}
