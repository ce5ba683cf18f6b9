package greenlane.store.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;

import greenlane.core.floor.ClosedContact;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;
import greenlane.store.generated.tables.records.ContactRecord;

import static greenlane.store.generated.Tables.CONTACT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.row;

/// The closed contacts: each once, by source, reference and visit.
public final class ContactRepository {
    private final Database database;
    private final Acts acts;

    public ContactRepository(Database database, Acts acts) {
        this.database = database;
        this.acts = acts;
    }

    /// Adds contacts in one transaction; those that are there already stay as they are. Survives the end of the process;
    /// a power cut may take the last moments.
    public Acted<Added> addAll(List<ClosedContact> contacts) {
        return acts.record((sql, changes) -> {
            Added added = ContactRows.insert(sql, contacts, null);
            if (added.added() > 0) {
                changes.add(Change.many(Change.Kind.CONTACT));
            }
            return added;
        });
    }

    /// How many contacts there are.
    public long count() {
        return database.read(sql -> (long) sql.fetchCount(CONTACT));
    }

    /// How many contacts the simulator has made.
    public long countSimulated() {
        return database.read(sql -> (long) sql.fetchCount(CONTACT, CONTACT.SOURCE.eq(ClosedContact.SIMULATED)));
    }

    /// From the first contact to just after the last one; empty when there is none.
    public Optional<TimeSpan> span() {
        return database.read(sql -> sql.select(min(CONTACT.OFFERED_AT_MILLIS), max(CONTACT.OFFERED_AT_MILLIS))
                .from(CONTACT).fetchOptional().filter(edges -> edges.value1() != null)
                .map(edges -> new TimeSpan(Instant.ofEpochMilli(edges.value1()),
                        Instant.ofEpochMilli(edges.value2() + 1))));
    }

    /// The contacts offered to a queue within a span, newest first.
    ///
    /// @param after the mark of the page before, empty for the first page
    /// @param rows how many at most, up to [ContactPage#ROWS_MAX]
    public ContactPage ofQueue(String queue, TimeSpan span, Optional<ContactPage.Mark> after, int rows) {
        return page(CONTACT.QUEUE, queue, span, after, rows);
    }

    /// The contacts an agent answered within a span, newest first; otherwise as [#ofQueue].
    public ContactPage ofAgent(String agent, TimeSpan span, Optional<ContactPage.Mark> after, int rows) {
        return page(CONTACT.AGENT, agent, span, after, rows);
    }

    /// The contacts of a customer within a span, newest first, by what the sources call the customer; otherwise as [#ofQueue].
    public ContactPage ofCustomer(String customer, TimeSpan span, Optional<ContactPage.Mark> after, int rows) {
        return page(CONTACT.CUSTOMER, customer, span, after, rows);
    }

    private ContactPage page(TableField<ContactRecord, String> whose, String name, TimeSpan span,
            Optional<ContactPage.Mark> after, int rows) {
        if (rows < 1 || rows > ContactPage.ROWS_MAX) {
            throw new IllegalArgumentException("a page has 1 to " + ContactPage.ROWS_MAX + " rows, not " + rows);
        }
        return database.read(sql -> page(sql, whose, whose.eq(name).and(within(span, after)), rows));
    }

    /// `whose` is the same in all rows; it leads the order because it leads the index.
    private static ContactPage page(DSLContext sql, TableField<ContactRecord, String> whose, Condition which,
            int rows) {
        List<StoredContact> found = sql.selectFrom(CONTACT).where(which)
                .orderBy(whose, CONTACT.OFFERED_AT_MILLIS.desc(), CONTACT.ID.desc()).limit(rows + 1)
                .fetch(ContactRows::stored);
        if (found.size() <= rows) {
            return new ContactPage(found, Optional.empty());
        }
        StoredContact last = found.get(rows - 1);
        return new ContactPage(found.subList(0, rows),
                Optional.of(new ContactPage.Mark(last.contact().offeredAtMillis(), last.id())));
    }

    private static Condition within(TimeSpan span, Optional<ContactPage.Mark> after) {
        Condition from = CONTACT.OFFERED_AT_MILLIS.ge(span.start().toEpochMilli());
        return after
                // the plain bound is what the index is searched by; the pair only sorts out equal times
                .map(mark -> from.and(CONTACT.OFFERED_AT_MILLIS.le(mark.offeredAtMillis()))
                        .and(row(CONTACT.OFFERED_AT_MILLIS, CONTACT.ID).lt(mark.offeredAtMillis(), mark.id())))
                .orElse(from.and(CONTACT.OFFERED_AT_MILLIS.lt(span.end().toEpochMilli())));
    }

    /// Removes everything the simulator has made, in one step. Returns how many contacts that were.
    public Acted<Long> removeSimulated() {
        return acts.carryOut((sql, changes) -> {
            long removed = sql.deleteFrom(CONTACT).where(CONTACT.SOURCE.eq(ClosedContact.SIMULATED)).execute();
            changes.add(Change.many(Change.Kind.CONTACT));
            return removed;
        });
    }
}
