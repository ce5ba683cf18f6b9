package greenlane.store.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.store.Contacts;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.TestStore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/// A program that knows a second version meets a store of the first.
class MigrationTest {
    private static final int CONTACTS = 100;
    private static final int SHIPPED = Migrations.SHIPPED.known();
    private static final Migrations LATER = Migrations.SHIPPED.then("later__trial.sql");
    private static final Migrations BROKEN = Migrations.SHIPPED.then("later__broken.sql");

    @TempDir
    Path home;

    private StoreFiles files;

    @BeforeEach
    void aStoreOfTheFirstVersion() throws IOException {
        files = new StoreFiles(home.toRealPath());
        try (Store store = TestStore.open(home)) {
            TestStore.done(store.contacts().addAll(Contacts.range("log", 0, CONTACTS)));
        }
    }

    @Test
    void every_row_is_there_afterwards_with_what_the_new_version_adds() throws SQLException {
        LiveFile file = new LiveFile(files, LATER);
        Database database = ready(file);
        assertEquals(LATER.known(), versions(database));
        assertEquals(CONTACTS, count(database, "contact where trial_note = 'from version 1'"));
        assertEquals(0, count(database, "trial"));
        file.close(database);
    }

    @Test
    void a_backup_of_the_old_version_is_taken_first_and_read_through() throws IOException, SQLException {
        LiveFile file = new LiveFile(files, LATER);
        file.close(ready(file));
        Backups.Backup backup = Backups.list(files).getFirst();
        assertEquals(TestStore.NOW, backup.takenAt());

        Path unpacked = home.resolve("unpacked.mv.db");
        Backups.unpack(backup.file(), unpacked);
        try (Database old = Database.open(unpacked)) {
            assertEquals(SHIPPED, versions(old));
            assertEquals(CONTACTS, count(old, "contact"));
        }
    }

    @Test
    void a_store_that_is_up_to_date_is_not_backed_up_again() throws IOException {
        LiveFile file = new LiveFile(files, LATER);
        file.close(ready(file));
        file.close(ready(file));
        assertEquals(1, Backups.list(files).size());
    }

    @Test
    void where_no_backup_can_be_taken_the_old_store_stays_as_it_is() throws IOException {
        Files.writeString(files.backups(), "a file where the folder of the backups should be");
        assertInstanceOf(LiveFile.Result.Failed.class, new LiveFile(files, LATER).open(TestStore.NOW));
        Files.delete(files.backups());
        firstVersionOpens();
    }

    @Test
    void a_migration_that_fails_half_way_leaves_the_old_store_whole() throws IOException {
        assertThrows(IllegalStateException.class, () -> new LiveFile(files, BROKEN).open(TestStore.NOW));
        firstVersionOpens();
        assertFalse(Files.exists(files.draft()));
    }

    @Test
    void after_the_change_an_older_program_is_refused_and_loses_nothing() throws SQLException {
        LiveFile file = new LiveFile(files, LATER);
        file.close(ready(file));
        assertEquals(new StoreOpening.FromNewerVersion(SHIPPED + 1, SHIPPED),
                Store.open(home, TestStore.SELF, () -> TestStore.NOW));
        Database database = ready(file);
        assertEquals(CONTACTS, count(database, "contact"));
        file.close(database);
    }

    @Test
    void the_backup_of_the_old_version_can_be_restored_and_is_brought_up_to_date_again()
            throws IOException, SQLException {
        LiveFile file = new LiveFile(files, LATER);
        file.close(ready(file));
        file.restore(Backups.list(files).getFirst(), TestStore.NOW.plusSeconds(1));
        Database database = ready(file);
        assertEquals(LATER.known(), versions(database));
        assertEquals(CONTACTS, count(database, "contact"));
        file.close(database);
    }

    private static Database ready(LiveFile file) {
        return assertInstanceOf(LiveFile.Result.Ready.class, file.open(TestStore.NOW)).database();
    }

    private void firstVersionOpens() {
        try (Store store = TestStore.open(home)) {
            assertEquals(CONTACTS, store.contacts().count());
        }
    }

    private static int versions(Database database) throws SQLException {
        try (Connection connection = database.connection()) {
            return Migrations.applied(connection).size();
        }
    }

    private static long count(Database database, String rows) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("select count(*) from " + rows)) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
