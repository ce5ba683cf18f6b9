package greenlane.store.contact;

import java.util.Arrays;
import java.util.List;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;

import greenlane.core.tag.ContactNote;

import static greenlane.store.generated.Tables.CONTACT_NOTE;
import static greenlane.store.generated.Tables.TAG_STATE;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

/// The rows of the table `contact_note` that come with an import.
final class NoteRows {
    private static final int NOT_LOOKED_AT = -1;
    private static final List<Field<?>> COLUMNS = List.of(CONTACT_NOTE.SOURCE, CONTACT_NOTE.REFERENCE,
            CONTACT_NOTE.CUSTOMER, CONTACT_NOTE.AUTHOR, CONTACT_NOTE.WRITTEN_AT_MILLIS, CONTACT_NOTE.TEXT,
            CONTACT_NOTE.FOUND, CONTACT_NOTE.FOUND_BY_VERSION, CONTACT_NOTE.IMPORT_BATCH_ID);

    private NoteRows() {}

    /// Adds the notes of contacts that have none yet, inside the caller's transaction. Returns how many that were.
    static int insert(DSLContext sql, List<ContactNote> notes, long importBatch) {
        if (notes.isEmpty()) {
            return 0;
        }
        List<Field<?>> values = COLUMNS.stream().<Field<?>>map(column -> val((Object) null, column.getDataType()))
                .toList();
        BatchBindStep batch = sql.batch(sql.insertInto(CONTACT_NOTE, COLUMNS)
                .select(select(values).whereNotExists(selectOne().from(CONTACT_NOTE)
                        .where(CONTACT_NOTE.SOURCE.eq(val((String) null, CONTACT_NOTE.SOURCE)))
                        .and(CONTACT_NOTE.REFERENCE.eq(val((String) null, CONTACT_NOTE.REFERENCE))))));
        for (ContactNote note : notes) {
            batch = batch.bind(note.source(), note.reference(), note.customer(), note.author(), note.atMillis(),
                    note.text(), "", NOT_LOOKED_AT, importBatch, note.source(), note.reference());
        }
        return Arrays.stream(batch.execute()).sum();
    }

    /// Removes what an import brought; tags are then made anew.
    static void remove(DSLContext sql, long importBatch) {
        sql.deleteFrom(CONTACT_NOTE).where(CONTACT_NOTE.IMPORT_BATCH_ID.eq(importBatch)).execute();
        sql.deleteFrom(TAG_STATE).execute();
    }
}
