package greenlane.feeds.playback;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorSink;
import greenlane.feeds.simulator.FloorSimulator;
import greenlane.feeds.simulator.FloorSize;
import greenlane.feeds.simulator.SimulatorSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The thread around the player: that it starts, is heard, fails in the open and goes away.
class PlaybackTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();
    private final RecordingFloor floor = new RecordingFloor();
    private @Nullable Playback playback;

    private Playback open(SourceOpener opener, FloorSink sink, PlaybackStart start) {
        PlaybackRuntime runtime = new PlaybackRuntime(InstantSource.system(), System::nanoTime, work -> {
            Thread made = Thread.ofPlatform().daemon().name("playback-test").unstarted(work);
            thread.set(made);
            return made;
        });
        Playback opened = Playback.open(opener, sink, start, runtime);
        playback = opened;
        return opened;
    }

    private static SourceOpener log(long... millis) {
        return () -> new RecordedSource("log", PlayerTest.eventsAt(millis));
    }

    private static void waitFor(BooleanSupplier what) {
        assertTimeoutPreemptively(SOON, () -> {
            while (!what.getAsBoolean()) {
                Thread.onSpinWait();
            }
        });
    }

    @AfterEach
    void leaves_no_thread() throws InterruptedException {
        if (playback != null) {
            playback.close();
            assertTrue(playback.awaitOver(SOON));
        }
        Thread made = thread.get();
        if (made != null) {
            assertTrue(made.join(SOON), "the playback's thread is still there");
        }
    }

    @Test
    void plays_a_log_to_its_end() {
        Playback playing = open(log(0, 60_000, 600_000), floor, PlaybackStart.fromTheBeginning(10_000));
        waitFor(() -> playing.status().state() == FeedState.ENDED);
        assertEquals(3, floor.events.size());
        assertEquals(3, playing.status().eventsSent());
        assertEquals(Instant.ofEpochMilli(600_000), playing.status().floorTime());
    }

    @Test
    void opens_the_simulation_in_the_middle() {
        Instant start = Instant.parse("2026-03-12T00:00:00Z");
        SimulatorSettings settings = new SimulatorSettings(1, start, ZoneOffset.UTC, FloorSize.DEMO, 1, Locale.ENGLISH);
        Instant opens = start.plus(Duration.ofHours(14));
        Playback playing = open(() -> new SimulatedSource("demo", settings, new FloorDirectory()), floor,
                PlaybackStart.liveAt(opens));
        waitFor(() -> playing.status().state() == FeedState.PLAYING);
        playing.pause();
        waitFor(() -> playing.status().state() == FeedState.PAUSED);
        FeedStatus status = playing.status();
        assertTrue(status.simulated());
        assertFalse(status.floorTime().isBefore(opens));
        FloorSimulator reference = new FloorSimulator(settings, new FloorDirectory());
        List<FloorEvent> events = Stream.generate(reference::next)
                .takeWhile(event -> event.atMillis() <= status.floorTime().toEpochMilli()).toList();
        assertEquals(events, List.copyOf(floor.events));
    }

    @Test
    void a_source_that_cannot_be_opened_fails_with_a_code_and_its_sentence() throws InterruptedException {
        Playback playing = open(() -> {
            throw new IOException("january.txt.gz ends in the middle");
        }, floor, PlaybackStart.fromTheBeginning(1));
        assertTrue(playing.awaitOver(SOON));
        FeedFault fault = playing.status().fault().orElseThrow();
        assertEquals(FeedFault.Code.SOURCE_UNREADABLE, fault.code());
        assertFalse(playing.play());
    }

    @Test
    void a_floor_that_throws_fails_the_feed_and_not_the_caller() throws InterruptedException {
        FloorSink broken = new FloorSink() {
            @Override
            public boolean offer(FloorEvent event) {
                throw new IllegalStateException("no floor");
            }

            @Override
            public void clock(long atMillis) {}

            @Override
            public void reset() {}
        };
        Playback playing = open(log(0), broken, PlaybackStart.fromTheBeginning(1));
        assertTrue(playing.awaitOver(SOON));
        assertEquals(FeedState.FAILED, playing.status().state());
        assertEquals(FeedFault.Code.FLOOR_BROKEN, playing.status().fault().orElseThrow().code());
    }

    @Test
    void a_source_that_does_not_answer_freezes_nobody_and_shows_as_stalled() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        HandClock time = new HandClock();
        SourceOpener opener = () -> new StuckSource(asked, never);
        Playback stuck = Playback.open(opener, floor, PlaybackStart.fromTheBeginning(1),
                new PlaybackRuntime(time, time, work -> {
                    Thread made = Thread.ofPlatform().daemon().unstarted(work);
                    thread.set(made);
                    return made;
                }));
        playback = stuck;
        waitFor(() -> asked.getCount() == 0);
        for (int i = 0; i < Playback.COMMANDS_MAX; i++) {
            assertTrue(stuck.pause());
        }
        assertFalse(stuck.pause(), "the queue of commands is bounded");
        assertEquals(FeedState.PLAYING, stuck.status().state());
        time.passMillis(3_000);
        assertEquals(FeedState.STALLED, stuck.status().state());
    }

    @Test
    void closing_in_the_middle_of_a_long_fold_ends_the_thread_at_once() throws InterruptedException {
        SimulatorSettings settings = new SimulatorSettings(1, Instant.EPOCH, ZoneOffset.UTC, FloorSize.LARGE, 1,
                Locale.ENGLISH);
        FloorSink deaf = new FloorSink() {
            @Override
            public boolean offer(FloorEvent event) {
                return true;
            }

            @Override
            public void clock(long atMillis) {}

            @Override
            public void reset() {}
        };
        Playback playing = open(() -> new SimulatedSource("large", settings, new FloorDirectory()), deaf,
                PlaybackStart.liveAt(Instant.EPOCH.plus(Duration.ofDays(3_650))));
        waitFor(() -> playing.status().eventsSent() > 0);
        assertEquals(FeedState.LOADING, playing.status().state());
        playing.close();
        assertTrue(playing.awaitOver(SOON));
        assertEquals(FeedState.CLOSED, playing.status().state());
    }

    @Test
    void a_speed_outside_the_limits_is_refused_at_once() {
        Playback playing = open(log(0), floor, PlaybackStart.fromTheBeginning(1));
        assertThrows(IllegalArgumentException.class, () -> playing.speed(0.5));
        assertThrows(IllegalArgumentException.class, () -> playing.speed(20_000));
        assertThrows(IllegalArgumentException.class, () -> playing.speed(Double.NaN));
    }

    @Test
    void a_paused_playback_hears_commands_at_once() {
        Playback playing = open(log(1_000, 2_000, 3_000), floor,
                new PlaybackStart(Optional.empty(), 1, false));
        waitFor(() -> playing.status().state() == FeedState.PAUSED);
        assertTrue(playing.step());
        waitFor(() -> playing.status().eventsSent() == 1);
        assertTrue(playing.jump(Instant.ofEpochMilli(2_500)));
        waitFor(() -> playing.status().eventsSent() == 2);
        assertTrue(playing.speed(10_000));
        assertTrue(playing.play());
        waitFor(() -> playing.status().state() == FeedState.ENDED);
    }

    /// Blocks in its first event until it is interrupted.
    private record StuckSource(CountDownLatch asked, CountDownLatch never) implements EventSource {
        @Override
        public String name() {
            return "stuck";
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
            return 0;
        }

        @Override
        public OptionalLong lastMillis() {
            return OptionalLong.empty();
        }

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public FloorEvent next() {
            asked.countDown();
            try {
                if (never.await(1, TimeUnit.HOURS)) {
                    throw new IllegalStateException("the latch was opened");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
            throw new IllegalStateException("an hour has passed");
        }

        @Override
        public void rewind() {}
    }
}
