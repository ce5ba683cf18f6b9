package greenlane.console.importing;

import java.util.List;
import java.util.Map;

import greenlane.feeds.Dirt;
import greenlane.feeds.LogReport;
import greenlane.feeds.Refusal;
import greenlane.feeds.RowProblem;

/// What a check of the whole file came to.
sealed interface CheckResult {
    /// All rows are accounted for: those of the report are the accepted and the rejected.
    ///
    /// @param contacts that would be imported; a log of events has fewer of them than rows
    /// @param warnings problems of rows that come in all the same; the first of them
    /// @param rejectedByKind adds up to the report's rejected rows
    record Done(LogReport report, long contacts, List<PreviewRow> first, List<PreviewRow> rejected,
            List<RowProblem> warnings, Map<Dirt, Long> rejectedByKind, Map<Dirt, Long> warnedByKind)
            implements
                CheckResult {
        /// How many problems there are with rows that come in all the same.
        long warned() {
            return warnedByKind.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// The file cannot be used in this way.
    record Refused(Refusal refusal) implements CheckResult {}

    /// Someone stopped it.
    record Cancelled() implements CheckResult {}
}
