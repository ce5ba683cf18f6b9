package greenlane.console.live;

import org.junit.jupiter.api.Test;

import greenlane.console.floor.FloorTargets;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
