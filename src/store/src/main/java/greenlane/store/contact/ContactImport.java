package greenlane.store.contact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.jooq.exception.DataAccessException;

import greenlane.core.floor.ClosedContact;
import greenlane.core.tag.ContactNote;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;

import static greenlane.store.generated.Tables.IMPORT_BATCH;

/// An import that is under way: one transaction, however many rows. Belongs to one thread at a time. Closed before it is kept, or after
/// any failure, it leaves the store as it was.
public final class ContactImport implements AutoCloseable {
    private final Connection connection;
    private final Acts acts;
    private final long batch;
    private Added total = Added.NONE;
    private long notes;
    private boolean over;

    ContactImport(Connection connection, Acts acts, long batch) {
        this.connection = connection;
        this.acts = acts;
        this.batch = batch;
    }

    /// What was kept of an import.
    ///
    /// @param batch the import's number; empty when it brought nothing new and therefore was not kept
    public record Kept(OptionalLong batch, Added added) {}

    /// Adds some contacts; a thousand at a time is a good number. After a failure the import is over.
    public Acted<Added> add(List<ClosedContact> contacts) {
        if (over) {
            throw new IllegalStateException("the import is over");
        }
        if (!acts.hasRoom(ImportRepository.DISK_RESERVE_BYTES)) {
            close();
            return acts.full();
        }
        try {
            Added added = ContactRows.insert(Database.sql(connection), contacts, batch);
            total = total.plus(added);
            return new Acted.Done<>(added);
        } catch (DataAccessException failure) {
            close();
            return acts.failed(failure);
        }
    }

    /// Adds what was written about some contacts; a note of a contact that has one already is passed over. After a failure the import is
    /// over. Returns how many were new.
    public Acted<Integer> addNotes(List<ContactNote> written) {
        if (over) {
            throw new IllegalStateException("the import is over");
        }
        try {
            int added = NoteRows.insert(Database.sql(connection), written, batch);
            notes += added;
            return new Acted.Done<>(added);
        } catch (DataAccessException failure) {
            close();
            return acts.failed(failure);
        }
    }

    /// Keeps the import, and returns when the disk has it. An import that brought nothing new leaves no trace.
    ///
    /// @param rejected rows of the file that were not contacts
    public Acted<Kept> keep(long rejected) {
        if (over) {
            throw new IllegalStateException("the import is over");
        }
        if (total.added() == 0 && notes == 0) {
            close();
            return new Acted.Done<>(new Kept(OptionalLong.empty(), total));
        }
        try {
            Database.sql(connection).update(IMPORT_BATCH).set(IMPORT_BATCH.ROWS_ADDED, total.added())
                    .set(IMPORT_BATCH.ROWS_KNOWN, total.known())
                    .set(IMPORT_BATCH.ROWS_REJECTED, rejected + total.tooLong()).where(IMPORT_BATCH.ID.eq(batch))
                    .execute();
            connection.commit();
        } catch (SQLException | DataAccessException failure) {
            close();
            return acts.failed(failure);
        }
        close();
        return acts.settle(new Kept(OptionalLong.of(batch), total),
                Set.of(new Change(Change.Kind.IMPORT_BATCH, Long.toString(batch)), Change.many(Change.Kind.CONTACT),
                        Change.many(Change.Kind.CONTACT_NOTE)));
    }

    /// Ends the import; what was not kept is gone.
    @Override
    public void close() {
        if (over) {
            return;
        }
        over = true;
        Acts.rollBack(connection);
        try {
            connection.close();
        } catch (SQLException failure) {
            acts.failed(failure);
        }
    }
}
