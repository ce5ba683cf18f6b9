package greenlane.console.floor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorLoop;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorReducer;
import greenlane.core.floor.FloorSnapshot;

/// The floor the console shows: one source at a time, its directory, the thread that folds it, and where its closed contacts go.
///
/// Another source begins another floor. Another policy folds the same source again with a new reducer, up to where it
/// was. Opened, changed and closed by one thread; what it tells may be read by any.
public final class FloorSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FloorSession.class);

    private final ThreadFactory threads;
    private final LongSupplier nanos;
    private final RecentContacts recent = new RecentContacts();
    private volatile ContactSink kept = ContactSink.NONE;
    private volatile FloorPolicy policy;
    private volatile @Nullable Running running;

    /// A floor that runs. `failure` is set when its thread died.
    private static final class Running {
        final FloorSource source;
        final FloorDirectory directory;
        final FloorHistory history = new FloorHistory();
        final FloorLoop loop;
        final AgentShifts shifts;
        private volatile String failure = "";
        private volatile @Nullable FloorFeed feed;

        Running(FloorSource source, FloorDirectory directory, FloorPolicy policy, Consumer<ClosedContact> closed,
                ThreadFactory threads, LongSupplier nanos) {
            this.source = source;
            this.directory = directory;
            FloorReducer reducer = new FloorReducer(directory, policy,
                    new ClosedVisits(directory, source.contactSource(), closed::accept));
            reducer.onEvery(FloorHistory.STEP_MILLIS, history::add);
            loop = new FloorLoop(reducer, threads, nanos, this::failed);
            shifts = new AgentShifts(loop, policy.zone());
        }

        private void failed(Throwable cause) {
            LOG.error("the floor of {} stopped", source.name(), cause);
            failure = String.valueOf(cause.getMessage());
        }

        void begin() {
            loop.start();
            feed = source.open(directory, shifts);
        }

        void end() {
            FloorFeed told = feed;
            if (told != null) {
                told.close();
            }
            loop.close();
        }
    }

    /// A session with nothing connected. `nanos` is a monotonic clock.
    public FloorSession(FloorPolicy policy, ThreadFactory threads, LongSupplier nanos) {
        this.policy = policy;
        this.threads = threads;
        this.nanos = nanos;
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
        recent.clear();
        begin(source, new FloorDirectory());
    }

    private Running begin(FloorSource source, FloorDirectory directory) {
        Running next = new Running(source, directory, policy, this::closed, threads, nanos);
        running = next;
        next.begin();
        return next;
    }

    private void closed(ClosedContact contact) {
        recent.take(contact);
        kept.take(contact);
    }

    /// Leaves the source of now; the floor is empty afterwards.
    public void stop() {
        Running now = running;
        running = null;
        if (now != null) {
            now.end();
        }
    }

    /// Counts by another policy from now on. The source is folded again up to where it was.
    public void follow(FloorPolicy next) {
        if (next.equals(policy)) {
            return;
        }
        policy = next;
        Running now = running;
        if (now == null) {
            return;
        }
        long at = now.loop.latest().asOfMillis();
        boolean paused = status().health() == FloorStatus.Health.PAUSED;
        now.end();
        recent.clear();
        begin(now.source, now.directory);
        controls().ifPresent(controls -> {
            if (at != FloorSnapshot.NEVER) {
                controls.jumpTo(at);
            }
            if (paused) {
                controls.pause();
            }
        });
    }

    /// What the figures are counted by.
    public FloorPolicy policy() {
        return policy;
    }

    /// The floor as it stands; null when nothing is connected.
    public @Nullable FloorSnapshot latest() {
        Running now = running;
        return now == null ? null : now.loop.latest();
    }

    /// The names of this floor.
    public FloorDirectory directory() {
        Running now = running;
        return now == null ? new FloorDirectory() : now.directory;
    }

    /// The floor at even steps of the last half hour, oldest first; the same list until there is another.
    public List<FloorSnapshot> history() {
        Running now = running;
        return now == null ? List.of() : now.history.samples();
    }

    /// How long an agent was signed in today, and why not at work, up to a time.
    public AgentShift shift(int agent, long atMillis) {
        Running now = running;
        return now == null ? new AgentShift(0, 0, 0) : now.shifts.of(agent, atMillis);
    }

    /// How the source can be steered; empty when it cannot.
    public Optional<FloorFeed.Controls> controls() {
        Running now = running;
        FloorFeed feed = now == null ? null : now.feed;
        return feed == null ? Optional.empty() : feed.controls();
    }

    /// What is heard from and how fresh it is.
    public FloorStatus status() {
        Running now = running;
        FloorFeed feed = now == null ? null : now.feed;
        if (now == null || feed == null) {
            return FloorStatus.NONE;
        }
        FloorFeed.State state = feed.state();
        boolean dead = !now.failure.isEmpty();
        return new FloorStatus(Optional.of(now.source.kind()), now.source.name(),
                dead ? FloorStatus.Health.FAILED : FloorStatus.health(state), now.loop.latest().asOfMillis(),
                state.ageMillis(), state.speed(), feed.controls().isPresent(), now.loop.refused(),
                dead ? now.failure : state.failure());
    }

    @Override
    public void close() {
        stop();
    }
}
