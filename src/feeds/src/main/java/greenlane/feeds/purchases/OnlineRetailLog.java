package greenlane.feeds.purchases;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogTally;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.text.LineReader;
import greenlane.feeds.text.RowReader;
import greenlane.feeds.text.RowScan;
import greenlane.feeds.text.TextSource;

/// Reads purchases in the layout of the UCI data set "Online Retail": comma-separated, one line a product of an invoice.
///
/// How a row is judged stands at [RetailRow].
public final class OnlineRetailLog {
    static final String[] COLUMNS = {"InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice",
            "CustomerID", "Country"};

    private OnlineRetailLog() {}

    /// Whether a first line is this layout's header.
    public static boolean hasHeader(LineReader lines) {
        return header(lines).isEmpty();
    }

    /// Reads the file.
    public static Scan read(TextSource source, PurchaseReading reading, PurchaseSink purchases, RejectSink rejects,
            Progress progress) {
        Optional<Refusal> refused = reading.refusal(source.name());
        if (refused.isPresent()) {
            return new Scan.Refused(refused.get());
        }
        LogTally tally = new LogTally(source.name(), rejects);
        RetailRow row = new RetailRow(reading, tally);
        return RowScan.run(source, tally, progress, (lines, rows) -> rows(lines, rows, row, tally, purchases));
    }

    private static Optional<Refusal> rows(LineReader lines, RowReader rows, RetailRow row, LogTally tally,
            PurchaseSink purchases) {
        if (!rows.next()) {
            return Optional.empty();
        }
        Optional<Refusal> refusal = header(lines);
        if (refusal.isPresent()) {
            return refusal;
        }
        while (rows.next()) {
            if (!row.read(lines)) {
                rows.reject(row.field(), row.dirt(), row.detail());
            } else if (purchases.purchase(lines.line(), row.purchase())) {
                tally.accepted();
            } else {
                rows.reject("", Dirt.OVER_LIMIT, new Detail.Limit(Detail.Limit.Of.STORE));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> header(LineReader lines) {
        RowFields fields = new RowFields(COLUMNS.length);
        fields.splitCsv(lines);
        for (int i = 0; i < COLUMNS.length; i++) {
            String found = i < fields.count()
                    ? new String(fields.bytes(), fields.start(i), fields.end(i) - fields.start(i),
                            StandardCharsets.UTF_8)
                    : "";
            if (!found.replace(" ", "").equalsIgnoreCase(COLUMNS[i])) {
                return Optional.of(new Refusal(lines.name(), lines.line(), COLUMNS[i], Refusal.Code.WRONG_HEADER,
                        new Detail.Column(i + 1, i < fields.count() ? Optional.of(found) : Optional.empty(),
                                COLUMNS[i])));
            }
        }
        return Optional.empty();
    }
}
