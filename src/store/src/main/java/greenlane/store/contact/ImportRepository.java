package greenlane.store.contact;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;
import greenlane.store.generated.tables.records.ImportBatchRecord;

import static greenlane.store.generated.Tables.CONTACT;
import static greenlane.store.generated.Tables.IMPORT_BATCH;

/// The imports: begun, kept as a whole or not at all, and undone as a whole.
public final class ImportRepository {
    /// With less room on the disk than this no import begins or goes on, so that the everyday writes still have some.
    public static final long DISK_RESERVE_BYTES = 64L << 20;
    /// How many imports are listed.
    public static final int LISTED_MAX = 1_000;

    private final Database database;
    private final Acts acts;
    private final InstantSource clock;
    private final Undoing others;

    /// Takes back imports that are not of contacts.
    @FunctionalInterface
    public interface Undoing {
        /// Takes an import back inside a transaction; empty when it is not one of these. Returns how many rows went.
        OptionalLong undo(DSLContext sql, Set<Change> changes, long batch);
    }

    /// @param others what is asked first of an import that is to be taken back
    public ImportRepository(Database database, Acts acts, InstantSource clock, Undoing others) {
        this.database = database;
        this.acts = acts;
        this.clock = clock;
        this.others = others;
    }

    /// Begins an import. Nothing of it is there for others before [ContactImport#keep].
    ///
    /// @param sha256 of the file's bytes, 64 hexadecimal digits
    public Acted<ContactImport> begin(String fileName, String sha256) {
        if (!acts.hasRoom(DISK_RESERVE_BYTES)) {
            return acts.full();
        }
        try {
            Connection connection = database.connection();
            boolean begun = false;
            try {
                connection.setAutoCommit(false);
                ContactImport running = new ContactImport(connection, acts, batch(connection, fileName, sha256));
                begun = true;
                return new Acted.Done<>(running);
            } finally {
                if (!begun) {
                    Acts.rollBack(connection);
                    connection.close();
                }
            }
        } catch (SQLException | DataAccessException failure) {
            return acts.failed(failure);
        }
    }

    private long batch(Connection connection, String fileName, String sha256) {
        int room = IMPORT_BATCH.FILE_NAME.getDataType().length();
        ImportBatchRecord row = Database.sql(connection).newRecord(IMPORT_BATCH);
        row.setFileName(fileName.length() <= room ? fileName : fileName.substring(fileName.length() - room));
        row.setSha256(sha256);
        row.setRowsAdded(0L);
        row.setRowsKnown(0L);
        row.setRowsRejected(0L);
        row.setImportedAtMillis(clock.millis());
        row.insert();
        return row.getId();
    }

    /// The imports that were kept, newest first, [#LISTED_MAX] at most.
    public List<ImportBatch> all() {
        return list(DSL.noCondition());
    }

    /// The imports of a file with these bytes, newest first.
    public List<ImportBatch> ofFile(String sha256) {
        return list(IMPORT_BATCH.SHA256.eq(sha256));
    }

    private List<ImportBatch> list(Condition which) {
        return database.read(sql -> sql.selectFrom(IMPORT_BATCH).where(which).orderBy(IMPORT_BATCH.ID.desc())
                .limit(LISTED_MAX).fetch(ImportRepository::value));
    }

    private static ImportBatch value(ImportBatchRecord row) {
        return new ImportBatch(row.getId(), row.getFileName(), row.getSha256(), row.getRowsAdded(), row.getRowsKnown(),
                row.getRowsRejected(), Instant.ofEpochMilli(row.getImportedAtMillis()));
    }

    /// Takes an import of any kind back: it and every contact it brought, or every purchase with the corrections it made. What it found
    /// there stays. Returns how many went; 0 when there is no such import.
    public Acted<Long> undo(long batch) {
        return acts.carryOut((sql, changes) -> {
            OptionalLong gone = others.undo(sql, changes, batch);
            if (gone.isPresent()) {
                return gone.getAsLong();
            }
            long removed = sql.deleteFrom(CONTACT).where(CONTACT.IMPORT_BATCH_ID.eq(batch)).execute();
            NoteRows.remove(sql, batch);
            if (sql.deleteFrom(IMPORT_BATCH).where(IMPORT_BATCH.ID.eq(batch)).execute() > 0) {
                changes.add(new Change(Change.Kind.IMPORT_BATCH, Long.toString(batch)));
                changes.add(Change.many(Change.Kind.CONTACT));
            }
            return removed;
        });
    }
}
