package greenlane.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.store.disk.Backups;
import greenlane.store.disk.StoreFault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StoreTest {
    @TempDir
    Path home;

    @Test
    void a_new_folder_becomes_an_empty_store() {
        try (Store store = TestStore.open(home.resolve("made/for it"))) {
            assertEquals(0, store.contacts().count());
        }
    }

    @Test
    void what_was_stored_is_there_after_closing_and_opening() {
        try (Store store = TestStore.open(home)) {
            TestStore.done(store.contacts().addAll(Contacts.range("log", 0, 100)));
        }
        try (Store store = TestStore.open(home)) {
            assertEquals(100, store.contacts().count());
        }
    }

    @Test
    void a_second_opening_names_the_process_that_has_the_folder() {
        try (Store _ = TestStore.open(home)) {
            StoreOpening second = Store.open(home, TestStore.SELF, InstantSource.fixed(TestStore.NOW));
            assertEquals(Optional.of(TestStore.SELF), assertInstanceOf(StoreOpening.InUse.class, second).holder());
        }
    }

    @Test
    void a_second_process_is_refused_too() throws Exception {
        Process child = ChildStore.start(home, "hold");
        try (var out = child.inputReader()) {
            assertEquals("holding", out.readLine());
            StoreOpening second = Store.open(home, TestStore.SELF, InstantSource.fixed(TestStore.NOW));
            assertEquals(Optional.of(child.pid()),
                    assertInstanceOf(StoreOpening.InUse.class, second).holder().map(holder -> holder.pid()));
        } finally {
            child.destroyForcibly();
            assertTrue(child.waitFor(10, TimeUnit.SECONDS));
        }
        TestStore.open(home).close();
    }

    @Test
    void a_folder_is_free_again_after_a_refusal() throws IOException {
        Files.write(home.resolve("greenlane.mv.db"), new byte[4096]);
        assertInstanceOf(StoreOpening.Damaged.class,
                Store.open(home, TestStore.SELF, InstantSource.fixed(TestStore.NOW)));
        Files.delete(home.resolve("greenlane.mv.db"));
        TestStore.open(home).close();
    }

    @Test
    void a_file_where_the_folder_should_be_is_refused() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        StoreOpening opening = Store.open(file, TestStore.SELF, InstantSource.fixed(TestStore.NOW));
        assertEquals(StoreFault.NOT_A_FOLDER, assertInstanceOf(StoreOpening.Unusable.class, opening).fault());
    }

    @Test
    void a_store_from_a_newer_version_is_refused_and_left_alone() throws IOException, SQLException {
        TestStore.open(home).close();
        onFile("insert into schema_migration select max(version) + 1, 'later.sql', repeat('0', 64), 0 from schema_migration");
        StoreOpening opening = Store.open(home, TestStore.SELF, InstantSource.fixed(TestStore.NOW));
        StoreOpening.FromNewerVersion newer = assertInstanceOf(StoreOpening.FromNewerVersion.class, opening);
        assertEquals(newer.known() + 1, newer.found());
    }

    @Test
    void a_store_with_another_history_is_refused() throws IOException, SQLException {
        TestStore.open(home).close();
        onFile("update schema_migration set sha256 = repeat('0', 64)");
        StoreOpening opening = Store.open(home, TestStore.SELF, InstantSource.fixed(TestStore.NOW));
        assertEquals(StoreFault.FOREIGN, assertInstanceOf(StoreOpening.Unusable.class, opening).fault());
    }

    /// Changes the closed file, and takes its seal away, which would show that.
    private void onFile(String statement) throws IOException, SQLException {
        Files.delete(home.resolve("greenlane.seal"));
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + home.resolve("greenlane"), "sa", "");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void a_damaged_store_is_offered_its_newest_backup() throws IOException {
        Backups.Backup backup = backedUp();
        ruin(home.resolve("greenlane.mv.db"));
        StoreOpening opening = Store.open(home, TestStore.SELF, InstantSource.fixed(TestStore.NOW));
        assertEquals(Optional.of(backup), assertInstanceOf(StoreOpening.Damaged.class, opening).backup());
    }

    @Test
    void an_empty_file_is_damage_and_not_a_new_store() throws IOException {
        Backups.Backup backup = backedUp();
        Files.write(home.resolve("greenlane.mv.db"), new byte[0]);
        StoreOpening opening = Store.open(home, TestStore.SELF, InstantSource.fixed(TestStore.NOW));
        assertEquals(Optional.of(backup), assertInstanceOf(StoreOpening.Damaged.class, opening).backup());
    }

    @Test
    void a_missing_file_that_has_backups_is_damage_and_not_a_new_store() throws IOException {
        Backups.Backup backup = backedUp();
        Files.delete(home.resolve("greenlane.mv.db"));
        StoreOpening opening = Store.open(home, TestStore.SELF, InstantSource.fixed(TestStore.NOW));
        assertEquals(Optional.of(backup), assertInstanceOf(StoreOpening.Damaged.class, opening).backup());
    }

    @Test
    void a_file_that_lost_its_end_after_it_was_closed_is_damage() throws IOException {
        Backups.Backup backup = backedUp();
        try (RandomAccessFile bytes = new RandomAccessFile(home.resolve("greenlane.mv.db").toFile(), "rw")) {
            bytes.setLength(bytes.length() - 4096);
        }
        StoreOpening opening = Store.open(home, TestStore.SELF, InstantSource.fixed(TestStore.NOW));
        assertEquals(Optional.of(backup), assertInstanceOf(StoreOpening.Damaged.class, opening).backup());
    }

    @Test
    void a_restore_brings_the_backup_and_keeps_the_damaged_file() throws IOException {
        Backups.Backup backup = backedUp();
        byte[] ruins = ruin(home.resolve("greenlane.mv.db"));
        Store.Repair repair = Store.restore(home, backup, TestStore.SELF, InstantSource.fixed(TestStore.NOW));
        Path kept = assertInstanceOf(Store.Repair.Done.class, repair).kept().orElseThrow();
        assertTrue(Arrays.equals(ruins, Files.readAllBytes(kept)));
        try (Store store = TestStore.open(home)) {
            assertEquals(100, store.contacts().count());
        }
    }

    @Test
    void a_ruined_backup_is_refused_and_changes_nothing() throws IOException {
        Backups.Backup backup = backedUp();
        ruin(backup.file());
        assertInstanceOf(Store.Repair.Refused.class,
                Store.restore(home, backup, TestStore.SELF, InstantSource.fixed(TestStore.NOW)));
        try (Store store = TestStore.open(home)) {
            assertEquals(100, store.contacts().count());
        }
    }

    @Test
    void starting_over_gives_an_empty_store_and_deletes_nothing() throws IOException {
        backedUp();
        ruin(home.resolve("greenlane.mv.db"));
        Store.Repair repair = Store.startOver(home, TestStore.SELF, InstantSource.fixed(TestStore.NOW));
        assertTrue(Files.exists(assertInstanceOf(Store.Repair.Done.class, repair).kept().orElseThrow()));
        try (Store store = TestStore.open(home); Stream<Path> entries = Files.list(home)) {
            assertEquals(0, store.contacts().count());
            assertEquals(1, entries.filter(entry -> entry.getFileName().toString().startsWith("backups-until-"))
                    .count());
        }
    }

    @Test
    void a_draft_left_by_a_crash_is_cleared_away() throws IOException {
        Files.write(home.resolve("greenlane-draft.mv.db"), new byte[100]);
        TestStore.open(home).close();
        assertFalse(Files.exists(home.resolve("greenlane-draft.mv.db")));
    }

    private Backups.Backup backedUp() {
        try (Store store = TestStore.open(home)) {
            TestStore.done(store.contacts().addAll(Contacts.range("log", 0, 100)));
            return assertInstanceOf(Backups.Result.Taken.class, store.backups().take()).backup();
        }
    }

    /// Overwrites everything behind the first bytes, as a bad disk might.
    private static byte[] ruin(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[(int) bytes.length() - 64];
            Arrays.fill(noise, (byte) 0x5a);
            bytes.seek(64);
            bytes.write(noise);
        }
        return Files.readAllBytes(file);
    }

    @Test
    void an_interrupted_reader_does_not_take_the_store_from_others() {
        try (Store store = TestStore.open(home)) {
            TestStore.done(store.contacts().addAll(Contacts.range("log", 0, 1_000)));
            Thread.currentThread().interrupt();
            TestStore.done(store.contacts().addAll(Contacts.range("log", 1_000, 2_000)));
            assertEquals(2_000, store.contacts().count());
            Thread.interrupted();
            assertEquals(2_000, store.contacts().count());
        }
    }

    @Test
    void a_backup_is_due_after_a_day_and_the_oldest_go() throws IOException {
        Instant[] now = {TestStore.NOW};
        try (Store store = TestStore.open(home, () -> now[0])) {
            assertInstanceOf(Backups.Result.Taken.class, store.backups().takeIfDue());
            assertInstanceOf(Backups.Result.NotDue.class, store.backups().takeIfDue());
            for (int day = 1; day <= Backups.KEPT_MAX; day++) {
                now[0] = now[0].plus(Backups.AGE_MAX);
                assertInstanceOf(Backups.Result.Taken.class, store.backups().takeIfDue());
            }
        }
        try (Stream<Path> zips = Files.list(home.resolve("backups"))) {
            assertEquals(Backups.KEPT_MAX, zips.count());
        }
    }
}
