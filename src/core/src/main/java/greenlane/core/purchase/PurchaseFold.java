package greenlane.core.purchase;

import java.util.Arrays;

/// Folds one customer's lines, in the order of time, into what the purchases come to after each day on which something changed, and into
/// habits month by month.
///
/// A cancellation counts from its own day on, and is taken from the day of the sale it cancels: what was true on a day stays true, whatever is
/// sent back later. It takes from the customer's latest earlier sale of the product, one of the same price first, at what was paid
/// for that; what finds no sale reduces nothing and is counted.
///
/// Belongs to one thread and is used for one customer after the other.
public final class PurchaseFold {
    private static final int SATURDAY = 5;
    private static final int QUARTER_OF_DAY_SECONDS = 21_600;
    private static final int COUNTERS = 8;
    private static final int RETURNED = 1;
    private static final int DISCOUNTED = 2;
    private static final int WEEKEND = 3;
    private static final int NIGHT = 4;

    private final RowSort sort = new RowSort();
    private final DayLedger ledger = new DayLedger();
    private final OpenSales open = new OpenSales();
    private int[] order = new int[64];
    private int folded;
    private int[] cancelledQuantity = new int[0];

    private int days;
    private int[] day = new int[32];
    private PurchaseTotals[] after = new PurchaseTotals[32];
    /// Whether a day took something from an earlier one.
    private boolean[] tookBack = new boolean[32];
    private boolean takesBack;
    private PurchaseTotals before = PurchaseTotals.NONE;
    private PurchaseTotals totals = PurchaseTotals.NONE;

    private int months;
    private int[] month = new int[16];
    private int[][] counters = new int[16][COUNTERS];
    private int monthEnd;

    private int lastLineDay;
    private int cancellations;
    private int withoutSale;
    private int partlyWithoutSale;

    /// Folds all lines of a customer.
    ///
    /// @param which the rows that hold, in the first `count` places
    /// @param fresh the source whose cancellations are counted
    public void fold(PurchaseRows rows, int[] which, int count, UsualPrices prices, int fresh) {
        begin(PurchaseTotals.NONE, rows, which, count);
        boolean cancels = false;
        for (int at = 0; at < count; at++) {
            cancels |= rows.kind(order[at]) == LineKind.CANCELLATION;
        }
        open.clear();
        if (cancels && cancelledQuantity.length < rows.size()) {
            cancelledQuantity = new int[rows.size() * 2];
        }
        Arrays.fill(cancelledQuantity, 0, Math.min(rows.size(), cancelledQuantity.length), 0);
        int at = 0;
        while (at < count) {
            int today = rows.day(order[at]);
            while (at < count && rows.day(order[at]) == today) {
                int row = order[at++];
                switch (rows.kind(row)) {
                    case SALE -> {
                        sell(rows, row, prices);
                        if (cancels) {
                            open.add(rows, row, ledger.position());
                        }
                    }
                    case CANCELLATION -> cancel(rows, row, rows.source(row) == fresh);
                    case WITHOUT_VALUE, ADJUSTMENT -> {
                    }
                }
            }
            endDay(today);
        }
    }

    /// Adds lines to what came before them: later ones, none of them a cancellation.
    public void add(PurchaseTotals earlier, PurchaseRows rows, int[] which, int count, UsualPrices prices) {
        begin(earlier, rows, which, count);
        int at = 0;
        while (at < count) {
            int today = rows.day(order[at]);
            while (at < count && rows.day(order[at]) == today) {
                int row = order[at++];
                if (rows.kind(row) == LineKind.SALE) {
                    sell(rows, row, prices);
                }
            }
            endDay(today);
        }
    }

    private void begin(PurchaseTotals earlier, PurchaseRows rows, int[] which, int count) {
        folded = count;
        before = earlier;
        totals = earlier;
        days = 0;
        months = 0;
        monthEnd = Integer.MIN_VALUE;
        takesBack = false;
        lastLineDay = PurchaseColumns.NEVER;
        cancellations = 0;
        withoutSale = 0;
        partlyWithoutSale = 0;
        ledger.begin(earlier);
        if (order.length < count) {
            order = new int[Math.max(count, order.length * 2)];
        }
        boolean sorted = true;
        for (int at = 0; at < count; at++) {
            order[at] = which[at];
            sorted = sorted && (at == 0 || rows.compareTime(order[at - 1], order[at]) <= 0);
        }
        if (!sorted) {
            sort.sort(order, 0, count, rows::compareTime);
        }
    }

