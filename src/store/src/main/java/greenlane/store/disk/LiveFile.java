package greenlane.store.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.store.disk.Backups.Backup;
import greenlane.store.disk.Migrations.Migration;

/// Brings the live file of a folder to this program's version and opens it; puts a backup in its place. The caller holds
/// the folder's lock.
public final class LiveFile {
    private static final Logger log = LoggerFactory.getLogger(LiveFile.class);

    private final StoreFiles files;
    private final Seal seal;
    private final Migrations migrations;

    public LiveFile(StoreFiles files) {
        this(files, Migrations.SHIPPED);
    }

    /// @param migrations the versions this program knows
    LiveFile(StoreFiles files, Migrations migrations) {
        this.files = files;
        this.seal = new Seal(files);
        this.migrations = migrations;
    }

    /// What opening the file came to.
    public sealed interface Result {
        /// It is open, sound as far as a glance tells, and of this program's version.
        record Ready(Database database) implements Result {}

        /// A newer program wrote it; `found` is 0 where even the format of the file is newer.
        record Newer(int found, int known) implements Result {}

        /// It cannot be read.
        record Damaged(String reason) implements Result {}

        /// Another fault is in the way.
        record Failed(StoreFault fault, String detail) implements Result {}
    }

    /// Opens the file, makes it where there is none, migrates it where it is older. One that is older is backed up first;
    /// where that cannot be done it is left as it is.
    public Result open(Instant now) {
        try {
            Files.deleteIfExists(files.draft());
            if (!Files.exists(files.live())) {
                if (!Backups.list(files).isEmpty()) {
                    return new Result.Damaged("the file is missing but there are backups of it");
                }
                create(now);
            }
            return openExisting(now);
        } catch (IOException | SQLException failure) {
            return failed(failure);
        }
    }

    private Result openExisting(Instant now) throws IOException, SQLException {
        Seal.State state = seal.look();
        if (state == Seal.State.BROKEN) {
            return new Result.Damaged("the file is not as it was when it was closed");
        }
        seal.open();
        Database database = Database.open(files.live());
        boolean ready = false;
        try {
            Optional<Result> refusal;
            int version;
            try (Connection connection = database.connection()) {
                List<Migration> applied = Migrations.applied(connection);
                version = applied.size();
                refusal = refusal(connection, applied, state);
            }
            if (refusal.isPresent()) {
                return refusal.get();
            }
            if (version == migrations.known()) {
                if (state != Seal.State.WHOLE) {
                    // what H2 has just put in order after an end without a close must last before anyone sees it
                    database.command("CHECKPOINT SYNC");
                }
                ready = true;
                return new Result.Ready(database);
            }
            if (new Backups(database, files, InstantSource.fixed(now)).take() instanceof Backups.Result.Failed failed) {
                return notBackedUp(failed);
            }
        } finally {
            if (!ready) {
                database.close();
                sealAgain(state);
            }
        }
        migrate(now);
        return new Result.Ready(Database.open(files.live()));
    }

    private static Result notBackedUp(Backups.Result.Failed failed) {
        return failed.fault() == StoreFault.DAMAGED
                ? new Result.Damaged(failed.detail())
                : new Result.Failed(failed.fault(), "no backup could be taken before it is brought up to date, "
                        + failed.detail());
    }

    /// After a look that led to nothing: the seal says what it said, of the file as the look has left it.
    private void sealAgain(Seal.State state) throws IOException {
        switch (state) {
            case WHOLE -> seal.close();
            case SUSPECT -> seal.suspect();
            case UNKNOWN, BROKEN -> {
            }
        }
    }

    /// Closes the file and seals it.
    public void close(Database database) {
        try {
            database.close();
            if (database.foundDamage()) {
                seal.suspect();
            } else if (database.wasOpen()) {
                seal.close();
            }
        } catch (IOException failure) {
            log.warn("the store was not closed in order", failure);
        }
    }

    private Optional<Result> refusal(Connection connection, List<Migration> applied, Seal.State state)
            throws SQLException {
        if (applied.isEmpty()) {
            return Optional.of(new Result.Damaged("the file has none of the store's tables"));
        }
        if (applied.size() > migrations.known()) {
            return Optional.of(new Result.Newer(applied.size(), migrations.known()));
        }
        if (!migrations.ours(applied)) {
            return Optional.of(new Result.Failed(StoreFault.FOREIGN, "migrations applied: " + applied));
        }
        if (state == Seal.State.SUSPECT) {
            return Soundness.readThrough(connection).map(Result.Damaged::new);
        }
        Soundness.glance(connection);
        return Optional.empty();
    }

    private Result failed(Exception failure) {
        StoreFault fault = Faults.of(failure, files);
        String detail = String.valueOf(failure.getMessage());
        return switch (fault) {
            case DAMAGED -> new Result.Damaged(detail);
            case FROM_NEWER_VERSION -> new Result.Newer(0, migrations.known());
            case IN_USE, NO_PERMISSION, NOT_A_FOLDER, DISK_FULL, INPUT_OUTPUT, CLOSED, BUSY, FOREIGN ->
                new Result.Failed(fault, detail);
        };
    }

    private void create(Instant now) throws IOException, SQLException {
        try (Database draft = Database.create(files.draft()); Connection connection = draft.connection()) {
            migrations.run(connection, 0, now);
        }
        files.publishDraft();
    }

    /// Migrates a copy and lets it take the live file's place, so that a crash at any moment leaves one whole store.
    private void migrate(Instant now) throws IOException, SQLException {
        Files.copy(files.live(), files.draft(), StandardCopyOption.REPLACE_EXISTING);
        try (Database draft = Database.open(files.draft()); Connection connection = draft.connection()) {
            migrations.run(connection, Migrations.applied(connection).size(), now);
        }
        seal.open();
        files.publishDraft();
    }

    /// Reads a backup through and puts it in the live file's place. The file that was there is kept under another name, which
    /// is returned; empty when there was none.
    public Optional<Path> restore(Backup backup, Instant now) throws IOException {
        Backups.unpack(backup.file(), files.draft());
        Optional<String> flaw = Backups.readThrough(files.draft(), migrations);
        if (flaw.isPresent()) {
            throw new IOException("the backup " + backup.file() + " cannot be used: " + flaw.get());
        }
        Optional<Path> kept = setAside(now);
        seal.open();
        files.publishDraft();
        return kept;
    }

    /// Gives the live file and its backups other names, so that the next opening starts empty; returns the file's.
    public Optional<Path> startOver(Instant now) throws IOException {
        if (Files.exists(files.backups())) {
            Files.move(files.backups(), files.retiredBackups(now), StandardCopyOption.ATOMIC_MOVE);
        }
        return setAside(now);
    }

    private Optional<Path> setAside(Instant now) throws IOException {
        seal.open();
        if (!Files.exists(files.live())) {
            return Optional.empty();
        }
        Path kept = files.damaged(now);
        Files.move(files.live(), kept, StandardCopyOption.ATOMIC_MOVE);
        StoreFiles.forceFolder(files.folder());
        return Optional.of(kept);
    }
}
