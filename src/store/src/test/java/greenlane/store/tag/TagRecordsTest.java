package greenlane.store.tag;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.core.customer.Customer;
import greenlane.core.customer.Tier;
import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;
import greenlane.core.purchase.OrderBook.EqualLines;
import greenlane.core.purchase.PurchaseLine;
import greenlane.core.tag.ContactNote;
import greenlane.core.tag.CustomerTag;
import greenlane.core.tag.Evidence;
import greenlane.core.tag.TagColumns;
import greenlane.core.tag.Verdict;
import greenlane.core.text.Segmenter;
import greenlane.core.tier.TierInput;
import greenlane.core.tier.TierPolicy;
import greenlane.core.tier.TierRun;
import greenlane.core.tier.ValueColumns;
import greenlane.store.Store;
import greenlane.store.TestStore;
import greenlane.store.contact.ContactImport;
import greenlane.store.customer.CustomerChange;
import greenlane.store.purchase.ImportRules;
import greenlane.store.purchase.PurchaseImport;
import greenlane.store.purchase.PurchaseRepository;
import greenlane.store.tag.TagLibraryRepository.Adoption;
import greenlane.store.tag.TagRepository.Made;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TagRecordsTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final long NOON_MILLIS = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
    private static final long DAY_MILLIS = 86_400_000;

    @TempDir
    Path home;

    private Store store;
    private TagRepository tags;
    private Instant now = TestStore.NOW;

    @BeforeEach
    void open() {
        store = TestStore.open(home, () -> now);
        tags = store.tags().tags();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void customers(String... codes) {
        List<CustomerChange> changes = new ArrayList<>();
        for (String code : codes) {
            changes.add(CustomerChange.of(code));
        }
        TestStore.done(store.customers().save(changes));
    }

    private Made run() {
        return TestStore.done(tags.run(TODAY, ZONE, Segmenter.EACH_CHARACTER));
    }

    private Made refresh() {
        return TestStore.done(tags.refresh(TODAY, ZONE, Segmenter.EACH_CHARACTER));
    }

    private Customer customer(String code) {
        return store.customers().find(code).orElseThrow();
    }

    private int percent(String code, String tag) {
        TagColumns columns = tags.columns();
        return columns.percent(customer(code).number(), columns.tags().indexOf(tag));
    }

    private List<CustomerTag> explained(String code) {
        return tags.ofCustomer(customer(code), TODAY, ZONE, Segmenter.EACH_CHARACTER);
    }

    private static ClosedContact contact(String customer, int number, Medium medium, long daysAgo) {
        return new ClosedContact("test", "c" + number, 1, customer, "热线", medium, Tier.ORDINARY, Outcome.ANSWERED,
                "小王", NOON_MILLIS - daysAgo * DAY_MILLIS, 0, 60_000, 0, 0, false);
    }

    private long imported(List<ClosedContact> contacts, List<ContactNote> notes) {
        try (ContactImport running = TestStore.done(store.imports().begin("contacts.csv", "ab".repeat(32)))) {
            TestStore.done(running.add(contacts));
            TestStore.done(running.addNotes(notes));
            return TestStore.done(running.keep(0)).batch().orElse(-1);
        }
    }

    private static ContactNote note(String customer, int number, String text) {
        return new ContactNote("test", "c" + number, customer, "小王", NOON_MILLIS - DAY_MILLIS, text);
    }

    private void buy(PurchaseLine... lines) {
        PurchaseRepository.Beginning begun = store.purchases().begin("orders.csv", "cd".repeat(32),
                new ImportRules("CNY", EqualLines.KEEP_ONE));
        try (PurchaseImport running = assertInstanceOf(PurchaseRepository.Beginning.Begun.class, begun).running()) {
            for (PurchaseLine line : lines) {
                running.add(line);
            }
            TestStore.done(running.keep(0));
        }
    }

    private static PurchaseLine line(String customer, String order, int daysAgo) {
        return new PurchaseLine(customer, order, (int) TODAY.toEpochDay() - daysAgo, PurchaseLine.UNKNOWN, "P1", "", 1,
                1_000, PurchaseLine.UNKNOWN);
    }

    @Test
    void a_note_that_came_with_a_contact_gives_a_tag_with_its_quote() {
        customers("K1", "K2");
        imported(List.of(contact("K1", 1, Medium.PHONE, 1)), List.of(note("K1", 1, "客户说太贵了，想打折")));
        Made made = run();
        assertEquals(List.of(2, 1, 1), List.of(made.customers(), made.blocks(), made.notes()));
        assertTrue(percent("K1", "price-sensitive") >= 50);
        assertEquals(0, percent("K2", "price-sensitive"));
        CustomerTag tag = explained("K1").getFirst();
        Evidence.Quote quote = assertInstanceOf(Evidence.Quote.class, tag.evidence().getFirst());
        assertEquals("太贵", quote.excerpt().substring(quote.start(), quote.end()));
        assertEquals("c1", quote.reference());
        assertEquals(CustomerTag.Source.WORDS, tag.source());
    }

    @Test
    void the_same_notes_again_add_nothing_and_an_import_taken_back_takes_its_notes_along() {
        customers("K1");
        List<ContactNote> notes = List.of(note("K1", 1, "太贵了"));
        long batch = imported(List.of(contact("K1", 1, Medium.PHONE, 1)), notes);
        imported(List.of(contact("K1", 1, Medium.PHONE, 1)), notes);
        assertEquals(1, store.tags().notes().ofCustomer("K1").size());
        run();
        TestStore.done(store.imports().undo(batch));
        assertTrue(tags.state().isEmpty());
        refresh();
        assertEquals(0, percent("K1", "price-sensitive"));
    }

    @Test
    void contacts_by_one_medium_show_what_a_customer_prefers() {
        customers("K1");
        imported(List.of(contact("K1", 1, Medium.CHAT, 60), contact("K1", 2, Medium.CHAT, 40),
                contact("K1", 3, Medium.MESSAGING, 20)), List.of());
        run();
        assertEquals(90, percent("K1", "prefers-online"));
        assertEquals(0, percent("K1", "prefers-phone"));
    }

    @Test
    void someone_quiet_for_longer_than_their_rhythm_is_silent() {
        buy(line("K1", "a", 400), line("K1", "b", 390), line("K1", "c", 380), line("K2", "d", 30), line("K2", "e", 20),
                line("K2", "f", 10));
        run();
        assertEquals(85, percent("K1", "silent"));
        assertEquals(0, percent("K2", "silent"));
    }

    @Test
    void whom_the_newest_tiers_call_silent_is_silent_and_tags_follow_tiers_made_anew() {
        buy(line("K1", "a", 400), line("K1", "b", 390), line("K1", "c", 380), line("K2", "d", 30), line("K2", "e", 20),
                line("K2", "f", 10));
        run();
        tiers(0.1, 0.9);
        refresh();
        assertEquals(85, percent("K1", "silent"));
        assertEquals(0, percent("K2", "silent"));
        tiers(0.1, 0.1);
        assertEquals(1, refresh().blocks());
        assertEquals(85, percent("K2", "silent"));
        assertTrue(explained("K2").getFirst().sure());
    }

    /// Makes tiers of two customers who are active with these probabilities.
    private void tiers(double... active) {
        ValueColumns values = new ValueColumns(active.length);
        for (int i = 0; i < active.length; i++) {
            values.setPurchases(i, active[i], 1);
        }
        PurchaseRepository.Spans spans = store.purchases().columns(TODAY.minusMonths(12).plusDays(1), TODAY);
        TierRun.Result result = TierRun.run(new TierInput(spans.life(), spans.window(), 12, values),
                TestStore.done(store.tiers().policies().adopt(TierPolicy.example())), Optional.empty(), List.of(),
                Runnable::run);
        now = now.plusSeconds(1);
        TestStore.done(store.tiers().runs().save(assertInstanceOf(TierRun.Result.Done.class, result), "test"));
    }

    @Test
    void a_refusal_holds_until_evidence_of_a_new_kind_and_a_confirmation_is_sure() {
        customers("K1");
        TestStore.done(store.tags().notes().write("K1", "小王", "太贵了"));
        run();
        CustomerTag shown = explained("K1").getFirst();
        TestStore.done(store.tags().verdicts().say(0, shown, Verdict.Kind.REFUSED, "王经理", TODAY));
        assertEquals(1, refresh().blocks());
        assertEquals(0, percent("K1", "price-sensitive"));
        TestStore.done(store.tags().notes().write("K1", "小王", "还是太贵"));
        refresh();
        assertEquals(0, percent("K1", "price-sensitive"));
        assertEquals(Set.of("words"), store.tags().verdicts().ofCustomer(0).getFirst().rules());
        TestStore.done(store.tags().verdicts().say(0, shown, Verdict.Kind.CONFIRMED, "王经理", TODAY));
        refresh();
        assertEquals(100, percent("K1", "price-sensitive"));
        assertEquals(CustomerTag.Source.PERSON, explained("K1").getFirst().source());
    }

    @Test
    void a_library_that_is_adopted_holds_from_the_next_run_on() {
        customers("K1");
        TestStore.done(store.tags().notes().write("K1", "小王", "喜欢蓝色"));
        run();
        Adoption bad = TestStore.done(store.tags().libraries().adopt("format=1", "王经理"));
        assertInstanceOf(Adoption.Refused.class, bad);
        TestStore.done(store.tags().libraries().adopt("""
                format=1
                windowMonths=6
                tag.blue.name.en=Blue
                tag.blue.lifeDays=100
                tag.blue.rule.words=words note 90
                tag.blue.rule.words.phrases=蓝色:100
                """, "王经理"));
        assertEquals(0, percent("K1", "blue"));
        assertEquals(1, refresh().libraryVersion());
        assertEquals(90, percent("K1", "blue"));
    }

    @Test
    void what_came_in_bit_by_bit_makes_the_same_tags_as_all_at_once() {
        long seed = 11;
        Random random = new Random(seed);
        String[] texts = {"太贵了", "又坏了", "不贵", "要保修", "加微信", "it is broken", "没什么"};
        List<CustomerChange> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            many.add(CustomerChange.of("K" + i));
        }
        TestStore.done(store.customers().save(many));
        run();
        for (int step = 0; step < 12; step++) {
            String who = "K" + random.nextInt(3_000);
            switch (random.nextInt(3)) {
                case 0 -> TestStore.done(store.tags().notes().write(who, "", texts[random.nextInt(texts.length)]));
                case 1 -> buy(line(who, "o" + step, 300 - step), line(who, "p" + step, 280 - step),
                        line(who, "q" + step, 270 - step));
                default -> imported(List.of(contact(who, step * 3, Medium.FIELD, 9), contact(who, step * 3 + 1,
                        Medium.FIELD, 5)), List.of());
            }
            assertTrue(refresh().blocks() <= 1, "seed " + seed);
        }
        TagColumns bitByBit = tags.columns();
        run();
        TagColumns whole = tags.columns();
        for (int customer = 0; customer < whole.size(); customer++) {
            for (int tag = 0; tag < whole.tags().size(); tag++) {
                assertEquals(whole.percent(customer, tag), bitByBit.percent(customer, tag),
                        "seed " + seed + ", customer " + customer + ", " + whole.tags().get(tag));
            }
        }
    }
}
