package greenlane.store.purchase;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

import org.jooq.DSLContext;

import greenlane.core.purchase.MonthPage;
import greenlane.core.purchase.Months;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.purchase.PurchaseHabits;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.contact.ImportRepository;
import greenlane.store.customer.CustomerNumbers;
import greenlane.store.disk.Database;
import greenlane.store.disk.StoreFault;

import static greenlane.store.generated.Tables.PURCHASE_RUN;
import static greenlane.store.generated.Tables.PURCHASE_TOTALS;

/// What customers bought: imported and taken back as a whole, read in columns as of any day, or line by line for one customer.
public final class PurchaseRepository {
    /// How many customers share a block, the unit in which it is known what has changed.
    public static final int CUSTOMERS_OF_BLOCK = MonthPage.CUSTOMERS;

    /// How often columns are read again when an import was stored meanwhile.
    private static final int READINGS_MAX = 5;

    private final Database database;
    private final Acts acts;
    private final CustomerNumbers customers;
    private final Path folder;
    private final InstantSource clock;

    /// @param folder where lines of a large import wait
    public PurchaseRepository(Database database, Acts acts, CustomerNumbers customers, Path folder,
            InstantSource clock) {
        this.database = database;
        this.acts = acts;
        this.customers = customers;
        this.folder = folder;
        this.clock = clock;
    }

    /// What beginning an import came to.
    public sealed interface Beginning {
        /// Lines can be added; the import must be kept or closed.
        record Begun(PurchaseImport running) implements Beginning {}

        /// The store's purchases are in another currency.
        record OtherCurrency(String stored) implements Beginning {}

        /// There is no room on the disk, or another import gives out numbers ([StoreFault#BUSY]).
        record Refused(StoreFault fault, String detail) implements Beginning {}
    }

    /// Begins an import. One at a time.
    ///
    /// @param sha256 of the file's bytes, 64 hexadecimal digits
    public Beginning begin(String fileName, String sha256, ImportRules rules) {
        return begin(fileName, sha256, rules, PurchaseImport.BUFFERED_MAX);
    }

    /// @param bufferedMax how many lines wait in memory
    Beginning begin(String fileName, String sha256, ImportRules rules, int bufferedMax) {
        Optional<String> stored = currency();
        if (stored.isPresent() && !stored.get().equals(rules.currency())) {
            return new Beginning.OtherCurrency(stored.get());
        }
        if (!acts.hasRoom(ImportRepository.DISK_RESERVE_BYTES)) {
            return new Beginning.Refused(StoreFault.DISK_FULL, "the disk is nearly full");
        }
        Optional<CustomerNumbers.Numbering> numbering = customers.begin();
        if (numbering.isEmpty()) {
            return new Beginning.Refused(StoreFault.BUSY, "another import of customers or purchases is under way");
        }
        boolean begun = false;
        try {
            ProductNumbers products = database.read(ProductNumbers::load);
            PurchaseImport running = new PurchaseImport(new PurchaseMerge.Origin(fileName, sha256, clock), rules, acts,
                    numbering.get(), products, new Spill(folder), bufferedMax);
            begun = true;
            return new Beginning.Begun(running);
        } finally {
            if (!begun) {
                numbering.get().close();
            }
        }
    }

    /// The currency of the store's purchases; empty while there are none.
    public Optional<String> currency() {
        return database.read(sql -> sql.fetchExists(PURCHASE_RUN) ? LedgerRow.currency(sql) : Optional.empty());
    }

    /// What every customer's purchases came to as of a day.
    ///
    /// @param asOf the last day that counts
    public PurchaseColumns columns(LocalDate asOf) {
        return columns(asOf, _ -> true);
    }

    /// What some customers' purchases came to as of a day.
    ///
    /// @param wanted the blocks of customers that are asked for; the columns of others may be empty
    public PurchaseColumns columns(LocalDate asOf, IntPredicate wanted) {
        return steadily(() -> reading(wanted).columns(asOf));
    }

    /// What every customer's purchases came to as of a day, and what of that was bought from some day on.
    ///
    /// @param window columns of the days from the first one on alone: a sale of these days that was cancelled until the day is not in them, and the cancellation of
    ///     an earlier sale takes nothing from them
    public record Spans(PurchaseColumns life, PurchaseColumns window) {}

