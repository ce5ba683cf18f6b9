package greenlane.feeds.playback;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorSink;
import greenlane.feeds.playback.FeedFault.Code;

/// Plays a source into a floor, turn by turn, without a thread or a sleep of its own. Owned by one thread.
///
/// Its one promise: the floor has been offered exactly the events with a time up to [#floorMillis], in order, none twice, since
/// it was last reset. (In the middle of a moment with many events, the floor time stays just before that moment.) A turn
/// sends a bounded slice, so that commands are heard soon however fast it plays.
final class Player {
    /// The most events of one turn.
    static final int SLICE_EVENTS_MAX = 4_096;
    /// The longest a turn sends events.
    static final long SLICE_NANOS_MAX = 5_000_000;
    /// How often at least the floor is told the time while playing.
    static final long CLOCK_NANOS = 50_000_000;
    /// How far behind its speed a playback may fall before it gives up catching up, in time of the wall.
    static final long LAG_NANOS_MAX = 250_000_000;
    /// How long the floor may take nothing before the feed counts as stalled.
    static final long STALL_NANOS = 2_000_000_000;
    /// The most steps that can be asked for while another is still under way.
    static final int STEPS_MAX = 1_000;

    private static final int LOOK_AT_CLOCK_EVENTS = 64;
    private static final long RETRY_NANOS = 2_000_000;
    private static final long SHORTEST_WAIT_NANOS = 1_000_000;
    private static final long IDLE_NANOS = 500_000_000;

    private final EventSource source;
    private final FloorSink sink;
    private final LongSupplier nanoTime;
    private final InstantSource wall;
    private final PlaybackClock clock;

    private @Nullable FloorEvent pending;
    private long pendingAfterMillis = Long.MIN_VALUE;
    private long lastSentMillis = Long.MIN_VALUE;
    private long floorMillis;
    private boolean playing;
    private boolean seeking;
    private long seekMillis;
    private int steps;
    private boolean held;
    private long heldSinceNanos;
    private long clockToldNanos;
    private long sent;
    private long refused;
    private long waits;
    private Optional<Instant> lastEventAt = Optional.empty();
    private Code blame = Code.PLAYBACK_BROKEN;

    Player(EventSource source, FloorSink sink, LongSupplier nanoTime, InstantSource wall) {
        this.source = source;
        this.sink = sink;
        this.nanoTime = nanoTime;
        this.wall = wall;
        floorMillis = source.firstMillis() - 1;
        clockToldNanos = nanoTime.getAsLong();
        clock = new PlaybackClock(floorMillis, clockToldNanos);
    }

    void apply(Command command) {
        long now = nanoTime.getAsLong();
        switch (command) {
            case Command.Play() -> play(true, now);
            case Command.Pause() -> play(false, now);
            case Command.Speed(double speed) -> clock.speed(speed, now);
            case Command.Jump(long to) -> jump(to);
            case Command.Step() -> {
                play(false, now);
                steps = Math.min(STEPS_MAX, steps + 1);
            }
        }
    }

    /// Plays or pauses. A pause in the middle of a moment lets the moment be told to its end.
    private void play(boolean play, long now) {
        if (play && !playing) {
            clock.set(floorMillis, now);
        }
        playing = play;
        held = held && play;
        clock.run(play, now);
        if (!play && !seeking && partlySent(floorMillis)) {
            seek(lastSentMillis);
        }
    }

    private void jump(long to) {
        long target = Math.max(source.firstMillis() - 1, Math.min(to, source.lastMillis().orElse(Long.MAX_VALUE)));
        steps = 0;
        if (target < floorMillis || partlySent(target)) {
            blame = Code.FLOOR_BROKEN;
            sink.reset();
            blame = Code.SOURCE_BROKEN;
            source.rewind();
            blame = Code.PLAYBACK_BROKEN;
            pending = null;
            pendingAfterMillis = Long.MIN_VALUE;
            lastSentMillis = Long.MIN_VALUE;
            held = false;
            sent = 0;
            floorMillis = source.firstMillis() - 1;
        }
        seek(target);
    }

    /// Whether some events after the target were sent already: a slice ended in the middle of a moment.
    private boolean partlySent(long target) {
        return lastSentMillis > target;
    }

    private void seek(long target) {
        seeking = true;
        seekMillis = target;
    }

    /// Does what is due. Returns how long nothing will be due, in nanoseconds.
    long turn() {
        if (!seeking && steps > 0) {
            steps--;
            FloorEvent next = peek();
            if (next != null) {
                seek(next.atMillis());
            }
        }
        if (seeking) {
            return fold();
        }
        return playing && !ended() ? playOn() : IDLE_NANOS;
    }

