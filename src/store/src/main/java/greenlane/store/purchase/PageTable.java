package greenlane.store.purchase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

import greenlane.store.generated.tables.records.PurchaseHabitRecord;
import greenlane.store.generated.tables.records.PurchaseMonthRecord;

import static greenlane.store.generated.Tables.PURCHASE_HABIT;
import static greenlane.store.generated.Tables.PURCHASE_MONTH;
import static org.jooq.impl.DSL.val;

/// The pages of one kind, by block and month: read a block at a time, written in batches. Belongs to one thread and one transaction.
final class PageTable<R extends Record> {
    private static final int ROWS_AT_ONCE = 256;

    private final DSLContext sql;
    private final Table<R> table;
    private final TableField<R, Integer> block;
    private final TableField<R, Integer> month;
    private final TableField<R, byte[]> packed;
    private final List<@Nullable Object[]> inserts = new ArrayList<>();
    private final List<@Nullable Object[]> updates = new ArrayList<>();
    private final List<@Nullable Object[]> deletes = new ArrayList<>();

    private PageTable(DSLContext sql, Table<R> table, TableField<R, Integer> block, TableField<R, Integer> month,
            TableField<R, byte[]> packed) {
        this.sql = sql;
        this.table = table;
        this.block = block;
        this.month = month;
        this.packed = packed;
    }

    static PageTable<PurchaseMonthRecord> days(DSLContext sql) {
        return new PageTable<>(sql, PURCHASE_MONTH, PURCHASE_MONTH.BLOCK, PURCHASE_MONTH.MONTH_NUMBER,
                PURCHASE_MONTH.PACKED);
    }

    static PageTable<PurchaseHabitRecord> habits(DSLContext sql) {
        return new PageTable<>(sql, PURCHASE_HABIT, PURCHASE_HABIT.BLOCK, PURCHASE_HABIT.MONTH_NUMBER,
                PURCHASE_HABIT.PACKED);
    }

    /// The pages of a block between the first and the last of some months.
    Map<Integer, byte[]> read(int ofBlock, SortedSet<Integer> months) {
        return months.isEmpty()
                ? Map.of()
                : sql.select(month, packed).from(table)
                        .where(block.eq(ofBlock).and(month.between(months.getFirst(), months.getLast())))
                        .fetchMap(month, packed);
    }

    /// Writes a page in the place of the one that was there; empty pages are not kept.
    void put(int ofBlock, int ofMonth, byte[] old, byte[] page) {
        if (Arrays.equals(page, old)) {
            return;
        }
        if (old.length == 0) {
            inserts.add(new @Nullable Object[]{ofBlock, ofMonth, page});
        } else if (page.length == 0) {
            deletes.add(new @Nullable Object[]{ofBlock, ofMonth});
        } else {
            updates.add(new @Nullable Object[]{page, ofBlock, ofMonth});
        }
        if (inserts.size() + updates.size() + deletes.size() >= ROWS_AT_ONCE) {
            flush();
        }
    }

    /// Writes what still waits.
    void flush() {
        Query insert = sql.insertInto(table, block, month, packed).values((Integer) null, null, null);
        Query update = sql.update(table).set(packed, (byte[]) null).where(ofPage());
        Query delete = sql.deleteFrom(table).where(ofPage());
        execute(insert, inserts);
        execute(update, updates);
        execute(delete, deletes);
    }

    private org.jooq.Condition ofPage() {
        return block.eq(val((Integer) null, block)).and(month.eq(val((Integer) null, month)));
    }

    private void execute(Query query, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            BatchBindStep batch = sql.batch(query);
            for (@Nullable
            Object[] row : rows) {
                batch = batch.bind(row);
            }
            batch.execute();
            rows.clear();
        }
    }
}
