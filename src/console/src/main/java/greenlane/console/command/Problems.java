package greenlane.console.command;

import java.io.PrintWriter;

import greenlane.feeds.LogReport;
import greenlane.feeds.RowProblem;

/// Tells of rejected rows at a terminal.
final class Problems {
    /// How many are told one by one; the rest is only counted.
    static final int TOLD_MAX = 20;

    private Problems() {}

    static void tell(PrintWriter err, LogReport report) {
        report.problems().stream().filter(problem -> problem.effect() == RowProblem.Effect.REJECTED).limit(TOLD_MAX)
                .forEach(problem -> err.println(problem.describe()));
        long untold = report.rowsRejected() - TOLD_MAX;
        if (untold > 0) {
            err.println("… and " + untold + " more rejected rows.");
        }
        report.brokenOff().ifPresent(refusal -> err.println(refusal.describe()));
    }
}
