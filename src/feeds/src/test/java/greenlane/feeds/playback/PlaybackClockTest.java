package greenlane.feeds.playback;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PlaybackClockTest {
    private static final long SECOND = 1_000_000_000L;
    private final PlaybackClock clock = new PlaybackClock(1_000, 0);

    @Test
    void stands_still_until_it_runs() {
        assertEquals(1_000, clock.floorMillis(5 * SECOND));
    }

    @Test
    void runs_at_its_speed() {
        clock.run(true, 0);
        clock.speed(60, 0);
        assertEquals(61_000, clock.floorMillis(SECOND));
    }

    @Test
    void keeps_its_place_when_the_speed_changes() {
        clock.run(true, 0);
        clock.speed(10_000, SECOND);
        assertEquals(2_000, clock.floorMillis(SECOND));
        assertEquals(12_000, clock.floorMillis(SECOND + 1_000_000));
    }

    @Test
    void loses_no_part_of_a_millisecond_over_many_changes() {
        clock.run(true, 0);
        for (long nanos = 0; nanos < SECOND; nanos += 700_000) {
            clock.speed(1, nanos);
        }
        assertEquals(2_000, clock.floorMillis(SECOND + 500_000));
    }

    @Test
    void keeps_to_the_millisecond_after_a_week_at_the_highest_speed() {
        clock.run(true, 0);
        clock.speed(10_000, 0);
        assertEquals(1_000 + 7 * 86_400_000L * 10_000, clock.floorMillis(7 * 86_400 * SECOND));
    }

    @Test
    void tells_how_long_until_a_time_comes() {
        clock.run(true, 0);
        clock.speed(100, 0);
        assertEquals(10_000_000, clock.nanosUntil(2_000, 0));
        assertEquals(0, clock.nanosUntil(500, 0));
    }
}
