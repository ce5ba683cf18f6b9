package greenlane.console.customers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.core.customer.Tier;
import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;
import greenlane.core.purchase.OrderBook;
import greenlane.core.purchase.PurchaseLine;
import greenlane.core.tag.ContactNote;
import greenlane.core.tag.CustomerTag;
import greenlane.core.tag.Verdict;
import greenlane.store.act.Acted;
import greenlane.store.contact.ContactImport;
import greenlane.store.purchase.ImportRules;
import greenlane.store.purchase.PurchaseImport;
import greenlane.store.purchase.PurchaseRepository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TagsModelTest {
    private static final String DEAR = "price-sensitive";

    private final Counter counter;
    private final CustomersViewModel model;

    TagsModelTest(@TempDir Path folder) {
        counter = new Counter(folder);
        model = counter.model;
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private Profile profile() {
        return model.profile().profileProperty().get().orElseThrow();
    }

    private Optional<CustomerTag> tag(String code) {
        return profile().tags().stream().filter(it -> it.tag().code().equals(code)).findFirst();
    }

    private void write(String customer, String text) {
        assertInstanceOf(Acted.Done.class, counter.store.tags().notes().write(customer, "王芳", text));
    }

    private List<String> listed(Filter filter) {
        model.search().filter(filter);
        return model.search().rows().stream().map(CustomerRow::name).toList();
    }

    private void three() {
        counter.bringIn("陈国强", "赵文静", "林晓梅");
        write("C1", "客户说太贵了，想打折");
        model.show();
        model.open(1);
    }

    @Test
    void nobodyHasTagsUntilTheyAreMadeAndThenEachHasItsEvidence() {
        three();
        assertFalse(model.search().baseProperty().get().orElseThrow().tagged().made());
        assertEquals(List.of(), profile().tags());
        model.tags().make();
        assertTrue(model.search().baseProperty().get().orElseThrow().tagged().made());
        assertTrue(tag(DEAR).orElseThrow().sure());
        assertFalse(tag(DEAR).orElseThrow().evidence().isEmpty());
    }

    @Test
    void aTagNarrowsTheListAndASavedSegmentHasTheSameCustomers() {
        three();
        model.tags().make();
        Filter dear = Filter.NONE.toggleTag(DEAR);
        assertEquals(List.of("赵文静"), listed(dear));
        model.segments().save("价格敏感");
        SegmentsModel.Sized saved = model.segments().segments().getFirst();
        assertEquals(Set.of(DEAR), saved.segment().tags());
        assertEquals(1, saved.size().customers());
        assertEquals(dear, Filter.of(saved.segment()));
    }

    @Test
    void aRefusalCountsAtOnceWithItsAuthorAndTimeAndCanBeTakenBack() {
        three();
        model.tags().make();
        model.tags().say(1, tag(DEAR).orElseThrow(), Verdict.Kind.REFUSED);
        Verdict said = tag(DEAR).flatMap(CustomerTag::verdict).orElseThrow();
        assertEquals(List.of("李敏", Counter.NOW), List.of(said.author(), said.at()));
        assertEquals(0, tag(DEAR).orElseThrow().confidence());
        assertEquals(List.of(), listed(Filter.NONE.toggleTag(DEAR)));
        model.tags().say(1, tag(DEAR).orElseThrow(), Verdict.Kind.TAKEN_BACK);
        assertEquals(List.of("赵文静"), listed(Filter.NONE.toggleTag(DEAR).withText("赵")));
    }

    @Test
    void aConfirmedTagIsSure() {
        three();
        model.tags().make();
        model.tags().say(1, tag(DEAR).orElseThrow(), Verdict.Kind.CONFIRMED);
        assertEquals(1, tag(DEAR).orElseThrow().confidence());
        assertEquals(CustomerTag.Source.PERSON, tag(DEAR).orElseThrow().source());
    }

    @Test
    void whatComesInAfterwardsIsFollowedWithoutBeingAsked() {
        three();
        model.tags().make();
        write("C1", "冰箱又坏了");
        assertTrue(tag("fault-prone").orElseThrow().sure());
    }

    @Test
    void theTimelineTellsWhatWasWrittenAboutAContact() {
        three();
        long atMillis = Counter.NOW.minusSeconds(3_600).toEpochMilli();
        try (ContactImport running = done(counter.store.imports().begin("contacts.csv", "c".repeat(64)))) {
            done(running.add(List.of(new ClosedContact("hotline", "R1", 1, "C1", "热线", Medium.PHONE, Tier.ORDINARY,
                    Outcome.ANSWERED, "王芳", atMillis, 0, 60_000, 0, 0, false))));
            done(running.addNotes(List.of(new ContactNote("hotline", "R1", "C1", "王芳", atMillis, "冰箱又坏了\n报修"))));
            done(running.keep(0));
        }
        model.profile().read();
        Timeline.Entry first = model.profile().timelineProperty().get().entries().getFirst();
        assertEquals("冰箱又坏了 报修", new Words(model).content(first));
    }

    private static <T> T done(Acted<T> acted) {
        return switch (acted) {
            case Acted.Done<T>(T value) -> value;
            case Acted.Failed<T> failed -> throw new AssertionError("failed: " + failed);
        };
    }

    @Test
    void theFilterTheMarkAndTheTagSayTheSameOfWhoIsSilent() {
        counter.bringIn("陈国强", "赵文静");
        oneFallsSilent();
        model.show();
        model.open(2);
        model.run().run();
        List<String> before = listed(Filter.NONE.withSilent(true));
        assertEquals(List.of("S1"), before);
        model.search().clear();
        model.tags().make();
        assertEquals(before, listed(Filter.NONE.withSilent(true)));
        assertTrue(model.search().rows().getFirst().silent());
        assertTrue(tag("silent").orElseThrow().sure());
        model.tags().say(2, tag("silent").orElseThrow(), Verdict.Kind.REFUSED);
        assertEquals(List.of(), listed(Filter.NONE.withSilent(true).withText("S1")));
    }

    @Test
    void theFilterForSilentCustomersThatWasSavedBeforeThereWereTagsStillFindsThem() {
        counter.bringIn("陈国强", "赵文静");
        oneFallsSilent();
        model.show();
        model.run().run();
        model.search().filter(Filter.NONE.withSilent(true));
        model.segments().save("沉默");
        assertEquals(1, model.segments().segments().getFirst().size().customers());
        model.tags().make();
        model.segments().refresh();
        assertEquals(1, model.segments().segments().getFirst().size().customers());
    }

    /// Brings in a customer who bought on forty days in a row three years ago, and never since.
    private void oneFallsSilent() {
        PurchaseImport running = assertInstanceOf(PurchaseRepository.Beginning.Begun.class,
                counter.store.purchases().begin("old.csv", "b".repeat(64),
                        new ImportRules("CNY", OrderBook.EqualLines.KEEP_ALL)))
                .running();
        int today = (int) Counter.TODAY.toEpochDay();
        for (int order = 0; order < 40; order++) {
            running.add(new PurchaseLine("S1", "X" + order, today - 1_000 + order, 36_000, "GL-1", "净水滤芯", 1,
                    9_900, PurchaseLine.UNKNOWN));
        }
        assertInstanceOf(Acted.Done.class, running.keep(0));
    }
}
