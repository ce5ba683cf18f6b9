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
public final class FloorSession implements FloorReading, FloorSteering, AutoCloseable {
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

    /// The word by which the contacts of the source of now are stored; empty when nothing is connected.
    public String contactSource() {
        FloorRun now = running;
        return now == null ? "" : now.source.contactSource();
    }

    /// The closed contacts of this floor that are still in memory.
    public ContactHistory recent() {
        return recent;
    }

    /// Leaves the source of now and begins with another.
    public void open(FloorSource source) {
        open(source, new FloorDirectory());
    }

    /// The same with a directory that knows the source's names already.
    public void open(FloorSource source, FloorDirectory directory) {
        stop();
        begin(source, directory);
    }

    private void begin(FloorSource source, FloorDirectory directory) {
        recent.clear();
        running = FloorRun.begin(source, directory, policy, this::closed, recent::clear, runtime);
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

    @Override
    public FloorPolicy policy() {
        return policy;
    }

    @Override
    public @Nullable FloorSnapshot latest() {
        FloorRun now = running;
        return now == null ? null : now.loop.latest();
    }

    @Override
    public FloorDirectory directory() {
        FloorRun now = running;
        return now == null ? NOBODY : now.directory;
    }

    @Override
    public List<FloorSnapshot> history() {
        FloorRun now = running;
        return now == null ? List.of() : now.history.samples();
    }

    @Override
    public AgentShift shift(int agent, long atMillis) {
        FloorRun now = running;
        return now == null ? AgentShift.NONE : now.shifts.of(agent, atMillis);
    }

    @Override
    public FloorStatus status() {
        FloorRun now = running;
        return now == null ? FloorStatus.NONE : now.status();
    }

    @Override
    public void play() {
        steer(Playback::play);
    }

    @Override
    public void pause() {
        steer(Playback::pause);
    }

    @Override
    public void step() {
        steer(Playback::step);
    }

    @Override
    public void speed(double floorSecondsPerSecond) {
        double speed = Math.clamp(floorSecondsPerSecond, Playback.SPEED_MIN, Playback.SPEED_MAX);
        steer(playback -> playback.speed(speed));
    }

    @Override
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
