package greenlane.store.purchase;

import java.util.Map;
import java.util.SortedSet;

import org.jooq.DSLContext;

import greenlane.core.purchase.BlockEdit;
import greenlane.core.purchase.MonthPage;
import greenlane.core.purchase.PurchaseFold;
import greenlane.core.purchase.PurchaseTotals;
import greenlane.core.purchase.TotalsBlock;
import greenlane.store.generated.tables.records.PurchaseHabitRecord;
import greenlane.store.generated.tables.records.PurchaseMonthRecord;
import greenlane.store.generated.tables.records.PurchaseTotalsRecord;

import static greenlane.store.generated.Tables.PURCHASE_TOTALS;

/// Changes what is stored of customers' purchases, block by block: customers come in ascending order. Belongs to one thread and one transaction.
final class SummaryWriter {
    private final DSLContext sql;
    private final long changeNumber;
    private final PageTable<PurchaseMonthRecord> dayPages;
    private final PageTable<PurchaseHabitRecord> habitPages;
    private final TotalsBlock totals = new TotalsBlock();
    private final BlockEdit edit = new BlockEdit();
    private int block = -1;
    private boolean stored;
    private boolean changed;

    /// @param changeNumber what the changed blocks are marked with
    SummaryWriter(DSLContext sql, long changeNumber) {
        this.sql = sql;
        this.changeNumber = changeNumber;
        this.dayPages = PageTable.days(sql);
        this.habitPages = PageTable.habits(sql);
    }

    /// The totals of a customer as they are.
    PurchaseTotals totals(int customer) {
        return totals.totals(go(customer));
    }

    /// The day of a customer's last stored line.
    int lastLineDay(int customer) {
        return totals.lastLineDay(go(customer));
    }

    /// Adds what a customer bought after all that is stored.
    void append(int customer, PurchaseFold fold) {
        int at = go(customer);
        edit.append(at, fold);
        totals.set(at, fold.totals(), fold.lastLineDay());
        changed = true;
    }

    /// Replaces what is stored of a customer.
    ///
    /// @param changedDay the first day on which anything may differ
    void replace(int customer, PurchaseFold fold, int changedDay) {
        int at = go(customer);
        edit.replace(at, fold, changedDay, totals.lastLineDay(at));
        totals.set(at, fold.totals(), fold.lastLineDay());
        changed = true;
    }

    /// The position of a customer in the block that is at hand now.
    private int go(int customer) {
        int next = customer / MonthPage.CUSTOMERS;
        if (next != block) {
            endBlock();
            block = next;
            byte[] packed = sql.select(PURCHASE_TOTALS.PACKED).from(PURCHASE_TOTALS)
                    .where(PURCHASE_TOTALS.BLOCK.eq(block)).fetchOne(PURCHASE_TOTALS.PACKED);
            stored = packed != null;
            totals.clear();
            if (packed != null) {
                totals.unpack(packed);
            }
        }
        return customer % MonthPage.CUSTOMERS;
    }

    private void endBlock() {
        if (!changed) {
            return;
        }
        changed = false;
        PurchaseTotalsRecord row = new PurchaseTotalsRecord(block, changeNumber, totals.pack());
        if (stored) {
            sql.executeUpdate(row);
        } else {
            sql.executeInsert(row);
        }
        SortedSet<Integer> months = edit.months();
        Map<Integer, byte[]> days = stored ? dayPages.read(block, months) : Map.of();
        Map<Integer, byte[]> habits = stored ? habitPages.read(block, months) : Map.of();
        for (int month : months) {
            byte[] old = days.getOrDefault(month, MonthPage.EMPTY);
            dayPages.put(block, month, old, edit.cells(month, old));
            old = habits.getOrDefault(month, MonthPage.EMPTY);
            habitPages.put(block, month, old, edit.habits(month, old));
        }
        edit.clear();
    }

    /// Writes what still waits; nothing follows.
    void end() {
        endBlock();
        dayPages.flush();
        habitPages.flush();
    }
}
