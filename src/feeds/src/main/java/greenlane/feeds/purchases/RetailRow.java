package greenlane.feeds.purchases;

import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogTally;
import greenlane.feeds.purchases.PurchaseLine.Kind;
import greenlane.feeds.text.ByteNames;
import greenlane.feeds.text.LineReader;

/// Makes a purchase of a row in the Online Retail layout, or says why not. One object for all rows; belongs to the reading thread.
///
/// The rules, in this order:
/// - A row with more or fewer than eight columns is rejected.
/// - A row without a customer is rejected; it cannot be anybody's purchase.
/// - A row that stands a second time in the same invoice, byte for byte, is rejected.
/// - A row without an invoice or a product, or whose quantity, price or date cannot be read, is rejected.
/// - A price below zero and a quantity of zero reject the row.
/// - An invoice that begins with `C`, or a quantity below zero, is a cancellation. A cancellation with a quantity above zero is taken as
///   one and counted.
/// - A price of zero makes a gift, which is noted; a cancellation of a gift is one that cancels nothing, and stays a cancellation of 0.
final class RetailRow {
    private static final int INVOICE = 0;
    private static final int PRODUCT = 1;
    private static final int DESCRIPTION = 2;
    private static final int QUANTITY = 3;
    private static final int DATE = 4;
    private static final int PRICE = 5;
    private static final int CUSTOMER = 6;
    private static final int COUNTRY = 7;
    private static final int FIELDS = 8;

    private final LogTally tally;
    private final Amounts amounts;
    private final RowClock clock;
    private final RowFields fields = new RowFields(FIELDS);
    private final RowRepeats repeats = new RowRepeats();
    private final ByteNames invoices = new ByteNames();
    private final ByteNames customers = new ByteNames();
    private final ByteNames products = new ByteNames();
    private final ByteNames descriptions = new ByteNames();
    private final ByteNames regions = new ByteNames();
    private final PurchaseLine purchase = new PurchaseLine();
    private int field;
    private Dirt dirt = Dirt.MISSING_VALUE;
    private Detail detail = Detail.none();

    RetailRow(PurchaseReading reading, LogTally tally) {
        this.tally = tally;
        amounts = new Amounts(reading);
        clock = new RowClock(reading);
    }

    /// The purchase read last.
    PurchaseLine purchase() {
        return purchase;
    }

    /// The column at fault, when a row was no purchase.
    String field() {
        return field < 0 ? "" : OnlineRetailLog.COLUMNS[field];
    }

    Dirt dirt() {
        return dirt;
    }

    Detail detail() {
        return detail;
    }

    /// Reads the row the reader stands on; false when it must be rejected.
    boolean read(LineReader lines) {
        fields.splitCsv(lines);
        if (fields.open()) {
            return bad(-1, Dirt.OPEN_QUOTE, "");
        }
        if (fields.count() != FIELDS) {
            return bad(-1, Dirt.WRONG_COLUMN_COUNT, new Detail.Columns(fields.count(), FIELDS));
        }
        boolean cancelled = !fields.isEmpty(INVOICE) && (fields.bytes()[fields.start(INVOICE)] | 0x20) == 'c';
        long price = fields.decimal(PRICE, 6);
        if (cancelled) {
            tally.classed(PurchaseClass.CANCELLATION);
        }
        if (price == 0) {
            tally.classed(PurchaseClass.ZERO_PRICE);
        }
        if (fields.isEmpty(CUSTOMER)) {
            tally.classed(PurchaseClass.NO_CUSTOMER);
            return bad(CUSTOMER, Dirt.NO_CUSTOMER, "");
        }
        if (fields.isEmpty(INVOICE) || fields.isEmpty(PRODUCT)) {
            return bad(fields.isEmpty(INVOICE) ? INVOICE : PRODUCT, Dirt.MISSING_VALUE, "");
        }
        if (repeats.again(lines, fields.bytes(), fields.start(INVOICE), fields.end(INVOICE))) {
            return bad(-1, Dirt.DUPLICATE, "");
        }
        return codesFit() && amount(price, cancelled, lines.line()) && date() && names();
    }

    private boolean codesFit() {
        for (int code : new int[]{INVOICE, PRODUCT, CUSTOMER}) {
            if (fields.end(code) - fields.start(code) > PurchaseLine.CODE_MAX) {
                return bad(code, Dirt.TOO_LONG_TEXT, new Detail.Characters(text(code).length(), PurchaseLine.CODE_MAX));
            }
        }
        return true;
    }

    private boolean amount(long price, boolean cancelled, long line) {
        long quantity = fields.decimal(QUANTITY, 3);
        if (quantity == RowFields.NO_NUMBER) {
            return bad(QUANTITY, Dirt.NOT_A_NUMBER, text(QUANTITY));
        }
        if (price == RowFields.NO_NUMBER) {
            return bad(PRICE, Dirt.NOT_A_NUMBER, text(PRICE));
        }
        if (quantity == 0) {
            return bad(QUANTITY, Dirt.NO_QUANTITY, "");
        }
        if (price < 0) {
            return bad(PRICE, Dirt.NEGATIVE_PRICE, text(PRICE));
        }
        long size = Math.abs(quantity);
        long amount = amounts.of(size, price);
        if (amount == Amounts.TOO_LARGE || size > Amounts.MAX) {
            return bad(PRICE, Dirt.OVER_LIMIT, new Detail.Limit(Detail.Limit.Of.AMOUNT));
        }
        if (cancelled && quantity > 0) {
            tally.repaired(line, OnlineRetailLog.COLUMNS[QUANTITY], Dirt.WRONG_SIGN, Detail.found(text(QUANTITY)));
        }
        if (price == 0) {
            tally.noted(line, OnlineRetailLog.COLUMNS[PRICE], Dirt.ZERO_PRICE, Detail.none());
        }
        purchase.kind = cancelled || quantity < 0 ? Kind.CANCELLATION : price == 0 ? Kind.GIFT : Kind.SALE;
        purchase.quantityMillis = size;
        purchase.amountMinor = amount;
        return true;
    }

    private boolean date() {
        if (!clock.read(fields, DATE)) {
            return bad(DATE, Dirt.NOT_A_DATE, text(DATE));
        }
        purchase.day = clock.day();
        purchase.second = clock.second();
        return true;
    }

    private boolean names() {
        purchase.invoice = name(invoices, INVOICE);
        purchase.customer = name(customers, CUSTOMER);
        purchase.product = name(products, PRODUCT);
        purchase.region = name(regions, COUNTRY);
        String description = name(descriptions, DESCRIPTION);
        purchase.description = description.length() <= PurchaseLine.DESCRIPTION_MAX
                ? description
                : description.substring(0, PurchaseLine.DESCRIPTION_MAX);
        return true;
    }

    private String name(ByteNames known, int of) {
        return known.name(fields.bytes(), fields.start(of), fields.end(of));
    }

    private String text(int of) {
        return invoices.name(fields.bytes(), fields.start(of), fields.end(of));
    }

    private boolean bad(int atField, Dirt kind, String found) {
        return bad(atField, kind, Detail.found(found));
    }

    private boolean bad(int atField, Dirt kind, Detail what) {
        field = atField;
        dirt = kind;
        detail = what;
        return false;
    }
}
