package greenlane.store.contact;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.core.floor.ClosedContact;
import greenlane.store.Contacts;
import greenlane.store.Store;
import greenlane.store.TestStore;
import greenlane.store.act.Change;
import greenlane.store.setting.Setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ContactRepositoryTest {
    private static final TimeSpan ALWAYS = new TimeSpan(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    private static final String SHA256 = "ab".repeat(32);

    @TempDir
    Path home;

    private Store store;
    private ContactRepository contacts;

    @BeforeEach
    void open() {
        store = TestStore.open(home);
        contacts = store.contacts();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_contact_comes_back_as_it_went_in() {
        ClosedContact contact = Contacts.contact("log", 11);
        TestStore.done(contacts.addAll(List.of(contact)));
        ContactPage page = contacts.ofQueue(contact.queue(), ALWAYS, Optional.empty(), 10);
        assertEquals(List.of(contact), page.rows().stream().map(StoredContact::contact).toList());
    }

    @Test
    void the_same_contacts_again_add_nothing() {
        List<ClosedContact> some = Contacts.range("log", 0, 500);
        assertEquals(new Added(500, 0, 0), TestStore.done(contacts.addAll(some)));
        assertEquals(new Added(0, 500, 0), TestStore.done(contacts.addAll(some)));
        assertEquals(500, contacts.count());
    }

    @Test
    void a_contact_twice_in_one_batch_is_added_once() {
        ClosedContact contact = Contacts.contact("log", 1);
        assertEquals(new Added(1, 1, 0), TestStore.done(contacts.addAll(List.of(contact, contact))));
    }

    @Test
    void the_same_reference_of_another_source_is_another_contact() {
        TestStore.done(contacts.addAll(Contacts.range("log", 0, 5)));
        assertEquals(new Added(5, 0, 0), TestStore.done(contacts.addAll(Contacts.range("live", 0, 5))));
    }

    @Test
    void a_name_too_long_is_left_out_and_the_rest_goes_in() {
        ClosedContact good = Contacts.contact("log", 1);
        ClosedContact bad = new ClosedContact("log", "x".repeat(129), 1, good.customer(), good.queue(), good.medium(),
                good.tier(), good.outcome(), good.agent(), 0, 0, 0, 0, 0, false);
        assertEquals(new Added(1, 0, 1), TestStore.done(contacts.addAll(List.of(bad, good))));
    }

    @Test
    void pages_of_a_queue_hold_every_contact_once_newest_first() {
        List<ClosedContact> all = Contacts.range("log", 0, 700);
        TestStore.done(contacts.addAll(all));
        // the same times again, so that pages end between equal times
        TestStore.done(contacts.addAll(Contacts.range("live", 0, 700)));
        List<ClosedContact> read = new ArrayList<>();
        Optional<ContactPage.Mark> after = Optional.empty();
        do {
            ContactPage page = contacts.ofQueue("queue 3", ALWAYS, after, 13);
            page.rows().forEach(row -> read.add(row.contact()));
            after = page.next();
        } while (after.isPresent());
        assertEquals(200, read.size());
        assertEquals(200, Set.copyOf(read).size());
        assertEquals(read.stream().sorted(Comparator.comparingLong(ClosedContact::offeredAtMillis).reversed())
                .map(ClosedContact::offeredAtMillis).toList(),
                read.stream().map(ClosedContact::offeredAtMillis)
                        .toList());
    }

    @Test
    void an_agents_day_begins_and_ends_at_the_centres_midnight() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        LocalDate day = LocalDate.of(2026, 3, 1);
        long midnight = day.atStartOfDay(zone).toInstant().toEpochMilli();
        long next = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        TestStore.done(contacts.addAll(List.of(at(1, midnight - 1), at(2, midnight), at(3, next - 1), at(4, next))));
        ContactPage page = contacts.ofAgent("agent 1", TimeSpan.day(day, zone), Optional.empty(), 10);
        assertEquals(List.of("c3", "c2"), page.rows().stream().map(row -> row.contact().reference()).toList());
    }

    private static ClosedContact at(int number, long offeredAtMillis) {
        ClosedContact like = Contacts.contact("log", 1);
        return new ClosedContact("log", "c" + number, 1, "", like.queue(), like.medium(), like.tier(), like.outcome(),
                like.agent(), offeredAtMillis, 0, 0, 0, 0, false);
    }

    @Test
    void a_page_has_a_limit() {
        assertThrows(IllegalArgumentException.class,
                () -> contacts.ofQueue("queue 1", ALWAYS, Optional.empty(), ContactPage.ROWS_MAX + 1));
    }

    @Test
    void the_span_reaches_from_the_first_contact_to_the_last() {
        assertEquals(Optional.empty(), contacts.span());
        TestStore.done(contacts.addAll(Contacts.range("log", 0, 3)));
        assertEquals(Optional.of(new TimeSpan(Instant.ofEpochMilli(Contacts.START_MILLIS),
                Instant.ofEpochMilli(Contacts.START_MILLIS + 2_001))), contacts.span());
    }

    @Test
    void the_demo_goes_in_one_step_and_takes_nothing_else() {
        TestStore.done(contacts.addAll(Contacts.range(ClosedContact.SIMULATED, 0, 50)));
        TestStore.done(contacts.addAll(Contacts.range("log", 0, 20)));
        assertEquals(50, contacts.countSimulated());
        assertEquals(50, TestStore.done(contacts.removeSimulated()));
        assertEquals(20, contacts.count());
    }

    @Test
    void an_import_is_there_only_when_it_is_kept() {
        ContactImport running = TestStore.done(store.imports().begin("january.txt", SHA256));
        TestStore.done(running.add(Contacts.range("log", 0, 100)));
        assertEquals(0, contacts.count());
        ContactImport.Kept kept = TestStore.done(running.keep(3));
        assertEquals(new Added(100, 0, 0), kept.added());
        assertEquals(List.of(new ImportBatch(kept.batch().orElseThrow(), "january.txt", SHA256, 100, 0, 3,
                TestStore.NOW)), store.imports().all());
    }

    @Test
    void a_cancelled_import_leaves_nothing() {
        try (ContactImport running = TestStore.done(store.imports().begin("january.txt", SHA256))) {
            TestStore.done(running.add(Contacts.range("log", 0, 100)));
        }
        assertEquals(0, contacts.count());
        assertEquals(List.of(), store.imports().all());
    }

    @Test
    void the_same_file_again_adds_nothing_and_leaves_no_trace() {
        importRange(0, 100);
        try (ContactImport running = TestStore.done(store.imports().begin("january.txt", SHA256))) {
            TestStore.done(running.add(Contacts.range("log", 0, 100)));
            assertEquals(new ContactImport.Kept(OptionalLong.empty(), new Added(0, 100, 0)),
                    TestStore.done(running.keep(0)));
        }
        assertEquals(1, store.imports().ofFile(SHA256).size());
    }

    @Test
    void undoing_an_import_takes_its_contacts_and_no_others() {
        TestStore.done(contacts.addAll(Contacts.range("log", 0, 30)));
        long batch = importRange(0, 100);
        assertEquals(70, TestStore.done(store.imports().undo(batch)));
        assertEquals(30, contacts.count());
        assertEquals(List.of(), store.imports().all());
    }

    private long importRange(int from, int to) {
        try (ContactImport running = TestStore.done(store.imports().begin("january.txt", SHA256))) {
            TestStore.done(running.add(Contacts.range("log", from, to)));
            return TestStore.done(running.keep(0)).batch().orElseThrow();
        }
    }

    @Test
    void listeners_hear_of_an_act_once_it_can_be_read() {
        Setting<String> theme = Setting.text("console.theme", "system");
        Set<Change> heard = new HashSet<>();
        List<String> read = new ArrayList<>();
        try (var _ = store.listen(changes -> {
            heard.addAll(changes);
            read.add(store.settings().value(theme));
        })) {
            TestStore.done(store.settings().set(theme, "dark"));
        }
        TestStore.done(store.settings().set(theme, "light"));
        assertEquals(Set.of(new Change(Change.Kind.SETTING, "console.theme")), heard);
        assertEquals(List.of("dark"), read);
    }

    @Test
    void after_closing_writes_fail_with_a_code() {
        store.close();
        assertInstanceOf(greenlane.store.act.Acted.Failed.class, contacts.addAll(Contacts.range("log", 0, 1)));
    }
}
