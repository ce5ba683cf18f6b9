package greenlane.store.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

import greenlane.core.customer.Tier;
import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;
import greenlane.store.disk.BoundBatch;
import greenlane.store.disk.Database;
import greenlane.store.generated.tables.records.ContactRecord;

import static greenlane.store.generated.Tables.CONTACT;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

/// Between [ClosedContact] and the rows of the table `contact`.
final class ContactRows {
    private static final List<Field<?>> COLUMNS = List.of(CONTACT.SOURCE, CONTACT.REFERENCE, CONTACT.VISIT,
            CONTACT.CUSTOMER, CONTACT.QUEUE, CONTACT.MEDIUM, CONTACT.TIER, CONTACT.OUTCOME, CONTACT.AGENT,
            CONTACT.OFFERED_AT_MILLIS, CONTACT.WAIT_MILLIS, CONTACT.TALK_MILLIS, CONTACT.HOLD_MILLIS,
            CONTACT.AFTER_CALL_MILLIS, CONTACT.TRANSFERRED, CONTACT.IMPORT_BATCH_ID);
    private static final int IDENTITY = 3;
    private static final BoundBatch INSERT_IF_NEW = new BoundBatch(insertIfNew());
    private static final Map<String, Tier> TIERS = tiers();

    private ContactRows() {}

    /// Adds the contacts that are not there yet, inside the caller's transaction.
    static Added insert(DSLContext sql, List<ClosedContact> contacts, @Nullable Long importBatch) {
        List<ClosedContact> fitting = contacts.stream().filter(ContactRows::fits).toList();
        long added = fitting.isEmpty()
                ? 0
                : INSERT_IF_NEW.run(sql, fitting, contact -> values(contact, importBatch));
        return new Added(added, fitting.size() - added, contacts.size() - fitting.size());
    }

    private static Query insertIfNew() {
        List<Field<?>> values = COLUMNS.stream().<Field<?>>map(ContactRows::placeholder).toList();
        return Database.sql().insertInto(CONTACT, COLUMNS)
                .select(select(values).whereNotExists(selectOne().from(CONTACT)
                        .where(CONTACT.SOURCE.eq(val((String) null, CONTACT.SOURCE)))
                        .and(CONTACT.REFERENCE.eq(val((String) null, CONTACT.REFERENCE)))
                        .and(CONTACT.VISIT.eq(val((Short) null, CONTACT.VISIT)))));
    }

    private static Field<?> placeholder(Field<?> column) {
        return val((Object) null, column.getDataType());
    }

    /// The values of all columns, and once more those of the identity, in the order of the statement.
    private static @Nullable Object[] values(ClosedContact contact, @Nullable Long importBatch) {
        @Nullable
        Object[] values = {contact.source(), contact.reference(), (short) contact.visit(), contact.customer(),
                contact.queue(), contact.medium().name(), contact.tier().code(), contact.outcome().name(),
                contact.agent(), contact.offeredAtMillis(), contact.waitMillis(), contact.talkMillis(),
                contact.holdMillis(), contact.afterCallMillis(), contact.transferred(), importBatch, null, null, null};
        System.arraycopy(values, 0, values, COLUMNS.size(), IDENTITY);
        return values;
    }

    private static boolean fits(ClosedContact contact) {
        return fits(contact.source(), CONTACT.SOURCE) && fits(contact.reference(), CONTACT.REFERENCE)
                && fits(contact.customer(), CONTACT.CUSTOMER) && fits(contact.queue(), CONTACT.QUEUE)
                && fits(contact.agent(), CONTACT.AGENT);
    }

    private static boolean fits(String text, Field<String> column) {
        return text.length() <= column.getDataType().length();
    }

    /// A row as a value.
    static StoredContact stored(ContactRecord row) {
        Long batch = row.getImportBatchId();
        return new StoredContact(row.getId(), batch == null ? OptionalLong.empty() : OptionalLong.of(batch),
                new ClosedContact(row.getSource(), row.getReference(), row.getVisit(), row.getCustomer(),
                        row.getQueue(), Medium.valueOf(row.getMedium()), tier(row.getTier()),
                        Outcome.valueOf(row.getOutcome()), row.getAgent(), row.getOfferedAtMillis(),
                        row.getWaitMillis(), row.getTalkMillis(), row.getHoldMillis(), row.getAfterCallMillis(),
                        row.getTransferred()));
    }

    private static Tier tier(String code) {
        Tier tier = TIERS.get(code);
        if (tier == null) {
            throw new IllegalStateException("no tier has the code " + code);
        }
        return tier;
    }

    private static Map<String, Tier> tiers() {
        Map<String, Tier> tiers = new HashMap<>();
        for (Tier tier : Tier.values()) {
            tiers.put(tier.code(), tier);
        }
        return Map.copyOf(tiers);
    }
}
