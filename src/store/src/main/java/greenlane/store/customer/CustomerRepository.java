package greenlane.store.customer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jooq.BatchBindStep;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.core.customer.Customer;
import greenlane.core.customer.CustomerIndex;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;
import greenlane.store.disk.StoreFault;
import greenlane.store.generated.tables.records.CustomerRecord;
import greenlane.store.generated.tables.records.RevealRecord;

import static greenlane.store.generated.Tables.CUSTOMER;
import static greenlane.store.generated.Tables.REVEAL;

/// The customers the centre has, each by its code and its number.
public final class CustomerRepository {
    /// How many are saved in one act at most; an import saves a thousand or some thousands at a time.
    public static final int SAVED_MAX = 50_000;
    /// How many are read by their numbers at once.
    public static final int PAGE_MAX = 1_000;
    /// How many reveals are listed.
    public static final int REVEALS_MAX = 1_000;

    private static final Logger log = LoggerFactory.getLogger(CustomerRepository.class);
    private static final int FETCHED_ROWS = 10_000;
    /// H2 looks a list of values up in the index; of an array it reads the whole table.
    private static final int CODES_AT_ONCE = 500;

    private final Database database;
    private final Acts acts;
    private final CustomerNumbers numbers;
    private final InstantSource clock;

    /// @param numbers who gives new customers their numbers
    public CustomerRepository(Database database, Acts acts, CustomerNumbers numbers, InstantSource clock) {
        this.database = database;
        this.acts = acts;
        this.numbers = numbers;
        this.clock = clock;
    }

    /// How many there are; their numbers are all those below.
    public int count() {
        return database.read(sql -> sql.fetchCount(CUSTOMER));
    }

    /// The one of a number.
    public Optional<Customer> find(int number) {
        return database.read(sql -> sql.selectFrom(CUSTOMER).where(CUSTOMER.NUMBER.eq(number))
                .fetchOptional(CustomerRows::value));
    }

    /// The one of a code.
    public Optional<Customer> find(String code) {
        return database.read(
                sql -> sql.selectFrom(CUSTOMER).where(CUSTOMER.CODE.eq(code)).fetchOptional(CustomerRows::value));
    }

    /// The one whom a call log means by a code or, where nobody has that code, by a phone number that one customer alone has.
    public Optional<Customer> findCaller(String codeOrPhone) {
        if (codeOrPhone.isBlank()) {
            return Optional.empty();
        }
        return find(codeOrPhone).or(() -> {
            List<Customer> those = database.read(sql -> sql.selectFrom(CUSTOMER).where(CUSTOMER.PHONE.eq(codeOrPhone))
                    .orderBy(CUSTOMER.NUMBER).limit(2).fetch(CustomerRows::value));
            return those.size() == 1 ? Optional.of(those.getFirst()) : Optional.empty();
        });
    }

    /// Those of some numbers in the order of the numbers asked for, [#PAGE_MAX] at most; a number that is nobody's is left out.
    public List<Customer> page(List<Integer> numbers) {
        if (numbers.size() > PAGE_MAX) {
            throw new IllegalArgumentException(numbers.size() + " customers at once, limit " + PAGE_MAX);
        }
        Map<Integer, Customer> found = database.read(sql -> sql.selectFrom(CUSTOMER)
                .where(CUSTOMER.NUMBER.in(numbers))
                .fetchMap(CUSTOMER.NUMBER, CustomerRows::value));
        List<Customer> page = new ArrayList<>();
        for (Integer number : numbers) {
            Customer customer = found.get(number);
            if (customer != null) {
                page.add(customer);
            }
        }
        return page;
    }

    /// Hands on every customer in the order of the numbers, without holding them all. Rows come as they were at one moment.
    public void each(Consumer<Customer> taker) {
        Integer read = database.read(sql -> {
            int rows = 0;
            try (Cursor<CustomerRecord> cursor = sql.selectFrom(CUSTOMER).orderBy(CUSTOMER.NUMBER)
                    .fetchSize(FETCHED_ROWS).fetchLazy()) {
                for (CustomerRecord row : cursor) {
                    taker.accept(CustomerRows.value(row));
                    rows++;
                }
            }
            return rows;
        });
        log.debug("{} customers were read", read);
    }

