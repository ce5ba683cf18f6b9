package greenlane.store.disk;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.store.Contacts;
import greenlane.store.TestStore;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.contact.Added;
import greenlane.store.contact.ContactImport;
import greenlane.store.contact.ContactRepository;
import greenlane.store.contact.ImportRepository;
import greenlane.store.setting.Setting;
import greenlane.store.setting.SettingRepository;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// The disk fills up while a large file is imported.
class DiskFullTest {
    private static final Setting<String> THEME = Setting.text("console.theme", "system");
    private static final int BATCH = 1_000;

    @TempDir
    Path folder;

    private volatile long usableBytes = Long.MAX_VALUE;
    private Database database;
    private ContactRepository contacts;
    private ImportRepository imports;
    private SettingRepository settings;

    @BeforeEach
    void open() throws Exception {
        SmallDisk.hold(1 << 20);
        database = Database.open(OrderedFileSystem.SCHEME + ":" + SmallDisk.SCHEME, folder.resolve("small.mv.db"),
                true);
        try (Connection connection = database.connection()) {
            Migrations.SHIPPED.run(connection, 0, TestStore.NOW);
        }
        Acts acts = new Acts(database, () -> usableBytes);
        contacts = new ContactRepository(database, acts);
        imports = new ImportRepository(database, acts, InstantSource.fixed(TestStore.NOW),
                (_, _, _) -> OptionalLong.empty());
        settings = new SettingRepository(database, acts);
        TestStore.done(contacts.addAll(Contacts.range("log", 0, 500)));
        TestStore.done(settings.set(THEME, "dark"));
    }

    @AfterEach
    void close() throws Exception {
        SmallDisk.hold(Long.MAX_VALUE);
        database.close();
    }

    @Test
    void an_import_that_fills_the_disk_fails_with_its_code_and_changes_nothing() {
        assertEquals(StoreFault.DISK_FULL, fill().fault());
        SmallDisk.hold(Long.MAX_VALUE);
        assertEquals(500, contacts.count());
        settings.load();
        assertEquals("dark", settings.value(THEME));
        assertEquals(0, imports.all().size());
    }

    @Test
    void the_store_goes_on_once_there_is_room_again() throws Exception {
        fill();
        SmallDisk.hold(Long.MAX_VALUE);
        assertEquals(new Added(100, 0, 0), TestStore.done(contacts.addAll(Contacts.range("log", 500, 600))));
        try (Connection connection = database.connection()) {
            assertEquals(Optional.empty(), Soundness.readThrough(connection));
        }
    }

    @Test
    void an_import_ends_before_the_disk_is_full() {
        try (ContactImport running = TestStore.done(imports.begin("large.txt", "cd".repeat(32)))) {
            TestStore.done(running.add(Contacts.range("large", 0, 100)));
            usableBytes = ImportRepository.DISK_RESERVE_BYTES - 1;
            assertEquals(StoreFault.DISK_FULL, failed(running.add(Contacts.range("large", 100, 200))).fault());
        }
        assertEquals(StoreFault.DISK_FULL, failed(imports.begin("large.txt", "cd".repeat(32))).fault());
        assertEquals(500, contacts.count());
    }

    @Test
    void an_act_needs_some_room_and_says_so() {
        usableBytes = Acts.DISK_RESERVE_BYTES - 1;
        assertEquals(StoreFault.DISK_FULL, failed(settings.set(THEME, "light")).fault());
        assertEquals("dark", settings.value(THEME));
        assertEquals(0, database.reopenings());
    }

    private static <T> Acted.Failed<T> failed(Acted<T> acted) {
        return switch (acted) {
            case Acted.Failed<T> failed -> failed;
            case Acted.Done<T> done -> throw new AssertionError("not failed: " + done);
        };
    }

    private Acted.Failed<Added> fill() {
        try (ContactImport running = TestStore.done(imports.begin("large.txt", "cd".repeat(32)))) {
            for (int from = 0; from < 1_000_000; from += BATCH) {
                Acted<Added> added = running.add(Contacts.range("large", from, from + BATCH));
                if (added instanceof Acted.Failed<Added> failed) {
                    return failed;
                }
            }
            throw new AssertionError("the disk did not fill up");
        }
    }
}
