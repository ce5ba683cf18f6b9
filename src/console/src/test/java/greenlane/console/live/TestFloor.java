package greenlane.console.live;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import greenlane.console.floor.AgentShift;
import greenlane.console.floor.FloorReading;
import greenlane.console.floor.FloorSource;
import greenlane.console.floor.FloorStatus;
import greenlane.console.floor.RecentContacts;
import greenlane.core.customer.Tier;
import greenlane.core.floor.ClosedVisitSink;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.ContactCard;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorReducer;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.VisitId;

/// A floor that a test tells event by event, with no thread and no clock of its own.
final class TestFloor implements FloorReading {
    static final long NOON = Instant.parse("2026-03-12T04:00:00Z").toEpochMilli();

    final FloorDirectory names = new FloorDirectory();
    final RecentContacts contacts = new RecentContacts();
    private final FloorPolicy policy = FloorPolicy.example(ZoneId.of("Asia/Shanghai"));
    private final FloorReducer reducer = new FloorReducer(names, policy, ClosedVisitSink.NONE);
    private final List<FloorSnapshot> samples = new ArrayList<>();
    private FloorStatus.Health health = FloorStatus.Health.FRESH;
    private @Nullable FloorSnapshot latest;
    private long contactsMade;
    private int asked;

    TestFloor() {
        reducer.onEvery(90_000, samples::add);
    }

    int queue(String name, Medium medium) {
        return names.queue(name, medium);
    }

    int agent(String name, String team, int... queues) {
        int agent = names.agent(name, team);
        reducer.apply(new FloorEvent.SignedIn(NOON - 1, agent));
        for (int queue : queues) {
            reducer.apply(new FloorEvent.QueueJoined(NOON - 1, agent, queue));
        }
        return agent;
    }

    /// A customer enters a queue so many seconds after noon; answers the visit.
    long waits(int seconds, int queue, Tier tier, String customer) {
        long contact = ++contactsMade;
        names.introduce(contact, new ContactCard("C" + contact, customer));
        long visit = VisitId.of(contact, 1);
        reducer.apply(new FloorEvent.Queued(NOON + seconds * 1000L, visit, queue, tier));
        return visit;
    }

    void apply(FloorEvent event) {
        reducer.apply(event);
    }

    /// The floor's clock stands so many seconds after noon, and a snapshot is published.
    TestFloor at(int seconds) {
        reducer.advance(NOON + seconds * 1000L);
        latest = reducer.snapshot();
        return this;
    }

    /// A snapshot is published although the floor's clock does not go yet.
    TestFloor silent() {
        latest = reducer.snapshot();
        return this;
    }

    void is(FloorStatus.Health next) {
        health = next;
    }

    /// How often the history was asked for: once for each time the rates were brought up to date.
    int ratesAsked() {
        return asked;
    }

    @Override
    public @Nullable FloorSnapshot latest() {
        return latest;
    }

    @Override
    public FloorDirectory directory() {
        return names;
    }

    @Override
    public List<FloorSnapshot> history() {
        asked++;
        return List.copyOf(samples);
    }

    @Override
    public AgentShift shift(int agent, long atMillis) {
        return new AgentShift(3_600_000, 600_000, 0);
    }

    @Override
    public FloorPolicy policy() {
        return policy;
    }

    @Override
    public FloorStatus status() {
        return new FloorStatus(Optional.of(FloorSource.Kind.SIMULATED), "test", health, NOON, 0, 1, NOON,
                Long.MIN_VALUE, 0, Optional.empty());
    }
}
