package greenlane.console.floor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorSnapshot;
import greenlane.feeds.playback.Playback;
import greenlane.feeds.playback.PlaybackRuntime;

/// The floor the console shows: one source at a time, its directory, the thread that folds it, and where its closed contacts go.
///
/// Another source begins another floor. Another policy folds the same source again with a new reducer, up to where it
/// was. Opened, changed and closed by one thread; what it tells may be read by any.
public final class FloorSession implements AutoCloseable {
    private static final FloorDirectory NOBODY = new FloorDirectory();

    private final PlaybackRuntime runtime;
    private final RecentContacts recent = new RecentContacts();
    private volatile ContactSink kept = ContactSink.NONE;
    private volatile FloorPolicy policy;
    private volatile @Nullable FloorRun running;

    /// A session with nothing connected.
    public FloorSession(FloorPolicy policy, PlaybackRuntime runtime) {
        this.policy = policy;
        this.runtime = runtime;
    }

    /// Says where closed contacts are kept from now on, besides the recent ones in memory.
    public void keepIn(ContactSink sink) {
        kept = sink;
    }

    /// The closed contacts of this floor that are still in memory.
    public ContactHistory recent() {
        return recent;
    }

    /// Leaves the source of now and begins with another.
    public void open(FloorSource source) {
        stop();
        begin(source, new FloorDirectory());
    }

    private void begin(FloorSource source, FloorDirectory directory) {
        recent.clear();
        running = FloorRun.begin(source, directory, policy, this::closed, runtime);
    }

    private void closed(ClosedContact contact) {
        recent.take(contact);
        kept.take(contact);
    }

    /// Leaves the source of now; the floor is empty afterwards.
    public void stop() {
        FloorRun now = running;
        running = null;
        if (now != null) {
            now.close();
        }
    }

    /// Counts by another policy from now on. The source is folded again up to where it was.
    public void follow(FloorPolicy next) {
        if (next.equals(policy)) {
            return;
        }
        policy = next;
        FloorRun now = running;
        if (now != null) {
            FloorStatus was = now.status();
            Optional<Instant> at = was.asOfMillis() == FloorSnapshot.NEVER
                    ? now.source.start().at()
                    : Optional.of(Instant.ofEpochMilli(was.asOfMillis()));
            now.close();
            begin(now.source.from(at, was.speed(), was.health() != FloorStatus.Health.PAUSED), now.directory);
        }
    }

    /// What the figures are counted by.
    public FloorPolicy policy() {
        return policy;
    }

    /// The floor as it stands; null when nothing is connected.
    public @Nullable FloorSnapshot latest() {
        FloorRun now = running;
        return now == null ? null : now.loop.latest();
    }

    /// The names of this floor.
    public FloorDirectory directory() {
        FloorRun now = running;
        return now == null ? NOBODY : now.directory;
    }

    /// The floor at even steps of the last half hour, oldest first; the same list until there is another.
    public List<FloorSnapshot> history() {
        FloorRun now = running;
        return now == null ? List.of() : now.history.samples();
    }

    /// How long an agent was signed in today, and why not at work, up to a time.
    public AgentShift shift(int agent, long atMillis) {
        FloorRun now = running;
        return now == null ? AgentShift.NONE : now.shifts.of(agent, atMillis);
    }

    /// What is heard from and how fresh it is.
    public FloorStatus status() {
        FloorRun now = running;
        return now == null ? FloorStatus.NONE : now.status();
    }

    /// Goes on.
    public void play() {
        steer(Playback::play);
    }

    /// Holds the floor's clock.
    public void pause() {
        steer(Playback::pause);
    }

    /// Goes on to the next event and holds there.
    public void step() {
        steer(Playback::step);
    }

    /// Runs at so many floor seconds per second, held within what a playback can do.
    public void speed(double floorSecondsPerSecond) {
        double speed = Math.clamp(floorSecondsPerSecond, Playback.SPEED_MIN, Playback.SPEED_MAX);
        steer(playback -> playback.speed(speed));
    }

    /// Goes to a floor time.
    public void jump(Instant to) {
        steer(playback -> playback.jump(to));
    }

    private void steer(Consumer<Playback> command) {
        FloorRun now = running;
        if (now != null) {
            command.accept(now.playback);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
