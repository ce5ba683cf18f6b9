package greenlane.store.tag;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import greenlane.core.tag.ContactNote;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;
import greenlane.store.generated.tables.records.ContactNoteRecord;

import static greenlane.store.generated.Tables.CONTACT_NOTE;

/// What people wrote about contacts and customers.
public final class NoteRepository {
    /// How many of one customer are listed.
    public static final int LISTED_MAX = 500;

    static final int NOT_LOOKED_AT = -1;

    private final Database database;
    private final Acts acts;
    private final InstantSource clock;

    NoteRepository(Database database, Acts acts, InstantSource clock) {
        this.database = database;
        this.acts = acts;
        this.clock = clock;
    }

    /// Writes a note about a customer, as of now. A text that is blank or longer than [ContactNote#CHARS_MAX] is not one; nothing is
    /// stored then.
    ///
    /// @param customer the code
    public Acted<Optional<ContactNote>> write(String customer, String author, String text) {
        String written = text.strip();
        if (written.isEmpty() || written.length() > ContactNote.CHARS_MAX) {
            return new Acted.Done<>(Optional.empty());
        }
        ContactNote note = new ContactNote("", "", customer, author, clock.millis(), written);
        return acts.carryOut((sql, changes) -> {
            ContactNoteRecord row = sql.newRecord(CONTACT_NOTE);
            row.setCustomer(note.customer());
            row.setAuthor(note.author());
            row.setWrittenAtMillis(note.atMillis());
            row.setText(note.text());
            row.setFound("");
            row.setFoundByVersion(NOT_LOOKED_AT);
            row.insert();
            changes.add(new Change(Change.Kind.CONTACT_NOTE, Long.toString(row.getId())));
            return Optional.of(note);
        });
    }

    /// A customer's notes, the newest first, [#LISTED_MAX] at most.
    ///
    /// @param customer the code
    public List<ContactNote> ofCustomer(String customer) {
        return database.read(sql -> sql.selectFrom(CONTACT_NOTE).where(CONTACT_NOTE.CUSTOMER.eq(customer))
                .orderBy(CONTACT_NOTE.CUSTOMER, CONTACT_NOTE.WRITTEN_AT_MILLIS.desc()).limit(LISTED_MAX)
                .fetch(NoteRepository::value));
    }

    static ContactNote value(ContactNoteRecord row) {
        String source = row.getSource();
        String reference = row.getReference();
        return new ContactNote(source == null ? "" : source, reference == null ? "" : reference, row.getCustomer(),
                row.getAuthor(), row.getWrittenAtMillis(), row.getText());
    }
}
