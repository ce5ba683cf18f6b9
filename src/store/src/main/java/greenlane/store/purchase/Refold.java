package greenlane.store.purchase;

import org.jooq.DSLContext;

import greenlane.core.purchase.OrderBook;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.purchase.PurchaseFold;
import greenlane.core.purchase.PurchaseLine;
import greenlane.core.purchase.PurchaseRows;
import greenlane.core.purchase.UsualPrices;

import static greenlane.store.generated.Tables.IMPORT_BATCH;
import static greenlane.store.generated.Tables.PURCHASE_CHUNK;
import static greenlane.store.generated.Tables.PURCHASE_HABIT;
import static greenlane.store.generated.Tables.PURCHASE_MONTH;
import static greenlane.store.generated.Tables.PURCHASE_RUN;
import static greenlane.store.generated.Tables.PURCHASE_TOTALS;

/// Folds stored lines anew: of the customers an import touched, when it is taken back; or of all. Belongs to one thread and one transaction.
final class Refold {
    private final DSLContext sql;
    private final UsualPrices prices;
    private final SummaryWriter summaries;
    private final PurchaseRows rows = new PurchaseRows(0);
    private final OrderBook book = new OrderBook();
    private final PurchaseFold fold = new PurchaseFold();

    Refold(DSLContext sql, long changeNumber) {
        this.sql = sql;
        this.prices = ProductNumbers.usualPrices(sql);
        this.summaries = new SummaryWriter(sql, changeNumber);
    }

    /// Takes an import back. Returns how many lines went.
    long without(long batch) {
        StoredRuns all = StoredRuns.of(sql);
        StoredRuns gone = all.only(run -> run.batch() == batch);
        StoredRuns left = all.only(run -> run.batch() != batch);
        for (int customer = gone.customerFrom(0); customer != LineStream.END; customer = gone
                .customerFrom(customer + 1)) {
            rows.clear();
            gone.gather(customer, rows);
            int changedDay = Integer.MAX_VALUE;
            for (int row = 0; row < rows.size(); row++) {
                changedDay = Math.min(changedDay, rows.day(row));
            }
            // an order that was corrected comes back on a day as early as this
            fold(customer, left, changedDay - OrderBook.MOVED_DAYS_MAX);
        }
        summaries.end();
        long lines = 0;
        for (StoredRun run : gone.all()) {
            Long count = sql.select(PURCHASE_RUN.LINE_COUNT).from(PURCHASE_RUN).where(PURCHASE_RUN.ID.eq(run.id()))
                    .fetchSingle(PURCHASE_RUN.LINE_COUNT);
            lines += count == null ? 0 : count;
            sql.deleteFrom(PURCHASE_CHUNK).where(PURCHASE_CHUNK.RUN_ID.eq(run.id())).execute();
        }
        sql.deleteFrom(PURCHASE_RUN).where(PURCHASE_RUN.IMPORT_BATCH_ID.eq(batch)).execute();
        sql.deleteFrom(IMPORT_BATCH).where(IMPORT_BATCH.ID.eq(batch)).execute();
        return lines;
    }

    /// Forgets all that was folded, and folds all lines again.
    void all() {
        sql.deleteFrom(PURCHASE_TOTALS).execute();
        sql.deleteFrom(PURCHASE_MONTH).execute();
        sql.deleteFrom(PURCHASE_HABIT).execute();
        StoredRuns runs = StoredRuns.of(sql);
        for (int customer = runs.customerFrom(0); customer != LineStream.END; customer = runs
                .customerFrom(customer + 1)) {
            fold(customer, runs, PurchaseLine.DAY_MIN);
        }
        summaries.end();
    }

    private void fold(int customer, StoredRuns runs, int changedDay) {
        rows.clear();
        runs.gather(customer, rows);
        book.read(rows);
        fold.fold(rows, book.standing(), book.standingCount(), prices, Integer.MAX_VALUE);
        boolean first = summaries.lastLineDay(customer) == PurchaseColumns.NEVER;
        summaries.replace(customer, fold, first ? PurchaseLine.DAY_MIN : changedDay);
    }
}
