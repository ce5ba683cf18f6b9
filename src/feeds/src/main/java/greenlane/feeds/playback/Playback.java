package greenlane.feeds.playback;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.core.floor.FloorSink;
import greenlane.feeds.playback.FeedFault.Code;

/// Plays a source of events into the floor on a thread of its own.
///
/// Every method may be called from any thread and returns at once, whatever the source and the floor are doing; what it asks
/// for is done a few milliseconds later, in the order asked. A source that throws ends in [FeedState#FAILED] with a fault; one
/// that stops answering shows as [FeedState#STALLED].
public final class Playback implements AutoCloseable {
    /// The slowest playing, floor seconds per second.
    public static final double SPEED_MIN = 1;
    /// The fastest playing, floor seconds per second.
    public static final double SPEED_MAX = 10_000;
    /// The most commands that wait for the playback's thread; further ones are refused.
    public static final int COMMANDS_MAX = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Playback.class);

    private final SourceOpener opener;
    private final FloorSink sink;
    private final PlaybackStart start;
    private final PlaybackRuntime runtime;
    private final BlockingQueue<Command> commands = new ArrayBlockingQueue<>(COMMANDS_MAX);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;
    private volatile FeedStatus status;
    private volatile boolean opened;
    private volatile boolean closed;
    private volatile long turnedNanos;

    private Playback(SourceOpener opener, FloorSink sink, PlaybackStart start, PlaybackRuntime runtime) {
        this.opener = opener;
        this.sink = sink;
        this.start = start;
        this.runtime = runtime;
        status = FeedStatus.opening(start.speed());
        thread = runtime.threads().newThread(this::run);
    }

    /// Opens a source and begins to play it as `start` says; the sink belongs to this playback until it is over.
    public static Playback open(SourceOpener opener, FloorSink sink, PlaybackStart start, PlaybackRuntime runtime) {
        Playback playback = new Playback(opener, sink, start, runtime);
        playback.thread.start();
        return playback;
    }

    static void requireSpeed(double speed) {
        if (!(speed >= SPEED_MIN && speed <= SPEED_MAX)) {
            throw new IllegalArgumentException("speed must be " + SPEED_MIN + " to " + SPEED_MAX + ": " + speed);
        }
    }

    /// Plays on. Like all commands, returns false when it was refused: the playback is over or too many commands wait.
    public boolean play() {
        return ask(new Command.Play());
    }

    /// Holds the floor's clock.
    public boolean pause() {
        return ask(new Command.Pause());
    }

    /// Pauses, and goes on to the moment of the next event.
    public boolean step() {
        return ask(new Command.Step());
    }

    /// Plays at a speed from [#SPEED_MIN] to [#SPEED_MAX]; throws [IllegalArgumentException] outside.
    public boolean speed(double floorSecondsPerSecond) {
        requireSpeed(floorSecondsPerSecond);
        return ask(new Command.Speed(floorSecondsPerSecond));
    }

    /// Goes to a floor time, forward by folding what lies between, backward by folding everything afresh; then plays or pauses
    /// as before. A time outside the source is taken as its end or beginning. A later jump ends an earlier one.
    public boolean jump(Instant floorTime) {
        return ask(new Command.Jump(floorTime.toEpochMilli()));
    }

    private boolean ask(Command command) {
        return !closed && commands.offer(command);
    }

    /// How the feed is doing now.
    public FeedStatus status() {
        FeedStatus last = status;
        if (closed) {
            return last.state() == FeedState.FAILED ? last : last.in(FeedState.CLOSED);
        }
        boolean shouldMove = last.state() == FeedState.PLAYING || last.state() == FeedState.LOADING;
        boolean stuck = opened && shouldMove
                && runtime.nanoTime().getAsLong() - turnedNanos > Player.STALL_NANOS;
        return stuck ? last.in(FeedState.STALLED) : last;
    }

    /// Ends the playback, without waiting for its thread to notice.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    /// Waits for the thread to be done after [#close] or a failure. Returns false when it is not within the time.
    public boolean awaitOver(Duration atMost) throws InterruptedException {
        return over.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void run() {
        try {
            playOut();
        } finally {
            closed = true;
            commands.clear();
            over.countDown();
        }
    }

    private void playOut() {
        Code blame = Code.SOURCE_UNREADABLE;
        Player player = null;
        try {
            EventSource source = opener.open();
            blame = Code.PLAYBACK_BROKEN;
            player = new Player(source, sink, runtime.nanoTime(), runtime.wall());
            begin(player);
            while (!closed) {
                turn(player);
            }
            status = status.in(FeedState.CLOSED);
        } catch (InterruptedException _) {
            status = status.in(FeedState.CLOSED);
        } catch (IOException | RuntimeException | Error e) {
            // The edge of the thread: whatever broke is shown as the feed's fault and logged here, once.
            fail(player == null ? blame : player.blame(), e);
        }
    }

    private void begin(Player player) {
        player.apply(new Command.Speed(start.speed()));
        start.at().ifPresent(at -> player.apply(new Command.Jump(at.toEpochMilli())));
        if (start.playing()) {
            player.apply(new Command.Play());
        }
        turnedNanos = runtime.nanoTime().getAsLong();
        status = player.status();
        opened = true;
    }

    private void turn(Player player) throws InterruptedException {
        long idleNanos = player.turn();
        turnedNanos = runtime.nanoTime().getAsLong();
        status = player.status();
        Command command = commands.poll(idleNanos, TimeUnit.NANOSECONDS);
        while (command != null) {
            player.apply(command);
            command = commands.poll();
        }
    }

    private void fail(Code code, Throwable cause) {
        if (closed) {
            LOG.debug("feed '{}' broke off while it was being closed", status.sourceName(), cause);
            status = status.in(FeedState.CLOSED);
            return;
        }
        LOG.error("feed '{}' failed ({})", status.sourceName(), code.code(), cause);
        status = status.failed(new FeedFault(code));
    }
}