    /// Sends the next slice on the way to the time that was jumped or stepped to.
    private long fold() {
        boolean all = send(seekMillis);
        long now = nanoTime.getAsLong();
        clock.set(floorMillis, now);
        if (!all) {
            return held ? RETRY_NANOS : 0;
        }
        seeking = false;
        tellClock(now);
        return steps > 0 || playing ? 0 : IDLE_NANOS;
    }

    private long playOn() {
        long now = nanoTime.getAsLong();
        long target = Math.min(clock.floorMillis(now), source.lastMillis().orElse(Long.MAX_VALUE));
        boolean all = send(Math.max(target, floorMillis));
        now = nanoTime.getAsLong();
        boolean lagging = target - floorMillis > LAG_NANOS_MAX / 1e6 * clock.speed();
        if (held || (!all && lagging)) {
            clock.set(floorMillis, now);
        }
        if (now - clockToldNanos >= CLOCK_NANOS || ended()) {
            tellClock(now);
        }
        if (!all) {
            return held ? RETRY_NANOS : 0;
        }
        FloorEvent next = peek();
        if (next == null) {
            return ended() ? IDLE_NANOS : CLOCK_NANOS;
        }
        long untilClock = clockToldNanos + CLOCK_NANOS - now;
        return Math.max(SHORTEST_WAIT_NANOS, Math.min(untilClock, clock.nanosUntil(next.atMillis(), now)));
    }

    private void tellClock(long now) {
        clockToldNanos = now;
        blame = Code.FLOOR_BROKEN;
        sink.clock(floorMillis);
        blame = Code.PLAYBACK_BROKEN;
    }

    /// Offers events up to a floor time, within the limits of a slice. Returns whether all of them were sent.
    private boolean send(long untilMillis) {
        long deadline = nanoTime.getAsLong() + SLICE_NANOS_MAX;
        int events = 0;
        FloorEvent next = peek();
        while (next != null && next.atMillis() <= untilMillis) {
            boolean sliceFull = events == SLICE_EVENTS_MAX
                    || (events % LOOK_AT_CLOCK_EVENTS == LOOK_AT_CLOCK_EVENTS - 1
                            && nanoTime.getAsLong() >= deadline);
            if (sliceFull || !offer(next)) {
                stopBefore(next, events);
                return false;
            }
            events++;
            pending = null;
            next = peek();
        }
        floorMillis = untilMillis;
        noteSent(events);
        return true;
    }

    private void stopBefore(FloorEvent next, int events) {
        floorMillis = Math.max(floorMillis, next.atMillis() - 1);
        noteSent(events);
    }

    private void noteSent(int events) {
        if (events > 0) {
            lastEventAt = Optional.of(wall.instant());
        }
    }

    /// Offers one event. Returns false when it must be offered again.
    private boolean offer(FloorEvent event) {
        blame = Code.FLOOR_BROKEN;
        boolean taken = sink.offer(event);
        blame = Code.PLAYBACK_BROKEN;
        if (taken) {
            sent++;
            lastSentMillis = event.atMillis();
            held = false;
            return true;
        }
        if (!source.canWait()) {
            refused++;
            lastSentMillis = event.atMillis();
            return true;
        }
        if (!held) {
            held = true;
            heldSinceNanos = nanoTime.getAsLong();
            waits++;
        }
        return false;
    }

    private @Nullable FloorEvent peek() {
        if (pending == null) {
            blame = Code.SOURCE_BROKEN;
            if (source.hasNext()) {
                FloorEvent next = source.next();
                if (next.atMillis() < pendingAfterMillis) {
                    blame = Code.SOURCE_OUT_OF_ORDER;
                    throw new IllegalStateException(next + " is earlier than the event before it");
                }
                pendingAfterMillis = next.atMillis();
                pending = next;
            }
            blame = Code.PLAYBACK_BROKEN;
        }
        return pending;
    }

    private boolean ended() {
        return pending == null && source.lastMillis().isPresent() && floorMillis >= source.lastMillis().getAsLong();
    }

    /// Every event up to here was sent.
    long floorMillis() {
        return floorMillis;
    }

    /// Whom an exception that comes out of a turn is to be laid at.
    Code blame() {
        return blame;
    }

    FeedStatus status() {
        Optional<Instant> last = source.lastMillis().isPresent()
                ? Optional.of(Instant.ofEpochMilli(source.lastMillis().getAsLong()))
                : Optional.empty();
        return new FeedStatus(state(), Optional.empty(), source.name(), source.simulated(),
                Instant.ofEpochMilli(floorMillis), clock.speed(), sent, refused, waits, lastEventAt,
                Instant.ofEpochMilli(source.firstMillis()), last);
    }

    private FeedState state() {
        if (held && nanoTime.getAsLong() - heldSinceNanos > STALL_NANOS) {
            return FeedState.STALLED;
        }
        if (seeking) {
            return FeedState.LOADING;
        }
        if (ended()) {
            return FeedState.ENDED;
        }
        return playing ? FeedState.PLAYING : FeedState.PAUSED;
    }
}
