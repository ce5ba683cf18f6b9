package greenlane.store.tag;

import java.util.BitSet;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

import greenlane.core.tag.TagColumns;
import greenlane.store.generated.tables.records.TagStateRecord;

import static greenlane.store.generated.Tables.CONTACT;
import static greenlane.store.generated.Tables.CONTACT_NOTE;
import static greenlane.store.generated.Tables.CUSTOMER;
import static greenlane.store.generated.Tables.TAG_VERDICT;
import static org.jooq.impl.DSL.max;

/// Up to where everything that tags are made of has come in. Taken before it is read, so that what comes in meanwhile is new the next time.
///
/// @param tiersAtMillis when the newest tiers were made, which say who is silent; 0 before the first
record Marks(long purchaseChange, long contact, long note, long verdict, long tiersAtMillis) {
    static Marks now(TagSources sources) {
        long purchases = sources.purchases().changeNumber();
        long tiers = sources.tiers().newest().map(run -> run.ranAt().toEpochMilli()).orElse(0L);
        return sources.database().read(sql -> new Marks(purchases, last(sql, CONTACT, CONTACT.ID),
                last(sql, CONTACT_NOTE, CONTACT_NOTE.ID), last(sql, TAG_VERDICT, TAG_VERDICT.ID), tiers));
    }

    static <R extends Record> long last(DSLContext sql, Table<R> table, Field<Long> id) {
        Long last = sql.select(max(id)).from(table).fetchSingle().value1();
        return last == null ? 0 : last;
    }

    /// The blocks of customers about whom something came in since.
    static BitSet changed(TagSources sources, TagStateRecord since) {
        BitSet blocks = sources.purchases().changedBlocks(since.getPurchaseChangeNumber());
        sources.database().read(sql -> {
            add(sql, CONTACT, CONTACT.CUSTOMER, CONTACT.ID.gt(since.getContactId()), blocks);
            add(sql, CONTACT_NOTE, CONTACT_NOTE.CUSTOMER, CONTACT_NOTE.ID.gt(since.getNoteId()), blocks);
            sql.selectDistinct(TAG_VERDICT.CUSTOMER_NUMBER).from(TAG_VERDICT)
                    .where(TAG_VERDICT.ID.gt(since.getVerdictId())).fetch(TAG_VERDICT.CUSTOMER_NUMBER)
                    .forEach(customer -> blocks.set(customer / TagColumns.BLOCK));
            return blocks;
        });
        return blocks;
    }

    private static void add(DSLContext sql, Table<?> table, Field<String> code, Condition which, BitSet blocks) {
        Field<Integer> block = CUSTOMER.NUMBER.div(TagColumns.BLOCK);
        sql.selectDistinct(block).from(table).join(CUSTOMER).on(CUSTOMER.CODE.eq(code)).where(which).fetch(block)
                .forEach(blocks::set);
    }
}
