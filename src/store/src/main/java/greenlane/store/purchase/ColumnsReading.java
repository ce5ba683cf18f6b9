package greenlane.store.purchase;

import java.time.LocalDate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

import greenlane.core.purchase.MonthPage;
import greenlane.core.purchase.Months;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.purchase.PurchaseHabits;
import greenlane.core.purchase.TotalsBlock;
import greenlane.store.disk.Database;

import static greenlane.store.generated.Tables.PURCHASE_HABIT;
import static greenlane.store.generated.Tables.PURCHASE_MONTH;
import static greenlane.store.generated.Tables.PURCHASE_TOTALS;

/// Reads what purchases come to, some blocks at a time and on all processors. A block whose last line is not after the day that is asked for is read
/// from its totals alone; another one from its months, day by day.
final class ColumnsReading {
    static final int BLOCKS_AT_ONCE = 32;

    private final Database database;
    private final int customers;
    private final IntPredicate wanted;

    /// @param wanted the blocks that are asked for; others may be read too
    ColumnsReading(Database database, int customers, IntPredicate wanted) {
        this.database = database;
        this.customers = customers;
        this.wanted = wanted;
    }

    int customers() {
        return customers;
    }

    IntStream slices() {
        int blocks = (customers + MonthPage.CUSTOMERS - 1) / MonthPage.CUSTOMERS;
        return IntStream.range(0, (blocks + BLOCKS_AT_ONCE - 1) / BLOCKS_AT_ONCE).map(slice -> slice * BLOCKS_AT_ONCE)
                .filter(from -> IntStream.range(from, from + BLOCKS_AT_ONCE).anyMatch(wanted));
    }

    PurchaseColumns columns(LocalDate asOf) {
        PurchaseColumns columns = new PurchaseColumns(asOf, customers);
        slices().parallel().forEach(from -> read(from, Math.toIntExact(asOf.toEpochDay()), columns));
        return columns;
    }

    private void read(int from, int asOf, PurchaseColumns columns) {
        TotalsBlock totals = new TotalsBlock();
        boolean[] later = new boolean[BLOCKS_AT_ONCE];
        boolean anyLater = false;
        for (Record2<Integer, byte[]> row : database
                .read(sql -> sql.select(PURCHASE_TOTALS.BLOCK, PURCHASE_TOTALS.PACKED).from(PURCHASE_TOTALS)
                        .where(PURCHASE_TOTALS.BLOCK.ge(from).and(PURCHASE_TOTALS.BLOCK.lt(from + BLOCKS_AT_ONCE)))
                        .fetch())) {
            totals.unpack(row.value2());
            if (totals.lastLineDay() <= asOf) {
                totals.fill(columns, row.value1());
            } else {
                later[row.value1() - from] = true;
                anyLater = true;
            }
        }
        if (anyLater) {
            play(from, later, asOf, columns, totals);
        }
    }

    private void play(int from, boolean[] which, int asOf, PurchaseColumns columns, TotalsBlock totals) {
        Result<Record3<Integer, Integer, byte[]>> pages = database.read(sql -> sql
                .select(PURCHASE_MONTH.BLOCK, PURCHASE_MONTH.MONTH_NUMBER, PURCHASE_MONTH.PACKED).from(PURCHASE_MONTH)
                .where(PURCHASE_MONTH.BLOCK.ge(from).and(PURCHASE_MONTH.BLOCK.lt(from + BLOCKS_AT_ONCE))
                        .and(PURCHASE_MONTH.MONTH_NUMBER.le(Months.ofDay(asOf))))
                .orderBy(PURCHASE_MONTH.BLOCK, PURCHASE_MONTH.MONTH_NUMBER).fetch());
        int block = -1;
        for (Record3<Integer, Integer, byte[]> page : pages) {
            if (page.value1() != block) {
                if (block >= 0 && which[block - from]) {
                    totals.fill(columns, block);
                }
                block = page.value1();
                totals.clear();
            }
            if (which[block - from]) {
                totals.play(page.value3(), page.value2(), asOf);
            }
        }
        if (block >= 0 && which[block - from]) {
            totals.fill(columns, block);
        }
    }

    /// Adds up the habits of some months, customer by customer.
    void habits(int firstMonth, int lastMonth, PurchaseRepository.HabitsReader reader) {
        slices().forEach(from -> {
            @Nullable
            PurchaseHabits[] sums = new PurchaseHabits[BLOCKS_AT_ONCE * MonthPage.CUSTOMERS];
            for (Record2<Integer, byte[]> page : database
                    .read(sql -> sql.select(PURCHASE_HABIT.BLOCK, PURCHASE_HABIT.PACKED).from(PURCHASE_HABIT)
                            .where(PURCHASE_HABIT.BLOCK.ge(from).and(PURCHASE_HABIT.BLOCK.lt(from + BLOCKS_AT_ONCE))
                                    .and(PURCHASE_HABIT.MONTH_NUMBER.between(firstMonth, lastMonth)))
                            .fetch())) {
                int base = (page.value1() - from) * MonthPage.CUSTOMERS;
                MonthPage.readHabits(page.value2(), (at, habits) -> {
                    PurchaseHabits sum = sums[base + at];
                    sums[base + at] = sum == null ? habits : sum.plus(habits);
                });
            }
            for (int at = 0; at < sums.length; at++) {
                PurchaseHabits sum = sums[at];
                if (sum != null) {
                    reader.habits(from * MonthPage.CUSTOMERS + at, sum);
                }
            }
        });
    }
}