    /// As [#columns], with a window of the last days.
    ///
    /// @param from the first day of the window
    public Spans columns(LocalDate from, LocalDate asOf) {
        return steadily(() -> {
            ColumnsReading reading = reading(_ -> true);
            return new Spans(reading.columns(asOf), new WindowReading(database, reading).columns(from, asOf));
        });
    }

    private ColumnsReading reading(IntPredicate wanted) {
        return new ColumnsReading(database, database.read(CustomerNumbers::count), wanted);
    }

    private <T> T steadily(Supplier<T> reading) {
        for (int attempt = 1;; attempt++) {
            long before = changeNumber();
            T read = reading.get();
            if (changeNumber() == before) {
                return read;
            }
            if (attempt == READINGS_MAX) {
                throw new IllegalStateException("purchases changed during " + READINGS_MAX + " readings");
            }
        }
    }

    /// Told of customers' habits.
    @FunctionalInterface
    public interface HabitsReader {
        void habits(int customer, PurchaseHabits habits);
    }

    /// Reads how customers bought in some months, customer by customer in ascending order; those who did not buy are left out.
    public void habits(YearMonth first, YearMonth last, HabitsReader reader) {
        habits(first, last, _ -> true, reader);
    }

    /// As [#habits(YearMonth, YearMonth, HabitsReader)], of some blocks of customers; others may be read too.
    public void habits(YearMonth first, YearMonth last, IntPredicate wanted, HabitsReader reader) {
        new ColumnsReading(database, database.read(CustomerNumbers::count), wanted).habits(number(first), number(last),
                reader);
    }

    private static int number(YearMonth month) {
        return Months.ofDay(Math.toIntExact(month.atDay(1).toEpochDay()));
    }

    /// How often purchases have changed; for [#changedBlocks].
    public long changeNumber() {
        return database.read(LedgerRow::changeNumber);
    }

    /// Which blocks of [#CUSTOMERS_OF_BLOCK] customers have changed since there was a number of changes.
    public BitSet changedBlocks(long since) {
        BitSet changed = new BitSet();
        database.read(sql -> sql.select(PURCHASE_TOTALS.BLOCK).from(PURCHASE_TOTALS)
                .where(PURCHASE_TOTALS.CHANGED_AT_NUMBER.gt(since)).fetch(PURCHASE_TOTALS.BLOCK)).forEach(changed::set);
        return changed;
    }

    /// The lines of a customer that hold, newest first.
    ///
    /// @param skip how many of the newest are left out
    /// @param rows how many at most, up to [PurchasePage#ROWS_MAX]
    public PurchasePage ofCustomer(int customer, int skip, int rows) {
        if (rows < 1 || rows > PurchasePage.ROWS_MAX || skip < 0) {
            throw new IllegalArgumentException(
                    "a page has 1 to " + PurchasePage.ROWS_MAX + " rows, not " + rows + " after " + skip);
        }
        return database.read(sql -> new CustomerLines(sql).page(customer, skip, rows));
    }

    /// Takes an import of purchases back, and with it the corrections it made. Its customers and products stay known. Returns how many lines
    /// went; 0 when no import of purchases has this number.
    public Acted<Long> undo(long batch) {
        return acts.carryOut((sql, changes) -> takeBack(sql, changes, batch).orElse(0));
    }

    /// As [#undo], inside a transaction; empty when no import of purchases has this number.
    public static OptionalLong takeBack(DSLContext sql, Set<Change> changes, long batch) {
        if (!sql.fetchExists(PURCHASE_RUN, PURCHASE_RUN.IMPORT_BATCH_ID.eq(batch))) {
            return OptionalLong.empty();
        }
        long removed = new Refold(sql, LedgerRow.next(sql)).without(batch);
        changes.add(new Change(Change.Kind.IMPORT_BATCH, Long.toString(batch)));
        changes.add(Change.many(Change.Kind.PURCHASE));
        return OptionalLong.of(removed);
    }

    /// Folds all stored lines anew. Changes nothing unless what was folded is damaged.
    public Acted<Long> rebuild() {
        return acts.carryOut((sql, changes) -> {
            long number = LedgerRow.next(sql);
            new Refold(sql, number).all();
            changes.add(Change.many(Change.Kind.PURCHASE));
            return number;
        });
    }
}
