package greenlane.feeds.purchases;

import java.util.Optional;

import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogTally;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.purchases.PurchaseLine.Kind;
import greenlane.feeds.text.ByteNames;
import greenlane.feeds.text.LineReader;
import greenlane.feeds.text.RowReader;
import greenlane.feeds.text.RowScan;
import greenlane.feeds.text.TextSource;

/// Reads purchases in the layout of the CDNOW data set: `customer  number  uuuuMMdd  items  dollars`, columns apart by spaces, without a
/// header; the full data set lacks the second column.
///
/// A line is a purchase of several items for one amount. Lines that are the same are two purchases of one day and stay. A line without
/// items or with an amount below zero is rejected, one with an amount of zero is a gift.
public final class CdnowLog {
    private static final int FIELDS = 5;
    private static final String[] COLUMNS = {"customer", "date", "items", "dollars"};

    private CdnowLog() {}

    /// Whether a first line looks like a row of this layout.
    public static boolean looksLikeRow(LineReader lines) {
        RowFields fields = new RowFields(FIELDS);
        fields.splitSpaced(lines);
        int date = fields.count() - 3;
        return (date == 1 || date == 2) && fields.end(date) - fields.start(date) == 8
                && fields.whole(fields.start(date), fields.end(date)) > 0
                && fields.decimal(date + 1, 0) != RowFields.NO_NUMBER
                && fields.decimal(date + 2, 2) != RowFields.NO_NUMBER;
    }

    /// Reads the file.
    public static Scan read(TextSource source, PurchaseReading reading, PurchaseSink purchases, RejectSink rejects,
            Progress progress) {
        Optional<Refusal> refused = reading.refusal(source.name());
        if (refused.isPresent()) {
            return new Scan.Refused(refused.get());
        }
        LogTally tally = new LogTally(source.name(), rejects);
        Row row = new Row(reading);
        return RowScan.run(source, tally, progress, (lines, rows) -> {
            while (rows.next()) {
                row(lines, rows, row, tally, purchases);
            }
            return Optional.empty();
        });
    }

    private static void row(LineReader lines, RowReader rows, Row row, LogTally tally, PurchaseSink purchases) {
        if (!row.read(lines)) {
            rows.reject(row.field, row.dirt, row.detail);
        } else if (purchases.purchase(lines.line(), row.purchase)) {
            tally.accepted();
            if (row.purchase.kind == Kind.GIFT) {
                tally.classed(PurchaseClass.ZERO_PRICE);
                tally.noted(lines.line(), COLUMNS[3], Dirt.ZERO_PRICE, Detail.none());
            }
        } else {
            rows.reject("", Dirt.OVER_LIMIT, new Detail.Limit(Detail.Limit.Of.STORE));
        }
    }

    private static final class Row {
        private final Amounts amounts;
        private final RowClock clock;
        private final RowFields fields = new RowFields(FIELDS);
        private final ByteNames customers = new ByteNames();
        private final PurchaseLine purchase = new PurchaseLine();
        private String field = "";
        private Dirt dirt = Dirt.MISSING_VALUE;
        private Detail detail = Detail.none();

        Row(PurchaseReading reading) {
            amounts = new Amounts(reading);
            clock = new RowClock(reading);
        }

        private boolean read(LineReader lines) {
            fields.splitSpaced(lines);
            int date = fields.count() - 3;
            if (date != 1 && date != 2) {
                return bad("", Dirt.WRONG_COLUMN_COUNT, new Detail.ColumnsBetween(fields.count(), FIELDS - 1, FIELDS));
            }
            if (!clock.read(fields, date)) {
                return bad(COLUMNS[1], Dirt.NOT_A_DATE, text(date));
            }
            long quantity = fields.decimal(date + 1, 3);
            long dollars = fields.decimal(date + 2, 6);
            if (quantity == RowFields.NO_NUMBER || dollars == RowFields.NO_NUMBER) {
                boolean items = quantity == RowFields.NO_NUMBER;
                return bad(COLUMNS[items ? 2 : 3], Dirt.NOT_A_NUMBER, text(items ? date + 1 : date + 2));
            }
            if (quantity <= 0) {
                return bad(COLUMNS[2], Dirt.NO_QUANTITY, text(date + 1));
            }
            if (dollars < 0) {
                return bad(COLUMNS[3], Dirt.NEGATIVE_PRICE, text(date + 2));
            }
            if (fields.end(0) - fields.start(0) > PurchaseLine.CODE_MAX) {
                return bad(COLUMNS[0], Dirt.TOO_LONG_TEXT,
                        new Detail.Characters(text(0).length(), PurchaseLine.CODE_MAX));
            }
            purchase.customer = customers.name(fields.bytes(), fields.start(0), fields.end(0));
            purchase.day = clock.day();
            purchase.second = clock.second();
            purchase.quantityMillis = quantity;
            purchase.amountMinor = amounts.of(1_000, dollars);
            purchase.kind = dollars == 0 ? Kind.GIFT : Kind.SALE;
            return purchase.amountMinor != Amounts.TOO_LARGE
                    || bad(COLUMNS[3], Dirt.OVER_LIMIT, new Detail.Limit(Detail.Limit.Of.AMOUNT));
        }

        private String text(int of) {
            return customers.name(fields.bytes(), fields.start(of), fields.end(of));
        }

        private boolean bad(String atField, Dirt kind, String found) {
            return bad(atField, kind, Detail.found(found));
        }

        private boolean bad(String atField, Dirt kind, Detail what) {
            field = atField;
            dirt = kind;
            detail = what;
            return false;
        }
    }
}
