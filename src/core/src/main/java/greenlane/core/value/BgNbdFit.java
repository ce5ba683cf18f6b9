package greenlane.core.value;

/// Fits [BgNbd]: from several starts on a sample, then from the best of them on everyone.
final class BgNbdFit {
    /// So many customers, evenly taken, are enough to find the region of the optimum in.
    static final int SAMPLE_CUSTOMERS = 20_000;
    /// Starts: r, a and b; α is then chosen so that the mean rate of purchases is the observed one.
    private static final double[][] STARTS = {{0.25, 0.5, 1}, {1, 1, 2}, {1, 1, 10}, {4, 0.3, 5}};

    private BgNbdFit() {}

    static Fit<BgNbd> of(PurchaseSummaries customers) {
        int repeatBuyers = customers.repeatBuyers();
        if (repeatBuyers < Fit.REPEAT_BUYERS_MIN) {
            return new Fit.TooFew<>(repeatBuyers, Fit.REPEAT_BUYERS_MIN);
        }
        PurchaseRows rows = PurchaseRows.of(customers);
        PurchaseRows sample = rows.sample(SAMPLE_CUSTOMERS);
        var search = new StartSearch(new BgNbdLikelihood(sample), new BgNbdLikelihood(rows));
        StartSearch.Found found = search.run(starts(sample));
        Fit.Report report = found.report(-found.minimum().value() * rows.customers(), rows.customers(), rows.size());
        double r = found.parameter(0);
        double alpha = found.parameter(1);
        double a = found.parameter(2);
        double b = found.parameter(3);
        double edge = StartSearch.EDGE;
        if (!BgNbd.allowed(r * edge, alpha * edge, a * edge, b * edge)
                || !BgNbd.allowed(r / edge, alpha / edge, a / edge, b / edge)) {
            return new Fit.Failed<>(Fit.Reason.AT_THE_EDGE, report);
        }
        return found.converged()
                ? new Fit.Fitted<>(new BgNbd(r, alpha, a, b), report)
                : new Fit.Failed<>(Fit.Reason.NOT_CONVERGED, report);
    }

    private static double[][] starts(PurchaseRows rows) {
        double repeats = 0;
        double weeks = 0;
        for (int row = 0; row < rows.size(); row++) {
            repeats += (double) rows.weight(row) * rows.repeats(row);
            weeks += rows.weight(row) * rows.ageDays(row) / PurchaseModel.DAYS_PER_WEEK;
        }
        double weeksPerRepeat = Math.max(weeks / Math.max(repeats, 1), 2 * BgNbd.WEEKS_MIN);
        var starts = new double[STARTS.length][];
        for (int i = 0; i < starts.length; i++) {
            double[] start = STARTS[i];
            double alpha = Math.min(start[0] * weeksPerRepeat, BgNbd.WEEKS_MAX / 2);
            starts[i] = new double[]{StrictMath.log(start[0]), StrictMath.log(Math.max(alpha, 2 * BgNbd.WEEKS_MIN)),
                    StrictMath.log(start[1]), StrictMath.log(start[2])};
        }
        return starts;
    }
}
