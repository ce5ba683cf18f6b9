package greenlane.console.command;

import java.io.PrintWriter;

import greenlane.console.i18n.Wording;
import greenlane.console.problem.FileSentences;
import greenlane.feeds.LogReport;
import greenlane.feeds.RowProblem;

/// Tells of rejected rows at a terminal.
final class Problems {
    /// How many are told one by one; the rest is only counted.
    static final int TOLD_MAX = 20;

    private Problems() {}

    static void tell(PrintWriter err, LogReport report, Wording texts) {
        FileSentences sentences = new FileSentences(texts);
        report.problems().stream().filter(problem -> problem.effect() == RowProblem.Effect.REJECTED).limit(TOLD_MAX)
                .forEach(problem -> err.println(sentences.full(problem)));
        long untold = report.rowsRejected() - TOLD_MAX;
        if (untold > 0) {
            err.println(texts.text("command.rejected.more", untold));
        }
        report.brokenOff().ifPresent(refusal -> err.println(sentences.refusal(refusal)));
    }
}
