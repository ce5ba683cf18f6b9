package greenlane.store.silent;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;
import greenlane.store.generated.tables.records.SilentActRecord;

import static greenlane.store.generated.Tables.SILENT_ACT;

/// The acts about silent customers. None is ever removed or changed.
public final class SilentActRepository {
    /// How many of one customer are listed.
    public static final int LISTED_MAX = 1_000;
    /// How many customers can be acted on at once.
    public static final int CUSTOMERS_MAX = 10_000;
    /// How many latest acts are read: of as many customers a list holds, one of each kind.
    public static final int LATEST_MAX = 200_000;

    private static final String ASSIGNED = "assigned";
    private static final String CONTACTED = "contacted";

    private final Database database;
    private final Acts acts;
    private final InstantSource clock;

    public SilentActRepository(Database database, Acts acts, InstantSource clock) {
        this.database = database;
        this.acts = acts;
        this.clock = clock;
    }

    /// Writes down what was done about some customers, as one act. Returns what was written.
    ///
    /// @param customers by number, [#CUSTOMERS_MAX] at most
    public Acted<List<SilentAct>> add(Collection<Integer> customers, SilentAct.Deed deed, String author) {
        if (customers.size() > CUSTOMERS_MAX) {
            throw new IllegalArgumentException(customers.size() + " customers at once, limit " + CUSTOMERS_MAX);
        }
        return acts.carryOut((sql, changes) -> {
            List<SilentAct> added = new ArrayList<>();
            for (int customer : customers) {
                SilentActRecord row = row(sql, customer, deed, author);
                row.insert();
                changes.add(new Change(Change.Kind.SILENT_ACT, Integer.toString(customer)));
                added.add(value(row));
            }
            return added;
        });
    }

    private SilentActRecord row(DSLContext sql, int customer, SilentAct.Deed deed, String author) {
        SilentActRecord row = sql.newRecord(SILENT_ACT);
        row.setCustomerNumber(customer);
        switch (deed) {
            case SilentAct.Assigned(String person) -> fill(row, ASSIGNED, person, "", "");
            case SilentAct.Contacted(SilentAct.Outcome outcome, String note) ->
                fill(row, CONTACTED, "", outcome.code(), note);
        }
        row.setAuthor(author);
        row.setAtMillis(clock.millis());
        return row;
    }

    private static void fill(SilentActRecord row, String kind, String person, String outcome, String note) {
        row.setKind(kind);
        row.setPerson(person);
        row.setOutcome(outcome);
        row.setNote(note);
    }

    /// The latest assignment and the latest contact of every customer who has one, [#LATEST_MAX] at most, oldest first.
    public List<SilentAct> latest() {
        return database.read(sql -> list(sql, SILENT_ACT.ID.in(DSL.select(DSL.max(SILENT_ACT.ID)).from(SILENT_ACT)
                .groupBy(SILENT_ACT.KIND, SILENT_ACT.CUSTOMER_NUMBER)), LATEST_MAX).reversed());
    }

    /// All acts about a customer, the newest first, [#LISTED_MAX] at most.
    public List<SilentAct> ofCustomer(int customer) {
        return database.read(sql -> list(sql, SILENT_ACT.CUSTOMER_NUMBER.eq(customer), LISTED_MAX));
    }

    private static List<SilentAct> list(DSLContext sql, Condition which, int limit) {
        return sql.selectFrom(SILENT_ACT).where(which).orderBy(SILENT_ACT.ID.desc()).limit(limit)
                .fetch(SilentActRepository::value);
    }

    private static SilentAct value(SilentActRecord row) {
        SilentAct.Deed deed = switch (row.getKind()) {
            case ASSIGNED -> new SilentAct.Assigned(row.getPerson());
            case CONTACTED -> new SilentAct.Contacted(SilentAct.Outcome.of(row.getOutcome()).orElseThrow(
                    () -> new IllegalStateException("no outcome is called " + row.getOutcome())), row.getNote());
            default -> throw new IllegalStateException("nothing done is called " + row.getKind());
        };
        return new SilentAct(row.getId(), row.getCustomerNumber(), deed, row.getAuthor(),
                Instant.ofEpochMilli(row.getAtMillis()));
    }
}
