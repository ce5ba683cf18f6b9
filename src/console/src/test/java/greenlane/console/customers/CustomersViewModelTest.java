package greenlane.console.customers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.console.area.TierRunning;
import greenlane.core.customer.Tier;
import greenlane.core.tier.TierOverride;
import greenlane.store.customer.Reveal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CustomersViewModelTest {
    private final Counter counter;
    private final CustomersViewModel model;

    CustomersViewModelTest(@TempDir Path folder) {
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

    @Test
    void aCentreWithoutCustomersIsSaidToHaveNone() {
        model.show();
        assertEquals(0, model.search().baseProperty().get().orElseThrow().size());
    }

    @Test
    void theTotalIsExactAndTheFirstIsOpen() {
        counter.bringIn("陈国强", "赵文静", "林晓梅");
        model.show();
        assertEquals(3, model.search().foundProperty().get().total());
        assertEquals("陈国强", profile().customer().name());
    }

    @Test
    void initialsFindACustomerWhoIsOpenedAtOnce() {
        counter.bringIn("陈国强", "赵文静", "林晓梅");
        model.show();
        model.search().filter(Filter.NONE.withText("zwj"));
        assertEquals(1, model.search().foundProperty().get().total());
        assertEquals(OptionalInt.of(1), model.profile().numberProperty().get());
        assertTrue(model.detailProperty().get());
    }

    @Test
    void noHitKeepsWhatWasSearchedFor() {
        counter.bringIn("陈国强");
        model.show();
        model.search().filter(Filter.NONE.withText("空调 138"));
        assertEquals(0, model.search().foundProperty().get().total());
        assertEquals(List.of(Filter.Reading.CHARACTERS, Filter.Reading.NUMBER),
                model.search().foundProperty().get().by().words().stream().map(Filter.Word::reading).toList());
    }

    @Test
    void aRunGivesEveryoneWhoBoughtATier() {
        counter.bringIn("陈国强", "赵文静", "林晓梅");
        model.show();
        assertTrue(profile().standing().isEmpty());
        model.run().run();
        assertInstanceOf(TierRunning.Ran.Done.class, model.run().resultProperty().get().orElseThrow());
        assertTrue(profile().standing().isPresent());
        assertFalse(profile().worth().orElseThrow().modelled());
    }

    @Test
    void aRunBeforeAnythingWasBoughtSaysSo() {
        model.show();
        model.run().run();
        assertInstanceOf(TierRunning.Ran.NothingBought.class, model.run().resultProperty().get().orElseThrow());
    }

    @Test
    void anOverrideIsSeenAtOnceInTheListTheProfileAndTheHistory() {
        counter.bringIn("陈国强", "赵文静", "林晓梅");
        model.show();
        model.run().run();
        model.open(2);
        model.beginOverride();
        model.override().tierProperty().set(Tier.CORE);
        model.override().reasonProperty().set("战略合作");
        model.override().give();
        assertEquals(Optional.of(Tier.CORE), profile().tier());
        assertTrue(MonthTier.of(profile()).getLast().byHand());
        assertTrue(model.search().rows().stream().filter(row -> row.customer().number() == 2).findFirst().orElseThrow()
                .byHand());
    }

    @Test
    void aWithdrawnOverrideCountsNoMore() {
        counter.bringIn("陈国强", "赵文静", "林晓梅");
        model.show();
        model.run().run();
        model.open(2);
        model.beginOverride();
        model.override().tierProperty().set(Tier.CORE);
        model.override().reasonProperty().set("战略合作");
        model.override().give();
        model.override().withdraw(profile().override().orElseThrow());
        assertEquals(Optional.empty(), profile().override());
    }

    @Test
    void anOverrideWithoutAReasonOrAfterItsEndIsRefused() {
        counter.bringIn("陈国强", "赵文静");
        model.show();
        model.run().run();
        model.beginOverride();
        model.override().untilProperty().set(Optional.of(LocalDate.of(2026, 3, 1)));
        model.override().give();
        assertEquals(List.of(TierOverride.Problem.NO_REASON, TierOverride.Problem.ENDS_BEFORE_IT_BEGINS),
                model.override().problemsProperty().get().list());
        assertEquals(Optional.empty(), profile().override());
    }

    @Test
    void aPhoneIsShownOnlyOnceThatIsRecorded() {
        counter.bringIn("陈国强");
        model.show();
        assertEquals(Optional.empty(), model.profile().revealedProperty().get());
        model.profile().reveal();
        assertEquals(Optional.of("13800136020"), model.profile().revealedProperty().get());
        assertEquals(List.of("李敏"), profile().reveals().stream().map(Reveal::actor).toList());
    }

    @Test
    void aSavedSegmentHasItsSizeAndOpensItsFilter() {
        counter.bringIn("陈国强", "赵文静", "林晓梅");
        model.show();
        model.search().filter(Filter.NONE.withText("赵"));
        model.segments().save("赵家");
        assertEquals(1, model.segments().segments().getFirst().size().customers());
        model.search().clear();
        model.segments().open(model.segments().segments().getFirst().segment());
        assertEquals("赵", model.search().filterProperty().get().text());
    }

    @Test
    void ordersStandInTheTimelineNewestFirst() {
        counter.bringIn("陈国强", "赵文静");
        model.show();
        List<Timeline.Entry> shown = model.profile().shown();
        assertEquals(3, shown.size());
        assertTrue(shown.getFirst().at().isAfter(shown.getLast().at()));
        model.profile().kindProperty().set(Optional.of(Timeline.Kind.CALL));
        assertEquals(List.of(), model.profile().shown());
    }
}
