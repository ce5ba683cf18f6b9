package greenlane.console.floor;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import greenlane.core.floor.AgentState;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorSink;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// How long agents were signed in, on break and in training today.
class AgentShiftsTest {
    private static final long MINUTE = 60_000;
    private static final long NINE = Instant.parse("2026-03-12T01:00:00Z").toEpochMilli();

    private final AgentShifts shifts = new AgentShifts(new FloorSink() {
        @Override
        public boolean offer(FloorEvent event) {
            return true;
        }

        @Override
        public void clock(long atMillis) {}

        @Override
        public void reset() {}
    }, ZoneId.of("Asia/Shanghai"));

    private void state(long atMillis, AgentState state) {
        shifts.offer(new FloorEvent.StateChanged(atMillis, 1, state, FloorDirectory.NONE));
    }

    @Test
    void breaksAndTrainingAreAddedUpUntilNow() {
        shifts.offer(new FloorEvent.SignedIn(NINE, 1));
        state(NINE + 60 * MINUTE, AgentState.BREAK);
        state(NINE + 70 * MINUTE, AgentState.AVAILABLE);
        state(NINE + 90 * MINUTE, AgentState.TRAINING);

        assertEquals(new AgentShift(100 * MINUTE, 10 * MINUTE, 10 * MINUTE), shifts.of(1, NINE + 100 * MINUTE));
    }

    @Test
    void whoSignedOutIsCountedNoFurther() {
        shifts.offer(new FloorEvent.SignedIn(NINE, 1));
        shifts.offer(new FloorEvent.SignedOut(NINE + 30 * MINUTE, 1));

        assertEquals(30 * MINUTE, shifts.of(1, NINE + 300 * MINUTE).signedInMillis());
    }

    @Test
    void theDayBeginsAtMidnightOfTheCentre() {
        long elevenAtNight = NINE + 14 * 60 * MINUTE;
        shifts.offer(new FloorEvent.SignedIn(elevenAtNight, 1));

        assertEquals(30 * MINUTE, shifts.of(1, elevenAtNight + 90 * MINUTE).signedInMillis());
    }

    @Test
    void anAgentNobodyHeardOfHasNoDay() {
        assertEquals(AgentShift.NONE, shifts.of(7, NINE));
    }
}
