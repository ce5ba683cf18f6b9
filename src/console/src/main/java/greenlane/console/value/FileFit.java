package greenlane.console.value;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;

import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.purchase.PurchaseFold;
import greenlane.core.purchase.PurchaseRows;
import greenlane.core.purchase.PurchaseTotals;
import greenlane.core.purchase.UsualPrices;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.purchases.PurchaseFiles;
import greenlane.feeds.purchases.PurchaseFormat;

/// Fits the value models to a file of purchases, without a store.
///
/// In CDNOW's layout a line is a purchase whatever was paid for it, as in the papers that use it; in other layouts, as in the store, what cost nothing is none.
public final class FileFit {
    /// How many lines are held at most, at some 50 bytes each.
    public static final int LINES_MAX = 50_000_000;
    /// The last day of the calibration in the papers that use CDNOW's purchases: Fader, Hardie and Lee 2005 fit to these 39 weeks and hold the next 39 out.
    public static final LocalDate CDNOW_CALIBRATION_END = LocalDate.of(1997, 9, 30);

    /// Why the models are fitted to purchases up to a day.
    public enum Basis {
        /// It was asked for.
        ASKED("asked"),
        /// It is the end of the calibration in the papers that use these purchases.
        CDNOW_CALIBRATION("cdnow-calibration"),
        /// It is the day of the last purchase.
        LAST_PURCHASE("last-purchase");

        private final String code;

        Basis(String code) {
            this.code = code;
        }

        /// The stable word for this basis.
        public String code() {
            return code;
        }
    }

    /// What came of it.
    public sealed interface Result {
        /// The models are fitted, or it is said why not.
        ///
        /// @param first the day of the first sale of the file, `last` of the last
        /// @param until the last day that counts
        /// @param fitNanos what fitting and estimating took, without the reading
        record Fitted(LogReport report, PurchaseWay.Settled way, LocalDate first, LocalDate last, LocalDate until,
                Basis basis, CustomerValues values, long fitNanos) implements Result {}

        /// Nothing was sold until that day.
        record NothingUntil(LocalDate until, Optional<LocalDate> first) implements Result {}

        /// The file as a whole could not be used.
        record Refused(Refusal refusal) implements Result {}

        /// Someone asked to stop.
        record Cancelled() implements Result {}
    }

    private final PurchaseRows rows = new PurchaseRows(1 << 12);
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> products = new HashMap<>();
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    private final PurchaseWay.Settled way;

    private FileFit(PurchaseWay.Settled way) {
        this.way = way;
    }

    /// Fits.
    ///
    /// @param asked the last day that counts; where it is empty, [#CDNOW_CALIBRATION_END] for purchases in CDNOW's layout that begin before it and go on after it, else the
    ///     last day with a sale
    public static Result run(Path file, PurchaseWay way, Optional<LocalDate> asked, Progress progress,
            LongSupplier nanoClock) {
        return switch (way.settle(file, Optional.empty())) {
            case PurchaseWay.Settling.Refused(Refusal refusal) -> new Result.Refused(refusal);
            case PurchaseWay.Settling.Ready(PurchaseWay.Settled settled) ->
                new FileFit(settled).run(file, asked, progress, nanoClock);
        };
    }

    private Result run(Path file, Optional<LocalDate> asked, Progress progress, LongSupplier nanoClock) {
        Scan scan = PurchaseFiles.read(file, Optional.of(way.format()), way.mapping(), way.reading(),
                (_, purchase) -> take(purchase), RejectSink.NONE, progress);
        return switch (scan) {
            case Scan.Refused(Refusal refusal) -> new Result.Refused(refusal);
            case Scan.Cancelled() -> new Result.Cancelled();
            case Scan.Done(LogReport report) -> fit(report, asked, nanoClock);
        };
    }

