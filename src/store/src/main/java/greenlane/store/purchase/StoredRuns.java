package greenlane.store.purchase;

import java.util.List;
import java.util.function.Predicate;

import org.jooq.DSLContext;

import greenlane.core.purchase.PurchaseRows;

import static greenlane.store.generated.Tables.PURCHASE_RUN;

/// The runs that are stored, oldest first. Belongs to one thread.
final class StoredRuns {
    private final List<StoredRun> runs;

    private StoredRuns(List<StoredRun> runs) {
        this.runs = runs;
    }

    static StoredRuns of(DSLContext sql) {
        return new StoredRuns(sql.selectFrom(PURCHASE_RUN).orderBy(PURCHASE_RUN.ID).fetch(row -> new StoredRun(sql,
                row.getId(), row.getImportBatchId(), row.getLastDay(), RunDirectory.unpack(row.getDirectory()))));
    }

    /// Those of them that a condition picks out.
    StoredRuns only(Predicate<StoredRun> which) {
        return new StoredRuns(runs.stream().filter(which).toList());
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    List<StoredRun> all() {
        return runs;
    }

    /// The first customer with a line who is this one or comes after; [LineStream#END] for none.
    int customerFrom(int customer) {
        int next = LineStream.END;
        for (StoredRun run : runs) {
            next = Math.min(next, run.customerFrom(customer));
        }
        return next;
    }

    /// Adds all lines of a customer to rows.
    void gather(int customer, PurchaseRows into) {
        gather(customer, Integer.MIN_VALUE, into);
    }

    /// Adds the lines of a customer to rows that lie in runs which go on until a day or longer.
    void gather(int customer, int untilDay, PurchaseRows into) {
        for (StoredRun run : runs) {
            if (run.lastDay() >= untilDay) {
                run.gather(customer, into);
            }
        }
    }
}
