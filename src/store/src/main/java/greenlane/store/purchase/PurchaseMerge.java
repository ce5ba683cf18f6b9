package greenlane.store.purchase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.jooq.DSLContext;

import greenlane.core.purchase.LineKind;
import greenlane.core.purchase.OrderBook;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.purchase.PurchaseFold;
import greenlane.core.purchase.PurchaseRows;
import greenlane.core.purchase.UsualPrices;
import greenlane.store.act.Change;
import greenlane.store.customer.CustomerNumbers;
import greenlane.store.generated.tables.records.ImportBatchRecord;

import static greenlane.store.generated.Tables.IMPORT_BATCH;

/// Merges the lines of an import with what is stored, customer by customer: what is new goes to a run of its own, and each customer who is touched is
/// folded anew, from the new lines alone where they all come after the stored ones.
final class PurchaseMerge {
    /// The source of lines that are not stored yet.
    static final int FRESH = Integer.MAX_VALUE;

    private final Origin origin;
    private final ImportRules rules;
    private final CustomerNumbers.Numbering customers;
    private final ProductNumbers products;
    private final Tally tally;
    private final PurchaseRows rows = new PurchaseRows(0);
    private final OrderBook book = new OrderBook();
    private final PurchaseFold fold = new PurchaseFold();

    /// Where an import comes from, and when.
    record Origin(String fileName, String sha256, InstantSource clock) {}

    PurchaseMerge(Origin origin, ImportRules rules, CustomerNumbers.Numbering customers, ProductNumbers products,
            Tally tally) {
        this.origin = origin;
        this.rules = rules;
        this.customers = customers;
        this.products = products;
        this.tally = tally;
    }

    /// What a merge works on.
    private record Work(StoredRuns runs, RunWriter run, SummaryWriter summaries, UsualPrices prices) {}

    PurchaseImport.Kept carryOut(DSLContext sql, Set<Change> changes, long rejected, Spill spill,
            PurchaseRows buffer) {
        ImportBatchRecord batch = beginBatch(sql);
        Work work = new Work(StoredRuns.of(sql), new RunWriter(sql, batch.getId()),
                new SummaryWriter(sql, LedgerRow.next(sql, rules.currency())), products.write(sql));
        try {
            List<LineStream> streams = new ArrayList<>(spill.streams());
            streams.add(new BufferedLines(buffer));
            merge(streams, work);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        work.run().end();
        work.summaries().end();
        if (tally.stored() == 0) {
            throw new NothingNew();
        }
        int newCustomers = customers.writeNew(sql);
        ImportTally counts = tally.value(newCustomers, products.added());
        batch.setRowsAdded(tally.stored());
        batch.setRowsKnown(tally.known());
        batch.setRowsRejected(rejected + counts.withoutCustomer() + counts.refused());
        batch.update();
        changes.add(new Change(Change.Kind.IMPORT_BATCH, Long.toString(batch.getId())));
        changes.add(Change.many(Change.Kind.PURCHASE));
        if (newCustomers > 0) {
            changes.add(Change.many(Change.Kind.CUSTOMER));
        }
        return new PurchaseImport.Kept(OptionalLong.of(batch.getId()), counts);
    }

    /// Takes the transaction back: the import brought nothing new.
    static final class NothingNew extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private ImportBatchRecord beginBatch(DSLContext sql) {
        int room = IMPORT_BATCH.FILE_NAME.getDataType().length();
        String name = origin.fileName();
        ImportBatchRecord batch = sql.newRecord(IMPORT_BATCH);
        batch.setFileName(name.length() <= room ? name : name.substring(name.length() - room));
        batch.setSha256(origin.sha256());
        batch.setRowsAdded(0L);
        batch.setRowsKnown(0L);
        batch.setRowsRejected(0L);
        batch.setImportedAtMillis(origin.clock().millis());
        batch.insert();
        return batch;
    }

    private void merge(List<LineStream> streams, Work work) throws IOException {
        int[] heads = new int[streams.size()];
        for (int at = 0; at < heads.length; at++) {
            heads[at] = streams.get(at).customer();
        }
        for (int customer = least(heads); customer != LineStream.END; customer = least(heads)) {
            rows.clear();
            for (int at = 0; at < heads.length; at++) {
                if (heads[at] == customer) {
                    streams.get(at).take(rows);
                    heads[at] = streams.get(at).customer();
                }
            }
            rows.comeFrom(FRESH);
            merge(customer, work);
        }
    }

    private static int least(int[] heads) {
        int least = LineStream.END;
        for (int head : heads) {
            least = Math.min(least, head);
        }
        return least;
    }

    private void merge(int customer, Work work) {
        int firstDay = Integer.MAX_VALUE;
        boolean cancels = false;
        for (int row = 0; row < rows.size(); row++) {
            firstDay = Math.min(firstDay, rows.day(row));
            cancels |= rows.kind(row) == LineKind.CANCELLATION;
        }
        int storedUntil = work.summaries().lastLineDay(customer);
        if (storedUntil == PurchaseColumns.NEVER) {
            foldAll(customer, work);
        } else if (cancels || firstDay <= storedUntil || !append(customer, firstDay, storedUntil, work)) {
            work.runs().gather(customer, rows);
            foldAll(customer, work);
        }
    }

    /// Adds lines that all come after the stored ones; false where they correct some of these.
    private boolean append(int customer, int firstDay, int storedUntil, Work work) {
        int lines = rows.size();
        if (storedUntil >= firstDay - OrderBook.MOVED_DAYS_MAX) {
            work.runs().gather(customer, firstDay - OrderBook.MOVED_DAYS_MAX, rows);
        }
        book.sift(rows, FRESH, rules.equalLines());
        if (book.corrects()) {
            rows.truncate(lines);
            return false;
        }
        tally.count(book);
        fold.add(work.summaries().totals(customer), rows, book.added(), book.addedCount(), work.prices());
        work.summaries().append(customer, fold);
        work.run().write(rows, book.added(), book.addedCount());
        return true;
    }

    private void foldAll(int customer, Work work) {
        book.sift(rows, FRESH, rules.equalLines());
        tally.count(book);
        if (book.addedCount() > 0) {
            fold.fold(rows, book.standing(), book.standingCount(), work.prices(), FRESH);
            tally.count(fold);
            work.summaries().replace(customer, fold, book.changedDay());
            work.run().write(rows, book.added(), book.addedCount());
        }
    }
}
