package greenlane.core.floor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static greenlane.core.floor.FloorFixture.*;
import static org.junit.jupiter.api.Assertions.*;

class HoldTest {
    private final FloorFixture f = new FloorFixture();

    private void assertTalkAndHold(long talkMillis, long holdMillis) {
        f.finish();
        assertEquals(talkMillis, f.closed.getFirst().talkMillis());
        assertEquals(holdMillis, f.closed.getFirst().holdMillis());
        assertEquals(0, f.unaccounted());
    }

    @Test
    void holdsAreTakenFromTheTalk() {
        f.queued(0, 1).answered(10, 1, ANN).held(20, 1).resumed(30, 1).held(40, 1).resumed(45, 1).ended(70, 1);
        assertTalkAndHold(45_000, 15_000);
    }

    @Test
    void aHoldThatNobodyEndedLastsUntilTheEnd() {
        f.queued(0, 1).answered(10, 1, ANN).held(60, 1).ended(70, 1);
        assertTalkAndHold(50_000, 10_000);
    }

    @Test
    void aHoldToldAgainAfterItsEndChangesNothing() {
        f.queued(0, 1).answered(10, 1, ANN).held(20, 1).resumed(24, 1).held(20, 1).resumed(24, 1).ended(70, 1);
        assertTalkAndHold(56_000, 4_000);
        assertEquals(2, f.irregular(Irregularity.DUPLICATE));
    }

    @Test
    void aResumptionWithoutAHoldIsRefused() {
        f.queued(0, 1).answered(10, 1, ANN).resumed(24, 1).ended(70, 1);
        assertTalkAndHold(60_000, 0);
        assertEquals(1, f.irregular(Irregularity.UNKNOWN_VISIT));
    }

    @Test
    void aHoldThatArrivesAfterTheAfterCallWorkStillCounts() {
        f.queued(0, 1).answered(10, 1, ANN).ended(20, 1).afterCallBegun(20, 1, ANN).afterCallEnded(22, 1, ANN);
        f.held(14, 1).resumed(17, 1);
        assertTalkAndHold(7_000, 3_000);
    }

    @Test
    void anyOrderOfHoldsGivesTheSameTime() {
        for (int seed = 0; seed < 200; seed++) {
            var fixture = new FloorFixture().queued(0, 1).answered(1, 1, ANN);
            List<FloorEvent> steps = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                steps.add(new FloorEvent.Held(at(2 + 2 * i), visit(1)));
                steps.add(new FloorEvent.Resumed(at(3 + 2 * i + (i % 2)), visit(1)));
            }
            steps.add(new FloorEvent.Ended(at(10.5), visit(1)));
            steps.addAll(List.copyOf(steps));
            Collections.shuffle(steps, new Random(seed));
            steps.forEach(fixture::apply);
            fixture.finish();
            assertEquals(6_000, fixture.closed.getFirst().holdMillis(), "seed " + seed);
            assertEquals(0, fixture.unaccounted(), "seed " + seed);
        }
    }

    @Test
    void holdsPastTheLimitAreRefusedAndCounted() {
        f.queued(0, 1).answered(1, 1, ANN);
        for (int i = 0; i < HoldMarks.MARKS_MAX / 2 + 3; i++) {
            f.held(2 + 2 * i, 1).resumed(3 + 2 * i, 1);
        }
        assertEquals(3, f.irregular(Irregularity.OVER_LIMIT));
        f.ended(1_000, 1);
        f.finish();
        assertEquals(HoldMarks.MARKS_MAX / 2 * 1_000, f.closed.getFirst().holdMillis());
    }
}