    /// An index of everybody, for searching.
    public CustomerIndex index() {
        CustomerIndex.Making making = new CustomerIndex.Making();
        each(making::add);
        return making.index();
    }

    /// Adds the customers whose codes are new, with the next numbers in the order given, and changes those that are known by what is said of
    /// them. A code that stands in the list several times is taken as said last. Can be done again from its source, and so waits for
    /// the process only, not for the disk.
    ///
    /// While an import gives out numbers it fails with [StoreFault#BUSY].
    public Acted<SavedCustomers> save(Collection<CustomerChange> said) {
        return numbered(numbering -> acts.record((sql, changes) -> {
            SavedCustomers saved = save(sql, numbering, said);
            if (!saved.now().isEmpty()) {
                changes.add(Change.many(Change.Kind.CUSTOMER));
            }
            return saved;
        }));
    }

    /// Takes customers in, part by part, into one transaction.
    public interface Intake {
        /// Saves some of them, [#SAVED_MAX] at most, as [#save] does.
        SavedCustomers save(Collection<CustomerChange> said);
    }

    /// What fills an intake.
    @FunctionalInterface
    public interface Filling {
        /// Hands everything over; false when nothing of it is to be kept.
        boolean fill(Intake intake);
    }

    /// Nothing of an intake is to be kept: takes the transaction back.
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        GivenUp() {
            super("an intake of customers was given up", null, false, false);
        }
    }

    /// Saves any number of customers as [#save] does, all of them or none, without holding them all. Empty when the filling gave up.
    public Acted<Optional<SavedCustomers>> saveAll(Filling filling) {
        return numbered(numbering -> {
            try {
                return acts.record((sql, changes) -> {
                    List<SavedCustomers> parts = new ArrayList<>();
                    boolean kept = filling.fill(said -> {
                        SavedCustomers part = save(sql, numbering, said);
                        parts.add(part.counts());
                        return part;
                    });
                    if (!kept) {
                        throw new GivenUp();
                    }
                    SavedCustomers saved = parts.stream().reduce(SavedCustomers.NONE, SavedCustomers::plus);
                    if (saved.added() + saved.changed() > 0) {
                        changes.add(Change.many(Change.Kind.CUSTOMER));
                    }
                    return Optional.of(saved);
                });
            } catch (GivenUp _) {
                return new Acted.Done<>(Optional.empty());
            }
        });
    }

    /// Changes one customer as a user's act: what is said of it is on the disk when this returns.
    public Acted<SavedCustomers> change(CustomerChange said) {
        return numbered(numbering -> acts.carryOut((sql, changes) -> {
            SavedCustomers saved = save(sql, numbering, List.of(said));
            saved.now().forEach(it -> changes.add(new Change(Change.Kind.CUSTOMER, Integer.toString(it.number()))));
            return saved;
        }));
    }

    private <T> Acted<T> numbered(Function<CustomerNumbers.Numbering, Acted<T>> act) {
        Optional<CustomerNumbers.Numbering> free = numbers.begin();
        if (free.isEmpty()) {
            return new Acted.Failed<>(StoreFault.BUSY, "an import of customers or purchases is under way");
        }
        try (CustomerNumbers.Numbering numbering = free.get()) {
            Acted<T> acted = act.apply(numbering);
            if (acted instanceof Acted.Done<T>) {
                numbering.keep();
            }
            return acted;
        }
    }

    private static SavedCustomers save(DSLContext sql, CustomerNumbers.Numbering numbering,
            Collection<CustomerChange> said) {
        if (said.size() > SAVED_MAX) {
            throw new IllegalArgumentException(said.size() + " customers in one act, limit " + SAVED_MAX);
        }
        Map<String, CustomerChange> byCode = new LinkedHashMap<>();
        int tooLong = 0;
        for (CustomerChange change : said) {
            if (CustomerRows.fits(change)) {
                byCode.put(change.code(), change);
            } else {
                tooLong++;
            }
        }
        Map<String, Customer> known = known(sql, List.copyOf(byCode.keySet()));
        List<CustomerRecord> inserted = new ArrayList<>();
        List<CustomerRecord> updated = new ArrayList<>();
        List<Customer> now = new ArrayList<>();
        int full = 0;
        for (CustomerChange change : byCode.values()) {
            Customer before = known.get(change.code());
            int number = before == null ? numbering.number(change.code()) : before.number();
            if (number < 0) {
                full++;
                continue;
            }
            Customer after = before == null ? CustomerRows.made(number, change) : CustomerRows.with(before, change);
            if (before == null) {
                inserted.add(CustomerRows.row(after));
                now.add(after);
            } else if (!after.equals(before)) {
                updated.add(CustomerRows.row(after));
                now.add(after);
            }
        }
        insert(sql, inserted);
        if (!updated.isEmpty()) {
            sql.batchUpdate(updated).execute();
        }
        return new SavedCustomers(inserted.size(), updated.size(),
                byCode.size() - full - inserted.size() - updated.size(), tooLong + full, now);
    }

    /// One statement for all rows: writing it down anew for each would take longer than carrying it out.
    private static void insert(DSLContext sql, List<CustomerRecord> rows) {
        if (!rows.isEmpty()) {
            BatchBindStep batch = sql.batch(sql.insertInto(CUSTOMER, CUSTOMER.fields())
                    .values(Collections.nCopies(CUSTOMER.fields().length, null)));
            for (CustomerRecord row : rows) {
                batch = batch.bind(row.intoArray());
            }
            batch.execute();
        }
    }

    private static Map<String, Customer> known(DSLContext sql, List<String> codes) {
        Map<String, Customer> known = new HashMap<>();
        for (int from = 0; from < codes.size(); from += CODES_AT_ONCE) {
            List<String> some = codes.subList(from, Math.min(codes.size(), from + CODES_AT_ONCE));
            known.putAll(sql.selectFrom(CUSTOMER).where(CUSTOMER.CODE.in(some))
                    .fetchMap(CUSTOMER.CODE, CustomerRows::value));
        }
        return known;
    }

    /// Records that someone is shown what is personal of a customer, and then gives it: nobody sees it who is not on the disk. Empty where there
    /// is no such customer, of whom nothing is recorded.
    public Acted<Optional<String>> reveal(int number, PersonalField field, String actor) {
        return acts.carryOut((sql, changes) -> {
            Optional<Customer> customer = sql.selectFrom(CUSTOMER).where(CUSTOMER.NUMBER.eq(number))
                    .fetchOptional(CustomerRows::value);
            customer.ifPresent(_ -> {
                RevealRecord row = sql.newRecord(REVEAL);
                row.setCustomerNumber(number);
                row.setField(field.code());
                row.setActor(actor);
                row.setAtMillis(clock.millis());
                row.insert();
                changes.add(new Change(Change.Kind.REVEAL, Integer.toString(number)));
            });
            return customer.map(it -> switch (field) {
                case PHONE -> it.phone();
                case NAME -> it.name();
            });
        });
    }

    /// Records that all customers are handed out with what is personal of them, before it is done. Returns how many that were.
    ///
    /// @param word what was done with them, in place of the word of a [PersonalField]
    public Acted<Long> revealAll(String word, String actor) {
        return acts.carryOut((sql, changes) -> {
            long revealed = sql.insertInto(REVEAL, REVEAL.CUSTOMER_NUMBER, REVEAL.FIELD, REVEAL.ACTOR, REVEAL.AT_MILLIS)
                    .select(sql.select(CUSTOMER.NUMBER, DSL.val(word), DSL.val(actor), DSL.val(clock.millis()))
                            .from(CUSTOMER).where(CUSTOMER.NAME.ne("").or(CUSTOMER.PHONE.ne(""))))
                    .execute();
            if (revealed > 0) {
                changes.add(Change.many(Change.Kind.REVEAL));
            }
            return revealed;
        });
    }

    /// Who was shown what of a customer, newest first, [#REVEALS_MAX] at most.
    public List<Reveal> reveals(int number) {
        return database.read(sql -> sql.selectFrom(REVEAL).where(REVEAL.CUSTOMER_NUMBER.eq(number))
                .orderBy(REVEAL.ID.desc()).limit(REVEALS_MAX).fetch(row -> new Reveal(row.getCustomerNumber(),
                        row.getField(), row.getActor(), Instant.ofEpochMilli(row.getAtMillis()))));
    }
}
