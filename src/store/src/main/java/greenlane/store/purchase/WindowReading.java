package greenlane.store.purchase;

import java.time.LocalDate;
import java.util.BitSet;

import org.jooq.DSLContext;
import org.jooq.Record3;

import greenlane.core.purchase.MonthPage;
import greenlane.core.purchase.Months;
import greenlane.core.purchase.OrderBook;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.purchase.PurchaseFold;
import greenlane.core.purchase.PurchaseRows;
import greenlane.core.purchase.PurchaseTotals;
import greenlane.core.purchase.TotalsBlock;
import greenlane.core.purchase.UsualPrices;
import greenlane.store.disk.Database;

import static greenlane.store.generated.Tables.PURCHASE_MONTH;

/// Reads what was bought in some days from the cells of those months. A cell of a day on which something earlier was cancelled does not say which day it was
/// taken from: such customers, few of them, are folded again from their lines.
final class WindowReading {
    private final Database database;
    private final ColumnsReading reading;

    WindowReading(Database database, ColumnsReading reading) {
        this.database = database;
        this.reading = reading;
    }

    PurchaseColumns columns(LocalDate from, LocalDate asOf) {
        PurchaseColumns columns = new PurchaseColumns(asOf, reading.customers());
        BitSet unclear = new BitSet(reading.customers());
        int first = Math.toIntExact(from.toEpochDay());
        int last = Math.toIntExact(asOf.toEpochDay());
        reading.slices().parallel().forEach(slice -> read(slice, first, last, columns, unclear));
        if (!unclear.isEmpty()) {
            database.read(sql -> {
                refold(sql, unclear, first, last, columns);
                return unclear.cardinality();
            });
        }
        return columns;
    }

    private void read(int from, int first, int last, PurchaseColumns columns, BitSet unclear) {
        TotalsBlock totals = new TotalsBlock();
        BitSet own = new BitSet(MonthPage.CUSTOMERS);
        int block = -1;
        for (Record3<Integer, Integer, byte[]> page : database.read(sql -> sql
                .select(PURCHASE_MONTH.BLOCK, PURCHASE_MONTH.MONTH_NUMBER, PURCHASE_MONTH.PACKED).from(PURCHASE_MONTH)
                .where(PURCHASE_MONTH.BLOCK.ge(from)
                        .and(PURCHASE_MONTH.BLOCK.lt(from + ColumnsReading.BLOCKS_AT_ONCE))
                        .and(PURCHASE_MONTH.MONTH_NUMBER.between(Months.ofDay(first), Months.ofDay(last))))
                .orderBy(PURCHASE_MONTH.BLOCK, PURCHASE_MONTH.MONTH_NUMBER).fetch())) {
            if (page.value1() != block) {
                end(totals, own, block, columns, unclear);
                block = page.value1();
            }
            totals.playOnly(page.value3(), page.value2(), first, last, own);
        }
        end(totals, own, block, columns, unclear);
    }

    private static void end(TotalsBlock totals, BitSet own, int block, PurchaseColumns columns, BitSet unclear) {
        if (block < 0) {
            return;
        }
        own.stream().forEach(totals::forget);
        totals.fill(columns, block);
        totals.clear();
        synchronized (unclear) {
            own.stream().forEach(customer -> unclear.set(block * MonthPage.CUSTOMERS + customer));
        }
        own.clear();
    }

    private static void refold(DSLContext sql, BitSet which, int first, int last, PurchaseColumns columns) {
        StoredRuns runs = StoredRuns.of(sql);
        PurchaseRows rows = new PurchaseRows(0);
        OrderBook book = new OrderBook();
        PurchaseFold fold = new PurchaseFold();
        which.stream().forEach(customer -> {
            rows.clear();
            runs.gather(customer, rows);
            book.read(rows);
            int[] standing = book.standing();
            int[] known = new int[book.standingCount()];
            int count = 0;
            for (int at = 0; at < known.length; at++) {
                if (rows.day(standing[at]) <= last) {
                    known[count++] = standing[at];
                }
            }
            fold.fold(rows, known, count, UsualPrices.UNKNOWN, Integer.MAX_VALUE);
            PurchaseTotals own = fold.totalsFrom(first);
            if (own.purchases() > 0) {
                columns.set(customer, own.firstDay(), own.lastDay(), own.purchases(), own.spendMinor(),
                        own.firstSpendMinor());
            }
        });
    }
}
