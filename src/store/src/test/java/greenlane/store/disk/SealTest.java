package greenlane.store.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.store.Contacts;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.TestStore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// A store is closed, and something happens to its file before the next console opens it.
class SealTest {
    private static final long SEED = 20_261_121;
    private static final int PLACES = 300;
    private static final int NOISE_BYTES_MAX = 8_192;
    private static final int CONTACTS = 2_000;

    @TempDir
    Path home;

    private StoreFiles files;
    private byte[] closed = {};

    @BeforeEach
    void aClosedStore() throws IOException {
        files = new StoreFiles(home.toRealPath());
        try (Store store = TestStore.open(home)) {
            TestStore.done(store.contacts().addAll(Contacts.range("log", 0, CONTACTS)));
        }
        closed = Files.readAllBytes(files.live());
    }

    @Test
    void noise_at_any_place_of_the_closed_file_is_noticed() throws IOException {
        Random random = new Random(SEED);
        for (int place = 0; place < PLACES; place++) {
            byte[] noise = new byte[1 + random.nextInt(NOISE_BYTES_MAX)];
            random.nextBytes(noise);
            int at = random.nextInt(closed.length - noise.length + 1);
            overwrite(at, noise);
            assertEquals(Seal.State.BROKEN, new Seal(files).look(),
                    () -> "seed " + SEED + ", " + noise.length + " bytes at " + at);
            Files.write(files.live(), closed);
        }
        assertEquals(Seal.State.WHOLE, new Seal(files).look());
    }

    @Test
    void one_bit_at_any_place_of_the_closed_file_is_noticed() throws IOException {
        Random random = new Random(SEED);
        for (int place = 0; place < PLACES; place++) {
            int at = random.nextInt(closed.length);
            overwrite(at, new byte[]{(byte) (closed[at] ^ 1 << random.nextInt(Byte.SIZE))});
            assertEquals(Seal.State.BROKEN, new Seal(files).look(), () -> "seed " + SEED + ", a bit at " + at);
            overwrite(at, new byte[]{closed[at]});
        }
    }

    @Test
    void a_damaged_middle_is_refused_at_every_opening_and_not_only_at_the_first() throws IOException {
        overwrite(closed.length / 2, new byte[NOISE_BYTES_MAX]);
        for (int opening = 0; opening < 3; opening++) {
            assertInstanceOf(StoreOpening.Damaged.class, Store.open(home, TestStore.SELF, () -> TestStore.NOW));
        }
    }

    @Test
    void a_file_that_has_grown_after_it_was_closed_is_damage() throws IOException {
        overwrite(closed.length, new byte[1]);
        assertEquals(Seal.State.BROKEN, new Seal(files).look());
    }

    @Test
    void a_store_that_was_not_closed_in_order_opens() throws IOException {
        new Seal(files).open();
        overwrite(closed.length, new byte[4_096]);
        opensWhole();
    }

    @Test
    void a_seal_that_a_power_cut_has_torn_is_no_damage_of_the_store() throws IOException {
        for (String torn : new String[]{"", "\0\0\0\0\0\0\0\0", "whole 20", "whole 2048 0a1b"}) {
            Files.writeString(home.resolve(Seal.FILE_NAME), torn);
            opensWhole();
        }
    }

    private void opensWhole() {
        try (Store store = TestStore.open(home)) {
            assertEquals(CONTACTS, store.contacts().count());
        }
    }

    private void overwrite(int at, byte[] noise) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(files.live().toFile(), "rw")) {
            bytes.seek(at);
            bytes.write(noise);
        }
    }
}
