package greenlane.store.contact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import greenlane.core.floor.ClosedContact;
import greenlane.store.Contacts;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreFault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ContactWriterTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final ContactWriter.Limits SMALL = new ContactWriter.Limits(100, 10, 60_000, 1);

    private final List<ClosedContact> stored = new CopyOnWriteArrayList<>();
    private final List<Integer> batches = new CopyOnWriteArrayList<>();

    private Acted<Added> store(List<ClosedContact> contacts) {
        stored.addAll(contacts);
        batches.add(contacts.size());
        return new Acted.Done<>(new Added(contacts.size(), 0, 0));
    }

    @Test
    void contacts_are_written_in_their_order_and_in_batches() {
        List<ClosedContact> offered = Contacts.range("live", 0, 95);
        try (ContactWriter writer = new ContactWriter(this::store, SMALL)) {
            offered.forEach(writer::offer);
            assertTrue(writer.flush(LONG));
            assertEquals(new ContactWriter.Status(new Added(95, 0, 0), 0, 0, 0, Optional.empty()), writer.status());
        }
        assertEquals(offered, stored);
        assertTrue(batches.stream().allMatch(size -> size <= 10), batches::toString);
    }

    @Test
    void closing_writes_what_waits() {
        try (ContactWriter writer = new ContactWriter(this::store, SMALL)) {
            Contacts.range("live", 0, 5).forEach(writer::offer);
        }
        assertEquals(5, stored.size());
    }

    @Test
    void what_the_line_has_no_room_for_is_refused_and_counted() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        try (ContactWriter writer = new ContactWriter(contacts -> {
            await(release);
            return store(contacts);
        }, SMALL)) {
            long taken = Contacts.range("live", 0, 130).stream().filter(writer::offer).count();
            assertEquals(100, taken);
            assertEquals(30, writer.status().refused());
            release.countDown();
        }
        assertEquals(100, stored.size());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void a_batch_the_store_does_not_take_is_tried_again_until_it_does() {
        AtomicInteger tries = new AtomicInteger();
        List<Optional<StoreFault>> seen = new ArrayList<>();
        ContactWriter[] self = new ContactWriter[1];
        CountDownLatch made = new CountDownLatch(1);
        try (ContactWriter writer = new ContactWriter(contacts -> {
            await(made);
            seen.add(self[0].status().fault());
            return tries.incrementAndGet() < 3 ? new Acted.Failed<>(StoreFault.DISK_FULL, "full") : store(contacts);
        }, SMALL)) {
            self[0] = writer;
            made.countDown();
            Contacts.range("live", 0, 5).forEach(writer::offer);
            assertTrue(writer.flush(LONG));
            assertEquals(Optional.empty(), writer.status().fault());
        }
        assertEquals(List.of(Optional.empty(), Optional.of(StoreFault.DISK_FULL), Optional.of(StoreFault.DISK_FULL)),
                seen);
        assertEquals(5, stored.size());
    }

    @Test
    void what_cannot_be_written_before_the_end_is_counted_as_lost() {
        ContactWriter writer = new ContactWriter(_ -> new Acted.Failed<>(StoreFault.DISK_FULL, "full"), SMALL);
        Contacts.range("live", 0, 25).forEach(writer::offer);
        writer.close();
        assertEquals(25, writer.status().lost());
        assertEquals(Optional.of(StoreFault.DISK_FULL), writer.status().fault());
    }

    @Test
    void a_bug_in_one_batch_does_not_stop_the_next() {
        AtomicInteger tries = new AtomicInteger();
        try (ContactWriter writer = new ContactWriter(contacts -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("a bug made for this test");
            }
            return store(contacts);
        }, SMALL)) {
            Contacts.range("live", 0, 3).forEach(writer::offer);
            assertTrue(writer.flush(LONG));
            assertEquals(3, writer.status().lost());
            Contacts.range("live", 3, 6).forEach(writer::offer);
            assertTrue(writer.flush(LONG));
        }
        assertEquals(3, stored.size());
    }

    @Test
    void nothing_is_taken_after_the_end() {
        ContactWriter writer = new ContactWriter(this::store, SMALL);
        writer.close();
        assertFalse(writer.offer(Contacts.contact("live", 1)));
        assertEquals(1, writer.status().refused());
    }
}
