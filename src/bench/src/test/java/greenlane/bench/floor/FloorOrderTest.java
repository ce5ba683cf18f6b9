package greenlane.bench.floor;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import greenlane.core.customer.Tier;
import greenlane.core.floor.AgentState;
import greenlane.core.floor.ClosedVisitSink;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorFigures;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorReducer;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.FloorTrend;
import greenlane.core.floor.Irregularity;
import greenlane.core.floor.Outcome;
import greenlane.core.floor.VisitId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The order in which events arrive must not show; and in order, the figures are those of the plain version. Seeds are the parameters.
class FloorOrderTest {
    private static final FloorScript.Shape SHAPE = new FloorScript.Shape(20, 120, 1.5, 20_000, 60_000);
    private static final int EVENTS = 12_000;
    /// Half an hour before midnight in the centre, so that a day ends among the events.
    private static final long FROM = Instant.parse("2026-03-02T15:30:00Z").toEpochMilli();
    private static final FloorPolicy POLICY = FloorPolicy.example(ZoneId.of("Asia/Shanghai"));

    private record Closed(int queue, Tier tier, Outcome outcome, int agent, long offeredAt, long waitMillis, long talk,
            long hold, long afterCall, boolean transferred) {}

    private record Arrival(long atMillis, FloorEvent event) {}

    /// A reducer and what came out of it.
    private static final class Run implements ClosedVisitSink {
        private final FloorReducer reducer = new FloorReducer(FloorScript.directory(SHAPE), POLICY, this);
        private final Map<Long, Closed> closed = new TreeMap<>();
        private int offered;

        private void apply(FloorEvent event) {
            offered++;
            reducer.apply(event);
        }

        @Override
        public void closed(long visit, int queue, Tier tier, Outcome outcome, int agent, long offeredAtMillis,
                long waitMillis, long talkMillis, long holdMillis, long afterCallMillis, boolean transferred) {
            var told = new Closed(queue, tier, outcome, agent, offeredAtMillis, waitMillis, talkMillis, holdMillis,
                    afterCallMillis, transferred);
            assertEquals(null, closed.put(visit, told), "told twice of " + visit);
        }

        private FloorSnapshot end() {
            reducer.finish();
            return reducer.snapshot();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void inOrderTheFiguresAreThoseOfThePlainVersion(long seed) {
        var run = new Run();
        var plain = new PlainFloor(POLICY);
        int count = 0;
        for (FloorEvent event : FloorScript.write(seed, SHAPE, FROM, EVENTS)) {
            run.apply(event);
            plain.apply(event);
            if (++count % 500 == 0) {
                assertSame(plain.snapshot(), run.reducer.snapshot());
            }
        }
        plain.finish();
        assertSame(plain.snapshot(), run.end());
        for (Irregularity kind : Irregularity.values()) {
            assertEquals(0, run.reducer.snapshot().irregular(kind), kind.name());
        }
    }

    private static void assertSame(PlainFloor.Snapshot plain, FloorSnapshot ours) {
        int place = 0;
        for (PlainFloor.Waiting w : plain.waitingList()) {
            assertEquals(w, new PlainFloor.Waiting(ours.waitingVisit(place),
                    new PlainFloor.Cell(ours.waitingQueue(place), ours.waitingTier(place)),
                    ours.waitingSinceMillis(place), ours.waitingRings(place)));
            place++;
        }
        assertEquals(place, ours.waitingCount());
        for (int queue = 0; queue < SHAPE.queues(); queue++) {
            for (Tier tier : Tier.values()) {
                var cell = new PlainFloor.Cell(queue, tier);
                int t = tier.ordinal();
                assertEquals(plain.waiting().getOrDefault(cell, 0), ours.waiting(queue, t));
                assertEquals(plain.inService().getOrDefault(cell, 0), ours.inService(queue, t));
                assertEquals(plain.day().getOrDefault(cell, FloorBench.NOTHING),
                        ours.figures(queue, t, FloorSnapshot.Range.DAY));
                assertEquals(plain.window().getOrDefault(cell, FloorBench.NOTHING),
                        ours.figures(queue, t, FloorSnapshot.Range.WINDOW));
            }
        }
        plain.agents().forEach((agent, doing) -> assertEquals(doing, agent(ours, agent), "agent " + agent));
    }

    private static PlainFloor.Agent agent(FloorSnapshot s, int agent) {
        return new PlainFloor.Agent(s.agentState(agent), s.agentSinceMillis(agent), s.agentVisit(agent));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22})
    void outOfOrderTwiceAndAmongGarbageTheEndIsTheSame(long seed) {
        List<FloorEvent> events = FloorScript.write(seed, SHAPE, FROM + 3_600_000, EVENTS);
        var ordered = new Run();
        events.forEach(ordered::apply);
        FloorSnapshot expected = ordered.end();
        var run = new Run();
        disorder(events, new SplittableRandom(seed)).forEach(a -> run.apply(a.event));
        assertSame(expected, run.end());
        assertEquals(ordered.closed, run.closed);
        assertAccounted(run);
    }

    private static void assertAccounted(Run run) {
        FloorSnapshot s = run.reducer.snapshot();
        assertEquals(0, run.reducer.parked());
        long known = s.applied();
        for (Irregularity kind : Irregularity.values()) {
            known += kind.repaired() ? 0 : s.irregular(kind);
        }
        assertEquals(run.offered, known);
    }

