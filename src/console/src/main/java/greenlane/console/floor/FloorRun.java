package greenlane.console.floor;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorLoop;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorReducer;
import greenlane.feeds.playback.FeedFault;
import greenlane.feeds.playback.FeedState;
import greenlane.feeds.playback.FeedStatus;
import greenlane.feeds.playback.Playback;
import greenlane.feeds.playback.PlaybackRuntime;

/// One source, heard by one floor, from its opening to its end.
final class FloorRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FloorRun.class);

    final FloorSource source;
    final FloorDirectory directory;
    final FloorHistory history = new FloorHistory();
    final AgentShifts shifts;
    final FloorLoop loop;
    final Playback playback;
    private final PlaybackRuntime runtime;
    private final AtomicReference<Optional<FeedFault>> broken = new AtomicReference<>(Optional.empty());

    private FloorRun(FloorSource source, FloorDirectory directory, FloorPolicy policy, ContactSink contacts,
            Runnable begunAfresh, PlaybackRuntime runtime) {
        this.source = source;
        this.directory = directory;
        this.runtime = runtime;
        FloorReducer reducer = new FloorReducer(directory, policy,
                new ClosedVisits(directory, source.contactSource(), contacts,
                        source.kind() != FloorSource.Kind.REPLAY));
        reducer.onEvery(FloorHistory.STEP_MILLIS, snapshot -> {
            if (history.add(snapshot)) {
                begunAfresh.run();
            }
        });
        loop = new FloorLoop(reducer, runtime.threads(), runtime.nanoTime(), this::broke);
        shifts = new AgentShifts(loop, policy.zone());
        loop.start();
        playback = Playback.open(source.opener().apply(directory), shifts, source.start(), runtime);
    }

    /// Begins. `begunAfresh` is told, on the floor's thread, that a jump back in time folds everything once more, before anything of it
    /// is closed.
    static FloorRun begin(FloorSource source, FloorDirectory directory, FloorPolicy policy, ContactSink contacts,
            Runnable begunAfresh, PlaybackRuntime runtime) {
        return new FloorRun(source, directory, policy, contacts, begunAfresh, runtime);
    }

    private void broke(Throwable cause) {
        LOG.error("the floor of {} stopped", source.name(), cause);
        broken.set(Optional.of(new FeedFault(FeedFault.Code.FLOOR_BROKEN)));
    }

    FloorStatus status() {
        FeedStatus feed = playback.status();
        Optional<FeedFault> fault = broken.get().or(feed::fault);
        long ageMillis = feed.state() == FeedState.STALLED
                ? feed.age(runtime.wall().instant()).map(age -> Math.max(0, age.toMillis())).orElse(0L)
                : 0;
        return new FloorStatus(Optional.of(source.kind()), source.name(),
                fault.isPresent() ? FloorStatus.Health.FAILED : FloorStatus.health(feed.state(), ageMillis),
                loop.latest().asOfMillis(), ageMillis, feed.speed(), firstMillis(feed),
                feed.lastTime().map(time -> time.toEpochMilli()).orElse(Long.MIN_VALUE), loop.refused(), fault);
    }

    /// Where the source begins; a feed that is still being opened does not know it yet.
    private static long firstMillis(FeedStatus feed) {
        return feed.firstTime().equals(Instant.EPOCH) ? Long.MIN_VALUE : feed.firstTime().toEpochMilli();
    }

    @Override
    public void close() {
        playback.close();
        loop.close();
    }
}
