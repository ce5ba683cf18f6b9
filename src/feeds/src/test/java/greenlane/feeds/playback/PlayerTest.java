package greenlane.feeds.playback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import greenlane.core.floor.FloorEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlayerTest {
    private final HandClock time = new HandClock();
    private final RecordingFloor floor = new RecordingFloor();

    static List<FloorEvent> eventsAt(long... millis) {
        List<FloorEvent> events = new ArrayList<>();
        for (long at : millis) {
            events.add(new FloorEvent.SignedIn(at, events.size()));
        }
        return events;
    }

    private Player player(long... millis) {
        return new Player(new RecordedSource("log", eventsAt(millis)), floor, time, time);
    }

    private List<Long> heard() {
        return floor.events.stream().map(FloorEvent::atMillis).toList();
    }

    /// Turns as a thread would, for some time of the wall.
    private void run(Player player, long millis) {
        long left = millis * 1_000_000;
        while (left > 0) {
            long idle = Math.clamp(player.turn(), 1_000, left);
            time.passNanos(idle);
            left -= idle;
        }
        player.turn();
    }

    @Test
    void sends_nothing_before_it_is_told_to_play() {
        Player player = player(1_000, 2_000);
        run(player, 10_000);
        assertEquals(List.of(), heard());
        assertEquals(FeedState.PAUSED, player.status().state());
    }

    @Test
    void plays_at_the_pace_of_life() {
        Player player = player(1_000, 2_000, 3_500);
        player.apply(new Command.Play());
        run(player, 1_500);
        assertEquals(List.of(1_000L, 2_000L), heard());
    }

    @Test
    void plays_a_thousand_times_as_fast() {
        Player player = player(0, 600_000, 1_200_000);
        player.apply(new Command.Speed(1_000));
        player.apply(new Command.Play());
        run(player, 700);
        assertEquals(List.of(0L, 600_000L), heard());
    }

    @Test
    void tells_the_floor_the_time_every_tenth_of_a_second_while_nothing_happens() {
        Player player = player(0, 60_000);
        player.apply(new Command.Play());
        run(player, 10_000);
        List<Long> told = floor.clocks;
        assertTrue(told.size() >= 100, "told " + told.size() + " times");
        for (int i = 1; i < told.size(); i++) {
            assertTrue(told.get(i) - told.get(i - 1) <= 100, "gap before " + told.get(i));
        }
    }

    @Test
    void holds_the_clock_while_paused() {
        Player player = player(1_000, 2_000, 3_000);
        player.apply(new Command.Play());
        run(player, 500);
        player.apply(new Command.Pause());
        run(player, 60_000);
        player.apply(new Command.Play());
        run(player, 600);
        assertEquals(List.of(1_000L, 2_000L), heard());
    }

    @Test
    void a_step_sends_all_events_of_the_next_moment() {
        Player player = player(1_000, 2_000, 2_000, 3_000);
        player.apply(new Command.Step());
        player.turn();
        assertEquals(List.of(1_000L), heard());
        player.apply(new Command.Step());
        player.turn();
        assertEquals(List.of(1_000L, 2_000L, 2_000L), heard());
        assertEquals(2_000, player.floorMillis());
    }

    @Test
    void a_jump_forward_folds_without_a_reset() {
        Player player = player(LongStream.range(0, 20_000).toArray());
        player.apply(new Command.Jump(15_000));
        run(player, 1);
        assertEquals(15_001, floor.events.size());
        assertEquals(0, floor.resets);
        assertEquals(List.of(15_000L), floor.clocks);
    }

    @Test
    void a_jump_back_folds_afresh() {
        Player player = player(1_000, 2_000, 3_000);
        player.apply(new Command.Jump(3_000));
        player.turn();
        player.apply(new Command.Jump(1_500));
        player.turn();
        assertEquals(List.of(1_000L), heard());
        assertEquals(1, floor.resets);
        assertEquals(1_500, player.floorMillis());
    }

    @Test
    void plays_on_from_where_it_jumped() {
        Player player = player(0, 10_000, 11_000, 12_000);
        player.apply(new Command.Play());
        run(player, 100);
        player.apply(new Command.Jump(10_500));
        run(player, 600);
        assertEquals(List.of(0L, 10_000L, 11_000L), heard());
    }

    @Test
    void a_jump_outside_the_log_goes_to_its_end_or_beginning() {
        Player player = player(1_000, 2_000);
        player.apply(new Command.Jump(9_000_000));
        player.turn();
        assertEquals(FeedState.ENDED, player.status().state());
        assertEquals(2_000, player.floorMillis());
        player.apply(new Command.Jump(-5));
        player.turn();
        assertEquals(List.of(), heard());
        assertEquals(FeedState.PAUSED, player.status().state());
    }

    @Test
    void a_turn_sends_no_more_than_a_slice() {
        long[] moment = new long[2 * Player.SLICE_EVENTS_MAX + 10];
        Arrays.fill(moment, 5_000);
        Player player = player(moment);
        player.apply(new Command.Jump(5_000));
        player.turn();
        assertEquals(Player.SLICE_EVENTS_MAX, floor.events.size());
        assertEquals(4_999, player.floorMillis());
        assertEquals(FeedState.LOADING, player.status().state());
        player.turn();
        player.turn();
        assertEquals(moment.length, floor.events.size());
    }

    @Test
    void a_jump_to_just_before_a_moment_that_was_half_sent_folds_afresh() {
        long[] moment = new long[Player.SLICE_EVENTS_MAX + 10];
        Arrays.fill(moment, 5_000);
        moment[0] = 1_000;
        Player player = player(moment);
        player.apply(new Command.Jump(5_000));
        player.turn();
        player.apply(new Command.Jump(4_999));
        player.turn();
        assertEquals(List.of(1_000L), heard());
    }

    @Test
    void a_log_waits_for_a_floor_that_cannot_keep_up_and_loses_nothing() {
        AtomicBoolean takes = new AtomicBoolean(false);
        RecordingFloor slow = new RecordingFloor(takes::get);
        Player player = new Player(new RecordedSource("log", eventsAt(1_000, 1_200, 9_000)), slow, time, time);
        player.apply(new Command.Play());
        run(player, 1_000);
        assertEquals(999, player.floorMillis(), "the clock is held");
        run(player, 2_000);
        assertEquals(FeedState.STALLED, player.status().state());
        takes.set(true);
        run(player, 250);
        assertEquals(2, slow.events.size());
        assertEquals(FeedState.PLAYING, player.status().state());
        assertEquals(0, player.status().refused());
        assertEquals(1, player.status().waits());
    }

    @Test
    void what_a_floor_refuses_from_a_source_that_cannot_wait_is_counted() {
        AtomicInteger offers = new AtomicInteger();
        RecordingFloor busy = new RecordingFloor(() -> offers.incrementAndGet() % 2 == 0);
        Player player = new Player(new Live(eventsAt(0, 10, 20, 30)), busy, time, time);
        player.apply(new Command.Play());
        run(player, 100);
        assertEquals(2, player.status().eventsSent());
        assertEquals(2, player.status().refused());
        assertFalse(player.status().waits() > 0);
    }

    @Test
    void an_event_earlier_than_the_one_before_is_laid_at_the_source() {
        Player player = new Player(new Live(eventsAt(1_000, 500)), floor, time, time);
        player.apply(new Command.Step());
        assertThrows(IllegalStateException.class, player::turn);
        assertEquals(FeedFault.Code.SOURCE_OUT_OF_ORDER, player.blame());
    }

    /// A source that goes on whether the floor keeps up or not.
    private static final class Live implements EventSource {
        private final List<FloorEvent> events;
        private int next;

        Live(List<FloorEvent> events) {
            this.events = events;
        }

        @Override
        public String name() {
            return "live";
        }

        @Override
        public boolean simulated() {
            return false;
        }

        @Override
        public boolean canWait() {
            return false;
        }

        @Override
        public long firstMillis() {
            return events.getFirst().atMillis();
        }

        @Override
        public OptionalLong lastMillis() {
            return OptionalLong.empty();
        }

        @Override
        public boolean hasNext() {
            return next < events.size();
        }

        @Override
        public FloorEvent next() {
            return events.get(next++);
        }

        @Override
        public void rewind() {
            next = 0;
        }
    }
}
