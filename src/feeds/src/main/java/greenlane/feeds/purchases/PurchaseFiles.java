package greenlane.feeds.purchases;

import java.nio.file.Path;
import java.util.Optional;

import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.mapping.TableMapping;
import greenlane.feeds.sheet.Workbook;
import greenlane.feeds.text.TextSource;

/// Reads files of purchases in every layout.
public final class PurchaseFiles {
    /// What a file's content shows.
    public sealed interface Detected {
        /// It is in this layout; a workbook needs a mapping.
        record Known(PurchaseFormat format) implements Detected {}

        /// It is in none of the layouts that need no mapping.
        record Unknown() implements Detected {}

        /// It cannot be read.
        record Refused(Refusal refusal) implements Detected {}
    }

    private PurchaseFiles() {}

    /// Finds the layout by the content.
    public static Detected detect(Path file) {
        if (Workbook.isZip(file)) {
            return new Detected.Known(PurchaseFormat.MAPPED);
        }
        return switch (TextSource.file(file).open(Progress.NONE)) {
            case TextSource.Opening.Refused(Refusal refusal) -> new Detected.Refused(refusal);
            case TextSource.Opening.Opened(var lines) -> {
                try (lines) {
                    if (!lines.next()) {
                        yield new Detected.Unknown();
                    }
                    yield OnlineRetailLog.hasHeader(lines)
                            ? new Detected.Known(PurchaseFormat.ONLINE_RETAIL)
                            : CdnowLog.looksLikeRow(lines)
                                    ? new Detected.Known(PurchaseFormat.CDNOW)
                                    : new Detected.Unknown();
                }
            }
        };
    }

    /// Reads a file.
    ///
    /// @param format the layout; where it is not said it is found by the content, and a mapping makes it mapped
    public static Scan read(Path file, Optional<PurchaseFormat> format, Optional<TableMapping> mapping,
            PurchaseReading reading, PurchaseSink purchases, RejectSink rejects, Progress progress) {
        Optional<PurchaseFormat> said = format.or(() -> mapping.map(_ -> PurchaseFormat.MAPPED));
        Detected detected = said.<Detected>map(Detected.Known::new).orElseGet(() -> detect(file));
        return switch (detected) {
            case Detected.Refused(Refusal refusal) -> new Scan.Refused(refusal);
            case Detected.Unknown() -> unknown(file);
            case Detected.Known(PurchaseFormat known) -> switch (known) {
                case ONLINE_RETAIL ->
                    OnlineRetailLog.read(TextSource.file(file), reading, purchases, rejects, progress);
                case CDNOW -> CdnowLog.read(TextSource.file(file), reading, purchases, rejects, progress);
                case MAPPED -> mapping.isPresent()
                        ? MappedPurchases.read(file, mapping.get(), reading, purchases, rejects, progress)
                        : unknown(file);
            };
        };
    }

    private static Scan unknown(Path file) {
        return new Scan.Refused(
                new Refusal(String.valueOf(file.getFileName()), 1, "", Refusal.Code.UNKNOWN_FORMAT));
    }
}
