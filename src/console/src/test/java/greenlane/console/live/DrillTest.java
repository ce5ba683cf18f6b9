package greenlane.console.live;

import java.util.List;

import org.junit.jupiter.api.Test;

import greenlane.console.floor.FloorTargets;
import greenlane.core.customer.Tier;
import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// What was looked into goes on with the floor.
class DrillTest {
    private final TestFloor floor = new TestFloor();
    private final LiveViewModel model = new LiveViewModel(floor, floor.contacts, FloorTargets.example(), Runnable::run,
            () -> 1);

    private void closed(String reference, int offeredSecond) {
        floor.contacts.take(new ClosedContact("test", reference, 1, "", "Sales", Medium.PHONE, Tier.CORE,
                Outcome.ANSWERED, "Ann", TestFloor.NOON + offeredSecond * 1000L, 0, 0, 0, 0, false));
    }

    private List<String> listed() {
        return model.drillProperty().get().orElseThrow().contacts().stream().map(ClosedContact::reference).toList();
    }

    private void shown(int seconds) {
        floor.at(seconds);
        model.frame();
        model.second();
    }

    @Test
    void aQueuesContactsFollowTheFloorWhileTheyAreLookedAt() {
        int sales = floor.queue("Sales", Medium.PHONE);
        floor.waits(0, sales, Tier.CORE, "caller");
        shown(10);
        closed("first", 1);
        model.lookInto(model.queues().rows().getFirst());
        assertEquals(List.of("first"), listed());

        closed("second", 12);
        shown(20);

        assertEquals(List.of("second", "first"), listed());
        assertEquals(TestFloor.NOON + 20_000, model.drillProperty().get().orElseThrow().asOfMillis());
    }

    @Test
    void whoWasOfferedLastStandsOnTopWhoeverEndedLast() {
        int sales = floor.queue("Sales", Medium.PHONE);
        floor.agent("Ann", "One", sales);
        shown(100);
        closed("short", 50);
        closed("long", 10);
        closed("shorter", 60);

        model.lookInto(model.agents().rows().getFirst());

        assertEquals(List.of("shorter", "short", "long"), listed());
    }
}
