package greenlane.store.customer;

import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record2;

import greenlane.core.customer.Customer;
import greenlane.store.disk.Database;

import static greenlane.store.generated.Tables.CUSTOMER;
import static org.jooq.impl.DSL.max;

/// The one place where customers get their numbers: 0, 1, 2 … by code, without holes, never given again.
///
/// Resolving a code costs some hundred nanoseconds, because all codes are held in memory from the first import on (some 30 MB for a
/// million). One import at a time gives out numbers.
public final class CustomerNumbers {
    /// How many customers there can be.
    public static final int CUSTOMERS_MAX = 10_000_000;

    private static final int LOADED_AT_ONCE = 20_000;
    private static final int WRITTEN_AT_ONCE = 5_000;

    private final Database database;
    private final Semaphore turn = new Semaphore(1);
    /// Held by whoever has the turn.
    private final CodeTable codes = new CodeTable();

    /// @param database where the customers are that there are already
    public CustomerNumbers(Database database) {
        this.database = database;
    }

    /// Begins to give out numbers; empty while someone else does.
    public Optional<Numbering> begin() {
        if (!turn.tryAcquire()) {
            return Optional.empty();
        }
        boolean begun = false;
        try {
            load();
            begun = true;
            return Optional.of(new Numbering());
        } finally {
            if (!begun) {
                turn.release();
            }
        }
    }

    /// How many customers are stored.
    public static int count(DSLContext sql) {
        Integer last = sql.select(max(CUSTOMER.NUMBER)).from(CUSTOMER).fetchSingle().value1();
        return last == null ? 0 : last + 1;
    }

    private void load() {
        int stored = database.read(CustomerNumbers::count);
        codes.truncate(Math.min(stored, codes.count()));
        while (codes.count() < stored) {
            int from = codes.count();
            for (Record2<Integer, String> row : database.read(sql -> sql.select(CUSTOMER.NUMBER, CUSTOMER.CODE)
                    .from(CUSTOMER).where(CUSTOMER.NUMBER.ge(from).and(CUSTOMER.NUMBER.lt(from + LOADED_AT_ONCE)))
                    .orderBy(CUSTOMER.NUMBER).fetch())) {
                if (codes.findOrAdd(row.value2()) != row.value1()) {
                    throw new IllegalStateException("customer " + row.value1() + " is not where its number says");
                }
            }
        }
    }

    /// Gives out numbers until it is closed. Belongs to one thread at a time.
    ///
    /// The numbers it gave stay given only if [#keep] was called after the transaction that wrote them was committed.
    public final class Numbering implements AutoCloseable {
        private int kept = codes.count();
        private boolean closed;

        private Numbering() {}

        /// The number of a code, −1 where it has none.
        public int find(String code) {
            return codes.find(code);
        }

        /// The number of a code, a new one where it has none; −1 where [#CUSTOMERS_MAX] have one.
        public int number(String code) {
            return codes.count() < CUSTOMERS_MAX ? codes.findOrAdd(code) : codes.find(code);
        }

        /// The code of a number.
        public String code(int number) {
            return codes.code(number);
        }

        /// How many codes have a number.
        public int count() {
            return codes.count();
        }

        /// Writes the customers that are new, of whom nothing but the code is known. Returns how many there are.
        public int writeNew(DSLContext sql) {
            for (int from = kept; from < codes.count(); from += WRITTEN_AT_ONCE) {
                write(sql, from, Math.min(from + WRITTEN_AT_ONCE, codes.count()));
            }
            return codes.count() - kept;
        }

        private void write(DSLContext sql, int from, int to) {
            BatchBindStep rows = sql.batch(sql
                    .insertInto(CUSTOMER, CUSTOMER.NUMBER, CUSTOMER.CODE, CUSTOMER.NAME, CUSTOMER.KIND, CUSTOMER.PHONE,
                            CUSTOMER.REGION, CUSTOMER.OWNER)
                    .values((Integer) null, null, null, null, null, null, null));
            for (int number = from; number < to; number++) {
                rows = rows.bind(number, codes.code(number), "", Customer.Kind.UNKNOWN.code(), "", "", "");
            }
            rows.execute();
        }

        /// Says that the new numbers are stored.
        public void keep() {
            kept = codes.count();
        }

        /// Ends it; numbers that were not kept can be given again.
        @Override
        public void close() {
            if (!closed) {
                closed = true;
                codes.truncate(kept);
                turn.release();
            }
        }
    }
}