    /// The events as they might arrive: up to the limit late, one in ten twice, and others among them that make no sense.
    private static List<Arrival> disorder(List<FloorEvent> events, SplittableRandom random) {
        List<Arrival> arrivals = new ArrayList<>();
        for (FloorEvent event : events) {
            long at = event.atMillis();
            arrivals.add(new Arrival(at + (random.nextInt(3) == 0 ? random.nextLong(FloorReducer.REORDER_MILLIS) : 0),
                    event));
            if (random.nextInt(10) == 0) {
                arrivals.add(new Arrival(at + random.nextLong(FloorReducer.REORDER_MILLIS), event));
            }
            if (random.nextInt(10) == 0) {
                arrivals.add(new Arrival(at, garbage(at, random)));
            }
            long later = at + FloorReducer.REORDER_MILLIS;
            if (event instanceof FloorEvent.Ended e && random.nextInt(10) == 0
                    && later < events.getLast().atMillis()) {
                arrivals.add(new Arrival(later, new FloorEvent.Abandoned(later, e.visit())));
                arrivals.add(new Arrival(later, new FloorEvent.Answered(later, e.visit(), 0)));
            }
        }
        arrivals.sort(Comparator.comparingLong(Arrival::atMillis));
        return arrivals;
    }

    private static FloorEvent garbage(long at, SplittableRandom random) {
        long unknown = VisitId.of(1_000_000 + random.nextInt(1_000), random.nextInt(3));
        int agent = random.nextInt(SHAPE.agents());
        return switch (random.nextInt(16)) {
            case 0 -> new FloorEvent.Ended(at, unknown);
            case 1 -> new FloorEvent.Answered(at, unknown, agent);
            case 2 -> new FloorEvent.Held(at, unknown);
            case 3 -> new FloorEvent.AfterCallBegun(at, agent, unknown);
            case 4 -> new FloorEvent.Queued(at, VisitId.NONE, 0, Tier.CORE);
            case 5 -> new FloorEvent.Queued(at, Long.MIN_VALUE, 0, Tier.CORE);
            case 6 -> new FloorEvent.Queued(at, unknown | 1, 10_000, Tier.CORE);
            case 7 -> new FloorEvent.Queued(at, unknown | 1, -1, Tier.CORE);
            case 8 -> new FloorEvent.Ringing(at, unknown, Integer.MAX_VALUE);
            case 9 -> new FloorEvent.StateChanged(at, -7, AgentState.BREAK, 0);
            case 10 -> new FloorEvent.StateChanged(at, agent, AgentState.BREAK, 70_000);
            case 11 -> new FloorEvent.Queued(Long.MAX_VALUE, unknown | 1, 0, Tier.CORE);
            case 12 -> new FloorEvent.Queued(Long.MIN_VALUE, unknown | 1, 0, Tier.CORE);
            case 13 -> new FloorEvent.Queued(at + 2 * FloorReducer.FUTURE_MILLIS, unknown | 1, 0, Tier.CORE);
            case 14 -> new FloorEvent.Queued(at - 2 * FloorReducer.REORDER_MILLIS, unknown | 1, 0, Tier.CORE);
            default -> new FloorEvent.NotAnswered(at, unknown, agent);
        };
    }

    private static void assertSame(FloorSnapshot expected, FloorSnapshot actual) {
        assertEquals(expected.asOfMillis(), actual.asOfMillis());
        assertEquals(expected.waitingCount(), actual.waitingCount());
        for (int place = 0; place < expected.waitingCount(); place++) {
            assertEquals(expected.waitingVisit(place), actual.waitingVisit(place));
            assertEquals(expected.waitingRings(place), actual.waitingRings(place));
        }
        for (int queue = -1; queue < SHAPE.queues(); queue++) {
            for (int tier = -1; tier < Tier.count(); tier++) {
                assertEquals(expected.inService(queue, tier), actual.inService(queue, tier));
                for (FloorSnapshot.Range range : FloorSnapshot.Range.values()) {
                    FloorFigures figures = expected.figures(queue, tier, range);
                    assertEquals(figures, actual.figures(queue, tier, range));
                }
                for (int step = 0; step < FloorTrend.BUCKETS; step++) {
                    assertEquals(expected.trend().offered(step, queue, tier),
                            actual.trend().offered(step, queue, tier));
                    assertEquals(expected.trend().answered(step, queue, tier),
                            actual.trend().answered(step, queue, tier));
                    assertEquals(expected.trend().abandoned(step, queue, tier),
                            actual.trend().abandoned(step, queue, tier));
                }
            }
        }
        for (int agent = 0; agent < expected.agentCount(); agent++) {
            assertEquals(expected.agentState(agent), actual.agentState(agent), "agent " + agent);
            assertEquals(expected.agentVisit(agent), actual.agentVisit(agent), "agent " + agent);
            long apart = Math.abs(expected.agentSinceMillis(agent) - actual.agentSinceMillis(agent));
            assertTrue(apart <= FloorReducer.REORDER_MILLIS, "agent " + agent + " by " + apart);
        }
    }
}
