package greenlane.feeds.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import greenlane.core.floor.FloorEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Whatever people do in whatever order, the floor has heard exactly what happened up to its time.
class PlayerSequencesTest {
    private static final int RUNS = 60;
    private static final int COMMANDS = 60;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void the_floor_heard_exactly_the_events_up_to_the_floor_time(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < RUNS; run++) {
            play(random.split(), "seed " + seed + " run " + run, 0);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 6})
    void so_it_is_with_a_floor_that_refuses_now_and_then(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < RUNS; run++) {
            play(random.split(), "seed " + seed + " run " + run, 0.3);
        }
    }

    private static void play(SplittableRandom random, String which, double refusals) {
        List<FloorEvent> log = log(random);
        HandClock time = new HandClock();
        SplittableRandom moods = random.split();
        RecordingFloor floor = new RecordingFloor(() -> moods.nextDouble() >= refusals);
        Player player = new Player(new RecordedSource("log", log), floor, time, time);
        for (int i = 0; i < COMMANDS; i++) {
            player.apply(command(random, log));
            int turns = random.nextInt(4);
            for (int turn = 0; turn < turns; turn++) {
                player.turn();
                compare(which, log, floor, player);
                time.passNanos(random.nextLong(1, 200_000_000));
            }
        }
        settle(player, time);
        compare(which, log, floor, player);
        long upToNow = log.stream().filter(event -> event.atMillis() <= player.floorMillis()).count();
        assertEquals(upToNow, floor.events.size(), which);
    }

    /// Lets what was asked for come to its end: paused, with no jump or step under way.
    private static void settle(Player player, HandClock time) {
        player.apply(new Command.Pause());
        int turns = 0;
        FeedState state = FeedState.LOADING;
        while ((state != FeedState.PAUSED && state != FeedState.ENDED) || turns < COMMANDS + 5) {
            player.turn();
            time.passMillis(1);
            state = player.status().state();
            assertTrue(turns++ < 1_000_000, "it never comes to rest");
        }
    }

    /// The floor's time may stand just before a moment that is half told; nothing else may differ from the log.
    private static void compare(String which, List<FloorEvent> log, RecordingFloor floor, Player player) {
        int upToNow = (int) log.stream().filter(event -> event.atMillis() <= player.floorMillis()).count();
        int heard = floor.events.size();
        assertTrue(heard >= upToNow, which + ": heard " + heard + " of " + upToNow);
        assertTrue(log.subList(0, heard).equals(floor.events), () -> which + ": not the log's first " + heard);
        for (FloorEvent early : log.subList(upToNow, heard)) {
            assertEquals(player.floorMillis() + 1, early.atMillis(), which);
        }
    }

    private static Command command(SplittableRandom random, List<FloorEvent> log) {
        long first = log.getFirst().atMillis();
        long last = log.getLast().atMillis();
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Command.Play();
            case 2 -> new Command.Pause();
            case 3 -> new Command.Speed(Math.pow(10, random.nextDouble(4)));
            case 4 -> new Command.Jump(random.nextLong(first - 5_000, last + 5_000));
            case 5 -> new Command.Jump(log.get(random.nextInt(log.size())).atMillis() - random.nextInt(2));
            default -> new Command.Step();
        };
    }

    /// A log with crowded moments and long silences.
    private static List<FloorEvent> log(SplittableRandom random) {
        List<FloorEvent> log = new ArrayList<>();
        long at = random.nextLong(1_000_000_000L);
        int moments = random.nextInt(1, 60);
        for (int moment = 0; moment < moments; moment++) {
            boolean crowd = random.nextInt(40) == 0;
            int together = crowd ? Player.SLICE_EVENTS_MAX + random.nextInt(50) : random.nextInt(1, 4);
            for (int i = 0; i < together; i++) {
                log.add(new FloorEvent.SignedIn(at, log.size()));
            }
            at += random.nextBoolean() ? random.nextLong(1, 500) : random.nextLong(1, 2_000_000);
        }
        return log;
    }
}
