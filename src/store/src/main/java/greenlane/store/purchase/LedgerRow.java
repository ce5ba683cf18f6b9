package greenlane.store.purchase;

import java.util.Optional;

import org.jooq.DSLContext;

import greenlane.store.generated.tables.records.PurchaseLedgerRecord;

import static greenlane.store.generated.Tables.PURCHASE_LEDGER;

/// The one row that says which currency the store's purchases are in, and how often they have changed.
final class LedgerRow {
    private LedgerRow() {}

    static Optional<String> currency(DSLContext sql) {
        return sql.selectFrom(PURCHASE_LEDGER).fetchOptional(PURCHASE_LEDGER.CURRENCY);
    }

    static long changeNumber(DSLContext sql) {
        return sql.selectFrom(PURCHASE_LEDGER).fetchOptional(PURCHASE_LEDGER.CHANGE_NUMBER).orElse(0L);
    }

    /// The number of the change that is being made to purchases that are there.
    static long next(DSLContext sql) {
        return next(sql, currency(sql).orElseThrow());
    }

    /// The number of the change that is being made.
    static long next(DSLContext sql, String currency) {
        long next = changeNumber(sql) + 1;
        if (next == 1) {
            sql.executeInsert(new PurchaseLedgerRecord(currency, next));
        } else {
            sql.update(PURCHASE_LEDGER).set(PURCHASE_LEDGER.CURRENCY, currency)
                    .set(PURCHASE_LEDGER.CHANGE_NUMBER, next).execute();
        }
        return next;
    }
}