    private void sell(PurchaseRows rows, int row, UsualPrices prices) {
        int today = rows.day(row);
        long price = rows.unitPriceMinor(row);
        ledger.sell(today, price * rows.quantity(row));
        int[] counts = counters(today);
        counts[0]++;
        long list = rows.listPriceMinor(row) == PurchaseLine.UNKNOWN
                ? prices.ofProduct(rows.product(row))
                : rows.listPriceMinor(row);
        counts[DISCOUNTED] += price < list ? 1 : 0;
        counts[WEEKEND] += Math.floorMod(today + 3, 7) >= SATURDAY ? 1 : 0;
        if (rows.second(row) != PurchaseLine.UNKNOWN) {
            counts[NIGHT + rows.second(row) / QUARTER_OF_DAY_SECONDS]++;
        }
    }

    private void cancel(PurchaseRows rows, int row, boolean fresh) {
        int left = open.cancel(rows, row, (sale, position, quantity) -> {
            ledger.takeBack(position, rows.unitPriceMinor(sale) * quantity);
            takesBack |= rows.day(sale) != rows.day(row);
            cancelledQuantity[sale] += quantity;
        });
        boolean nothing = left == -rows.quantity(row);
        if (!nothing) {
            counters(rows.day(row))[RETURNED]++;
        }
        if (fresh) {
            cancellations++;
            withoutSale += nothing ? 1 : 0;
            partlyWithoutSale += !nothing && left > 0 ? 1 : 0;
        }
    }

    private int[] counters(int today) {
        if (today >= monthEnd) {
            if (months == month.length) {
                month = Arrays.copyOf(month, months * 2);
                counters = Arrays.copyOf(counters, months * 2);
                for (int at = months; at < counters.length; at++) {
                    counters[at] = new int[COUNTERS];
                }
            }
            month[months] = Months.ofDay(today);
            monthEnd = Months.firstDay(month[months] + 1);
            Arrays.fill(counters[months++], 0);
        }
        return counters[months - 1];
    }

    private void endDay(int today) {
        lastLineDay = today;
        PurchaseTotals now = ledger.totals();
        boolean took = takesBack;
        takesBack = false;
        if (now.equals(totals)) {
            return;
        }
        if (days == day.length) {
            day = Arrays.copyOf(day, days * 2);
            after = Arrays.copyOf(after, days * 2);
            tookBack = Arrays.copyOf(tookBack, days * 2);
        }
        tookBack[days] = took;
        day[days] = today;
        after[days++] = now;
        totals = now;
    }

    /// The rows that were folded last, newest first.
    public int[] newestFirst() {
        int[] newest = new int[folded];
        for (int at = 0; at < folded; at++) {
            newest[at] = order[folded - 1 - at];
        }
        return newest;
    }

    /// Writes what changed in a month as a [MonthPage] holds it.
    void writeCells(int ofMonth, ByteWriter out) {
        int start = Months.firstDay(ofMonth);
        int end = Months.firstDay(ofMonth + 1);
        int at = Arrays.binarySearch(day, 0, days, start);
        for (at = at < 0 ? -at - 1 : at; at < days && day[at] < end; at++) {
            MonthPage.writeCell(out, start, day[at], at == 0 ? before : after[at - 1], after[at], tookBack[at]);
        }
    }

    /// Writes the habits of a month as a [MonthPage] holds them.
    void writeHabits(int ofMonth, ByteWriter out) {
        int at = Arrays.binarySearch(month, 0, months, ofMonth);
        if (at >= 0) {
            habits(at).write(out);
        }
    }

    private PurchaseHabits habits(int at) {
        int[] c = counters[at];
        return new PurchaseHabits(c[0], c[RETURNED], c[DISCOUNTED], c[WEEKEND], c[NIGHT], c[NIGHT + 1], c[NIGHT + 2],
                c[NIGHT + 3]);
    }

    /// How many months have habits; where none has, nothing was bought or sent back.
    int months() {
        return months;
    }

    int month(int at) {
        return month[at];
    }

    /// What the purchases come to after all lines.
    public PurchaseTotals totals() {
        return totals;
    }

    /// What the purchases of a day and of later ones come to, after all lines of a customer ([#fold]).
    public PurchaseTotals totalsFrom(int day) {
        return ledger.totalsFrom(day);
    }

    /// The day of the last line of any kind, [PurchaseColumns#NEVER] where there is none.
    public int lastLineDay() {
        return lastLineDay;
    }

    /// How many pieces of a line that was folded were cancelled later.
    public int cancelledQuantity(int row) {
        return row < cancelledQuantity.length ? cancelledQuantity[row] : 0;
    }

    /// Counted cancellations.
    public int cancellations() {
        return cancellations;
    }

    /// Counted cancellations of which nothing was ever sold.
    public int withoutSale() {
        return withoutSale;
    }

    /// Counted cancellations of more than was sold.
    public int partlyWithoutSale() {
        return partlyWithoutSale;
    }
}
