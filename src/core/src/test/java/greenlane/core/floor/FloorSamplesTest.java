package greenlane.core.floor;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import greenlane.core.floor.FloorDirectory.Medium;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Snapshots at even steps of the floor's own clock.
class FloorSamplesTest {
    private static final long STEP = 90_000;
    private static final long START = 1_000 * STEP;

    private final FloorDirectory names = new FloorDirectory();
    private final FloorReducer reducer = new FloorReducer(names, FloorPolicy.example(ZoneId.of("UTC")),
            ClosedVisitSink.NONE);
    private final List<Long> sampled = new ArrayList<>();

    private void sample() {
        names.queue("Sales", Medium.PHONE);
        reducer.onEvery(STEP, snapshot -> sampled.add(snapshot.asOfMillis() - START));
    }

    @Test
    void eachStepOfTheClockGivesOneHoweverManyTicksItHas() {
        sample();

        for (long at = 0; at <= 3 * STEP; at += STEP / 9) {
            reducer.advance(START + at);
        }

        assertEquals(List.of(0L, STEP, 2 * STEP, 3 * STEP), sampled);
    }

    @Test
    void aGapGivesOneAndTheNextStepsAreEvenAgain() {
        sample();

        reducer.advance(START);
        reducer.advance(START + 5 * STEP + 7_000);
        reducer.advance(START + 6 * STEP - 1);
        reducer.advance(START + 6 * STEP);

        assertEquals(List.of(0L, 5 * STEP + 7_000, 6 * STEP), sampled);
    }

    @Test
    void afterAResetTheyBeginAgain() {
        sample();
        reducer.advance(START + STEP);

        reducer.reset();
        reducer.advance(START);

        assertEquals(List.of(STEP, 0L), sampled);
    }
}