    private boolean take(greenlane.feeds.purchases.PurchaseLine purchase) {
        if (rows.size() >= LINES_MAX || !StoredLine.fits(purchase)) {
            return false;
        }
        int customer = numbers.computeIfAbsent(purchase.customer(), _ -> numbers.size());
        int product = purchase.product().isEmpty()
                ? -1
                : products.computeIfAbsent(purchase.product(), _ -> products.size());
        rows.add(customer, 1, product, StoredLine.of(purchase));
        boolean sold = purchase.kind() == greenlane.feeds.purchases.PurchaseLine.Kind.SALE
                && purchase.amountMinor() > 0;
        if (sold || way.format() == PurchaseFormat.CDNOW) {
            first = Math.min(first, purchase.day());
            last = Math.max(last, purchase.day());
        }
        return true;
    }

    private Result fit(LogReport report, Optional<LocalDate> asked, LongSupplier nanoClock) {
        if (first > last) {
            return new Result.NothingUntil(asked.orElse(LocalDate.EPOCH), Optional.empty());
        }
        LocalDate firstDay = LocalDate.ofEpochDay(first);
        LocalDate lastDay = LocalDate.ofEpochDay(last);
        boolean calibration = asked.isEmpty() && way.format() == PurchaseFormat.CDNOW
                && !firstDay.isAfter(CDNOW_CALIBRATION_END) && lastDay.isAfter(CDNOW_CALIBRATION_END);
        LocalDate until = asked.orElse(calibration ? CDNOW_CALIBRATION_END : lastDay);
        if (until.isBefore(firstDay)) {
            return new Result.NothingUntil(until, Optional.of(firstDay));
        }
        Basis basis = asked.isPresent() ? Basis.ASKED : calibration ? Basis.CDNOW_CALIBRATION : Basis.LAST_PURCHASE;
        PurchaseColumns columns = fold(until);
        Currency currency = way.reading().storeCurrency();
        long began = nanoClock.getAsLong();
        CustomerValues values = CustomerValues.of(columns, currency);
        return new Result.Fitted(report, way, firstDay, lastDay, until, basis, values, nanoClock.getAsLong() - began);
    }

    private PurchaseColumns fold(LocalDate until) {
        PurchaseColumns columns = new PurchaseColumns(until, numbers.size());
        int untilDay = Math.toIntExact(until.toEpochDay());
        PurchaseFold fold = new PurchaseFold();
        PurchaseRows own = new PurchaseRows(64);
        long[] byCustomer = rows.byCustomer();
        int at = 0;
        while (at < byCustomer.length) {
            int customer = (int) (byCustomer[at] >>> 32);
            own.clear();
            own.otherRows();
            for (; at < byCustomer.length && (int) (byCustomer[at] >>> 32) == customer; at++) {
                int row = (int) byCustomer[at];
                if (rows.day(row) <= untilDay) {
                    own.add(rows, row);
                }
            }
            PurchaseTotals totals = way.format() == PurchaseFormat.CDNOW ? visits(own) : folded(fold, own);
            if (totals.purchases() > 0) {
                columns.set(customer, totals.firstDay(), totals.lastDay(), totals.purchases(), totals.spendMinor(),
                        totals.firstSpendMinor());
            }
        }
        return columns;
    }

    private static PurchaseTotals folded(PurchaseFold fold, PurchaseRows own) {
        int[] all = new int[own.size()];
        for (int row = 0; row < all.length; row++) {
            all[row] = row;
        }
        fold.fold(own, all, all.length, UsualPrices.UNKNOWN, Integer.MAX_VALUE);
        return fold.totals();
    }

    /// Days with a purchase, some of which may have cost nothing.
    private static PurchaseTotals visits(PurchaseRows own) {
        TreeMap<Integer, Long> days = new TreeMap<>();
        for (int row = 0; row < own.size(); row++) {
            days.merge(own.day(row), own.unitPriceMinor(row) * own.quantity(row), Long::sum);
        }
        return days.isEmpty()
                ? PurchaseTotals.NONE
                : new PurchaseTotals(days.firstKey(), days.lastKey(), days.size(),
                        days.values().stream().mapToLong(Long::longValue).sum(), days.firstEntry().getValue());
    }
}
