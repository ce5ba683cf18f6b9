package greenlane.console.live;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import greenlane.console.floor.FloorTargets;
import greenlane.console.floor.Target.Verdict;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What the figures of the whole floor count, and as of which moment.
class FloorScopeTest {
    private final TestFloor floor = new TestFloor();
    private final AtomicLong nanos = new AtomicLong(1);
    private final Texts texts = new Texts(Language.EN, Texts.Missing.FAIL);
    private final LiveViewModel model = new LiveViewModel(floor, floor.contacts, FloorTargets.example(), Runnable::run,
            nanos::get);
    private final int sales = floor.queue("Sales", Medium.PHONE);
    private final int letters = floor.queue("Letters", Medium.EMAIL);

    private FigureState figure(FigureKind kind) {
        return model.strip().figureProperty(kind).get();
    }

    private void shown(int seconds) {
        nanos.addAndGet(LiveViewModel.RATES_NANOS);
        floor.at(seconds);
        model.frame();
        model.second();
    }

    @Test
    void whoWaitsByLetterIsCountedApartInTheStripAndInTheTotals() {
        floor.waits(0, letters, Tier.CORE, "letter");
        floor.waits(0, letters, Tier.ORDINARY, "another");

        shown(60);

        FigureState waiting = figure(FigureKind.WAITING);
        assertEquals(0, waiting.value());
        assertEquals(List.of(0L, 0L, 0L, 0L), waiting.parts());
        assertEquals(2, waiting.deferred());
        assertEquals("+2 mail/field", Words.aside(waiting, texts));
        assertEquals("—", Words.value(figure(FigureKind.LONGEST)), "as in the row of totals");
        assertEquals("Nobody is waiting", Words.second(figure(FigureKind.LONGEST), texts));
        QueueRow totals = model.queues().totals();
        assertEquals(0, totals.waiting);
        assertEquals(2, totals.deferred);
        assertEquals(0, totals.waitingOf(Tier.CORE));
        assertEquals(0, totals.longestMillis);
        assertEquals(Verdict.UNKNOWN, totals.longestVerdict);
    }

    @Test
    void aMeanWaitIsRoundedInTheStripAsItIsInTheTable() {
        int ann = floor.agent("Ann", "One", sales);
        long visit = floor.waits(0, sales, Tier.CORE, "caller");
        floor.apply(new FloorEvent.Answered(TestFloor.NOON + 20_500, visit, ann));

        shown(60);

        assertEquals(20_500, model.queues().totals().asaMillis);
        assertEquals("00:21", Figures.meanDuration(model.queues().totals().asaMillis));
        assertEquals("00:21", Words.value(figure(FigureKind.ASA)));
        assertEquals(20_000, FigureStrip.meanMillis(20_499));
    }

    @Test
    void theTotalsTellOfThoseTheyLeaveOut() {
        floor.waits(0, letters, Tier.CORE, "letter");
        shown(60);

        String tip = new Facts(model, texts, new Marks(texts)).queueTip("waiting", model.queues().totals());

        assertTrue(tip.contains("1 more waits by mail or for a field visit"), tip);
    }

    @Test
    void theStripAndTheTablesAreOfTheSameMomentInEveryFrame() {
        int ann = floor.agent("Ann", "One", sales);
        shown(0);
        for (int frame = 1; frame <= 30; frame++) {
            nanos.addAndGet(1_000_000);
            long visit = floor.waits(frame * 10, sales, Tier.ORDINARY, "c" + frame);
            if (frame == 10) {
                floor.apply(new FloorEvent.Answered(TestFloor.NOON + frame * 10_000L + 1, visit, ann));
            }
            floor.at(frame * 10 + 1);
            model.frame();

            QueueRow totals = model.queues().totals();
            assertEquals(totals.waiting, figure(FigureKind.WAITING).value());
            assertEquals((double) totals.longestMillis, figure(FigureKind.LONGEST).value());
            assertEquals(List.of((long) totals.free, (long) totals.busy), figure(FigureKind.OCCUPANCY).parts());
        }
    }

    @Test
    void aQueueInWhichNothingHappenedTodayStandsLastAndIsQuiet() {
        int chat = floor.queue("Chat", Medium.CHAT);
        floor.waits(0, chat, Tier.CORE, "chatter");

        shown(10);

        assertEquals(List.of("Chat", "Sales", "Letters"), names());
        assertFalse(model.queues().rows().getFirst().quiet);
        assertTrue(model.queues().rows().getLast().quiet);

        floor.waits(20, letters, Tier.CORE, "letter");
        shown(21);

        assertEquals(List.of("Letters", "Chat", "Sales"), names());
    }

    private List<String> names() {
        return model.queues().rows().stream().map(row -> row.name).toList();
    }
}
