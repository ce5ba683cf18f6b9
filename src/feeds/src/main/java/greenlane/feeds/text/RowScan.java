package greenlane.feeds.text;

import java.util.Optional;

import greenlane.feeds.Detail;
import greenlane.feeds.LogTally;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.Scan;

/// Opens a source, lets a format read its rows, and says what came of it.
public final class RowScan {
    /// What a format does with the rows.
    @FunctionalInterface
    public interface Rows {
        /// Reads the rows to their end; a refusal when the file as a whole cannot be used.
        Optional<Refusal> read(LineReader lines, RowReader rows);
    }

    private RowScan() {}

    /// Goes through `source`. A source that breaks off is [Scan.Done] when rows before the break were used, and says where
    /// it broke off; it is [Scan.Refused] when there were none.
    public static Scan run(TextSource source, LogTally tally, Progress progress, Rows format) {
        return switch (source.open(progress)) {
            case TextSource.Opening.Refused(Refusal refusal) -> new Scan.Refused(refusal);
            case TextSource.Opening.Opened(LineReader lines) -> {
                try (lines) {
                    yield run(lines, tally, format);
                }
            }
        };
    }

    private static Scan run(LineReader lines, LogTally tally, Rows format) {
        Optional<Refusal> refusal = format.read(lines, new RowReader(lines, tally));
        if (lines.cancelled()) {
            return new Scan.Cancelled();
        }
        if (refusal.isEmpty() && tally.rowsAccepted() == 0) {
            refusal = lines.brokenOff();
        }
        if (refusal.isEmpty() && tally.rowsRead() == 0) {
            refusal = Optional.of(new Refusal(lines.name(), lines.line(), "", Refusal.Code.EMPTY, new Detail.NoRows()));
        }
        return refusal.<Scan>map(Scan.Refused::new).orElseGet(() -> new Scan.Done(tally.report(lines.brokenOff())));
    }
}
