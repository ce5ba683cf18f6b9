package greenlane.console.live;

import java.util.List;

import org.junit.jupiter.api.Test;

import greenlane.console.floor.FloorTargets;
import greenlane.console.floor.FloorTargets.AgentLimits;
import greenlane.core.floor.AgentState;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The queues of the agents on screen.
class AgentRowsTest {
    private final TestFloor floor = new TestFloor();
    private final LiveViewModel model = new LiveViewModel(floor, floor.contacts, FloorTargets.example(), Runnable::run,
            System::nanoTime);
    private final int sales = floor.queue("Sales", Medium.PHONE);
    private final int letters = floor.queue("Letters", Medium.EMAIL);

    @Test
    void aQueueAnAgentJoinsIsShownAlthoughTheirStateStays() {
        int ann = floor.agent("Ann", "One", sales);
        floor.at(10);
        model.frame();
        assertEquals("Sales", model.agents().rows().getFirst().allQueues);

        floor.apply(new FloorEvent.QueueJoined(TestFloor.NOON + 11_000, ann, letters));
        floor.at(12);
        model.frame();

        assertEquals("Sales / Letters", model.agents().rows().getFirst().allQueues);
    }

    private List<String> names() {
        return model.agents().rows().stream().map(row -> row.name).toList();
    }

    @Test
    void anAgentIsFoundByAnyQueueTheyServeAndByTheirOwnName() {
        floor.agent("Ann", "One", sales, letters);
        floor.agent("Bob", "Two", sales);
        floor.at(10);
        model.frame();

        model.filterProperty().set(LiveFilter.NONE.ofWords("lett"));
        assertEquals(List.of("Ann"), names());
        assertEquals(List.of("Letters"), queues());

        model.filterProperty().set(LiveFilter.NONE.ofWords("bob"));
        assertEquals(List.of("Bob"), names());
        assertEquals(List.of(), queues());

        model.filterProperty().set(LiveFilter.NONE.ofWords("bob").ofQueue(sales));
        assertEquals(List.of("Sales"), queues(), "the queue the page is narrowed to stays");
    }

    private List<String> queues() {
        return model.queues().rows(model.filterProperty().get()).stream().map(row -> row.name).toList();
    }

    private void pauses(int agent, AgentState state, int seconds) {
        floor.apply(new FloorEvent.StateChanged(TestFloor.NOON + seconds * 1_000L, agent, state, FloorDirectory.NONE));
    }

    @Test
    void theFirstOrderHasTheExceptionsOnTop() {
        pauses(floor.agent("Ann", "One", sales), AgentState.TRAINING, 0);
        pauses(floor.agent("Bob", "One", sales), AgentState.BREAK, 10);

        floor.at(7_200);
        model.frame();

        assertEquals(List.of("Bob", "Ann"), names());
        assertTrue(model.agents().rows().getFirst().exception);
        assertEquals(1, model.agents().orders());
    }

    @Test
    void aFloorThatLeapsAheadOfTheClockIsOrderedAnew() {
        pauses(floor.agent("Ann", "One", sales), AgentState.TRAINING, 0);
        pauses(floor.agent("Bob", "One", sales), AgentState.BREAK, 0);
        floor.at(1);
        model.frame();
        assertEquals(List.of("Ann", "Bob"), names());

        floor.at(20_001);
        model.frame();

        assertEquals(List.of("Bob", "Ann"), names());
        assertEquals(2, model.agents().orders());
    }

    @Test
    void otherLimitsOrderTheAgentsAtOnce() {
        pauses(floor.agent("Ann", "One", sales), AgentState.TRAINING, 0);
        pauses(floor.agent("Bob", "One", sales), AgentState.BREAK, 10);
        floor.at(60);
        model.frame();
        assertEquals(List.of("Ann", "Bob"), names());

        FloorTargets now = FloorTargets.example();
        model.judgeBy(new FloorTargets(now.waiting(), now.longestWait(), now.serviceLevel(), now.asa(),
                now.abandonRate(), now.occupancy(), now.formula(), now.prompt(), new AgentLimits(0, 0, 30_000, 0)));

        assertEquals(List.of("Bob", "Ann"), names());
        assertEquals(2, model.agents().orders());
    }
}
