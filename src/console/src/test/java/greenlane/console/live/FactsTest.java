package greenlane.console.live;

import java.util.List;

import org.junit.jupiter.api.Test;

import greenlane.console.floor.FloorTargets;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.core.customer.Tier;
import greenlane.core.floor.AgentState;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorSnapshot.Range;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What tooltips and popovers say of a row's figures.
class FactsTest {
    private final TestFloor floor = new TestFloor();
    private final Texts texts = new Texts(Language.EN, Texts.Missing.FAIL);
    private final LiveViewModel model = new LiveViewModel(floor, floor.contacts, FloorTargets.example(), Runnable::run,
            () -> 1);
    private final Facts facts = new Facts(model, texts, new Marks(texts));

    private void shown() {
        int sales = floor.queue("Sales", Medium.PHONE);
        int ann = floor.agent("Ann", "One", sales);
        long visit = floor.waits(0, sales, Tier.CORE, "Kapok");
        floor.apply(new FloorEvent.Answered(TestFloor.NOON + 30_000, visit, ann));
        floor.waits(40, sales, Tier.POTENTIAL, "Willow");
        floor.at(60);
        model.frame();
        model.second();
    }

    @Test
    void aTooltipSaysTheFigureItsGoalItsFormulaAndWhatItIsCountedOver() {
        shown();

        assertEquals(
                """
                        Service level 0.0%, Off target
                        Goal ≥ 80%, one of the example goals that come with the console
                        Service level: answered within target ÷ all that left the queue (answered, abandoned, timed out, left by key); ISO 18295-1 usage. \
                        Mail and field visits are left out of the whole floor's figure.
                        Counted over: Last 30 min""",
                facts.queueTip("serviceLevel", model.queues().rows().getFirst()));
    }

    @Test
    void theTooltipFollowsTheRangeThatIsChosen() {
        shown();
        model.rangeProperty().set(Range.DAY);

        String tip = facts.queueTip("asa", model.queues().rows().getFirst());

        assertTrue(tip.endsWith("Counted over: Today"), tip);
    }

    @Test
    void aQueuesPopoverHoldsItsFiguresAndTheFormula() {
        shown();

        PeekSheet sheet = facts.queue(model.queues().rows().getFirst());

        assertEquals("Sales", sheet.title());
        assertEquals("≥ 80%", sheet.facts().get(2).target());
        assertTrue(sheet.notes().stream().anyMatch(note -> note.contains("answered within target")),
                sheet.notes().toString());
    }

    @Test
    void aWaitingCustomersPopoverHoldsThePromise() {
        shown();

        PeekSheet sheet = facts.waiting(model.waiting().rows().getFirst());

        assertEquals("Willow", sheet.title());
        assertEquals("00:20", sheet.facts().getFirst().value());
        assertEquals("≤ 03:00", sheet.facts().getFirst().target());
    }

    @Test
    void theTooltipsOfThoseWhoWaitSayThePromiseAndWhereItComesFrom() {
        shown();

        assertEquals(List.of("Waiting for 00:20 02:40 left, On target",
                "Promise 03:00: the longest wait promised to tier Potential, changed in the settings",
                "Reached at 2026-03-12 12:03:40 Asia/Shanghai"),
                facts.waitingTip(model.waiting().rows().getFirst()).lines().toList());
    }

    @Test
    void theTooltipsOfAgentsSaySinceWhenAndHowLongTheyMay() {
        shown();

        assertEquals(List.of("On contact 00:30", "Since 2026-03-12 12:00:30 Asia/Shanghai",
                "Limit of this state 15:00, one of the example limits"),
                facts.agentTip(model.agents().rows().getFirst()).lines().toList());
    }

    @Test
    void anAgentsPopoverHoldsTheLimitOfTheState() {
        shown();

        AgentRow row = model.agents().rows().getFirst();
        assertEquals(AgentState.ON_CONTACT, row.state);
        assertEquals("≤ 15:00", facts.agent(row).facts().get(1).target());
    }
}
