package greenlane.core.floor;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorSnapshot.Range;

import static greenlane.core.floor.FloorFixture.*;
import static org.junit.jupiter.api.Assertions.*;

class DayAndWindowTest {
    /// Seconds from eight o'clock to midnight in the centre.
    private static final int MIDNIGHT = 16 * 3_600;

    private final FloorFixture f = new FloorFixture();

    private List<FloorFigures> days() {
        List<FloorFigures> days = new ArrayList<>();
        f.floor.onDayClosed(s -> days.add(s.figures(FloorSnapshot.ALL, FloorSnapshot.ALL, Range.DAY)));
        return days;
    }

    @Test
    void atMidnightTheDayIsClosedAndTheNextBeginsAtNothing() {
        List<Long> closedAt = new ArrayList<>();
        f.floor.onDayClosed(s -> {
            closedAt.add(s.asOfMillis());
            assertEquals(2, s.figures(PHONE, Tier.CORE.ordinal(), Range.DAY).offered());
        });
        f.queued(0, 1).queued(MIDNIGHT - 0.001, 2).queued(MIDNIGHT, 3);
        assertEquals(List.of(at(MIDNIGHT - 0.001)), closedAt);
        assertEquals(1, f.day().offered());
        assertEquals(3, f.now().waitingCount());
        assertEquals(2, f.window().offered());
    }

    @Test
    void aConversationThatSettlesAfterMidnightIsHandledOnTheNextDayAndNeverLost() {
        List<FloorFigures> days = days();
        f.queued(MIDNIGHT - 100, 1).queued(MIDNIGHT - 100, 2).answered(MIDNIGHT - 90, 1, ANN);
        f.answered(MIDNIGHT - 90, 2, BEA).ended(MIDNIGHT - 21, 2).ended(MIDNIGHT - 5, 1);
        f.queued(MIDNIGHT + 3 * 86_400, 3);
        assertEquals(2, days.size());
        assertEquals(1, days.get(0).handled());
        assertEquals(1, days.get(1).handled());
        assertEquals(0, f.day().handled());
        assertEquals(2, f.closed.size());
    }

    @Test
    void aVisitOpenForAWeekIsDroppedAtMidnight() {
        f.queued(0, 1).queued(0, 2).answered(1, 2, ANN).queued(0, 3).answered(1, 3, BEA).ended(2, 3).afterCallBegun(3,
                3, BEA);
        f.apply(new FloorEvent.SelfServiceOffered(at(0), VisitId.of(9, 0), PHONE, Tier.CORE));
        f.clock(MIDNIGHT + 6 * 86_400);
        assertEquals(1, f.now().waitingCount());
        f.clock(MIDNIGHT + 7 * 86_400);
        assertEquals(0, f.now().waitingCount());
        assertEquals(0, f.now().inService(FloorSnapshot.ALL, FloorSnapshot.ALL));
        assertEquals(AgentState.AVAILABLE, f.now().agentState(ANN));
        assertEquals(AgentState.AVAILABLE, f.now().agentState(BEA));
        assertEquals(4, f.irregular(Irregularity.REPAIRED_MISSING_STEP));
        assertEquals(0, f.unaccounted());
    }

    @Test
    void theWindowHoldsWhatIsExactlyAsOldAsItAndNothingOlder() {
        f.queued(0, 1).clock(1_800);
        assertEquals(1, f.window().offered());
        f.clock(1_800.001);
        assertEquals(0, f.window().offered());
        assertEquals(1, f.day().offered());
    }

    @Test
    void aLateEventOlderThanTheWindowDoesNotEnterIt() {
        var example = FloorPolicy.example(ZONE);
        var floor = new FloorFixture(new FloorPolicy(example.answerTarget(), example.promises(), example.shortAbandon(),
                Duration.ofSeconds(3), ZONE));
        floor.queued(10, 1).queued(6, 2);
        assertEquals(1, floor.window().offered());
        assertEquals(2, floor.day().offered());
    }

    @Test
    void theWindowEqualsANaiveListWhateverTheOrder() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var floor = new FloorFixture();
            var naive = new ArrayDeque<Long>();
            double newest = 0;
            for (int i = 0; i < 3_000; i++) {
                newest += random.nextInt(2_000) / 500.0;
                double at = Math.max(0, newest - (random.nextInt(4) == 0 ? random.nextInt(10) : 0));
                floor.clock(newest).queued(newest, 10_000 + i).queued(at, i);
                naive.add(at(newest));
                naive.add(at(at));
                long from = at(newest) - 1_800_000;
                naive.removeIf(t -> t < from);
                if (i % 50 == 0) {
                    assertEquals(naive.size(), floor.window().offered(), "seed " + seed);
                }
            }
        }
    }

    @Test
    void theTrendCountsEachFiveMinutes() {
        f.queued(0, 1).queued(299.999, 2).queued(300, 3).answered(310, 3, ANN).abandoned(650, 1);
        FloorTrend trend = f.now().trend();
        int last = FloorTrend.BUCKETS - 1;
        assertEquals(at(600), trend.startMillis(last));
        assertEquals(2, trend.offered(last - 2, PHONE, Tier.CORE.ordinal()));
        assertEquals(1, trend.offered(last - 1, FloorSnapshot.ALL, FloorSnapshot.ALL));
        assertEquals(1, trend.answered(last - 1, PHONE, FloorSnapshot.ALL));
        assertEquals(1, trend.abandoned(last, FloorSnapshot.ALL, Tier.CORE.ordinal()));
        assertEquals(0, trend.abandoned(last, CHAT, FloorSnapshot.ALL));
    }

    @Test
    void aLateEventCountsInItsOwnStepAndOldStepsAreForgotten() {
        f.queued(301, 1).queued(299, 2);
        FloorSnapshot before = f.now();
        int last = FloorTrend.BUCKETS - 1;
        assertEquals(1, before.trend().offered(last - 1, PHONE, FloorSnapshot.ALL));
        f.clock(301 + 2 * 3_600);
        assertEquals(1, f.now().trend().offered(0, PHONE, FloorSnapshot.ALL));
        f.clock(601 + 2 * 3_600);
        for (int step = 0; step <= last; step++) {
            assertEquals(0, f.now().trend().offered(step, PHONE, FloorSnapshot.ALL));
        }
        assertEquals(1, before.trend().offered(last, PHONE, FloorSnapshot.ALL));
    }

    @Test
    void aSnapshotDoesNotChangeWhenTheFloorDoes() {
        f.signedIn(0, ANN).queued(0, 1);
        FloorSnapshot before = f.now();
        f.answered(5, 1, ANN).queued(6, 2).apply(new FloorEvent.QueueJoined(at(7), ANN, PHONE));
        assertEquals(1, before.waitingCount());
        assertEquals(0, before.inService(PHONE, FloorSnapshot.ALL));
        assertEquals(0, before.figures(PHONE, 0, Range.DAY).answered());
        assertEquals(AgentState.AVAILABLE, before.agentState(ANN));
        assertFalse(before.serves(ANN, PHONE));
        assertTrue(f.now().version() > before.version());
    }

    @Test
    void whatTheFloorHasNotHeardOfYetHasNothing() {
        FloorSnapshot s = f.now();
        assertEquals(0, s.waiting(CHAT, 0) + s.inService(CHAT, FloorSnapshot.ALL));
        assertEquals(0, s.longestWaitMillis(CHAT, FloorSnapshot.ALL));
        assertEquals(s.figures(CHAT, 0, Range.DAY), s.figures(FloorSnapshot.ALL, FloorSnapshot.ALL, Range.WINDOW));
        assertEquals(-1, s.figures(CHAT, FloorSnapshot.ALL, Range.DAY).waitP50Millis());
        assertEquals(0, s.trend().offered(0, 200, 1));
        assertEquals(AgentState.OFFLINE, s.agentState(CAI));
        assertEquals(FloorSnapshot.NEVER, s.agentSinceMillis(CAI));
        assertEquals(VisitId.NONE, s.agentVisit(CAI));
        assertFalse(s.serves(CAI, CHAT));
    }

    @Test
    void queuesAndAgentsMayAppearWhileTheFloorRuns() {
        f.signedIn(0, ANN).apply(new FloorEvent.QueueJoined(at(0), ANN, CHAT)).queued(0, 1);
        for (int i = 2; i < FloorDirectory.QUEUES_MAX; i++) {
            int queue = f.directory.queue("queue " + i, Medium.PHONE);
            int agent = f.directory.agent("agent " + i, "");
            f.queued(i, 1_000 + i, queue).apply(new FloorEvent.QueueJoined(at(i), agent, queue));
            f.apply(new FloorEvent.QueueJoined(at(i), ANN, queue)).answered(i, 1_000 + i, agent);
        }
        assertEquals(FloorDirectory.NONE, f.directory.queue("one too many", Medium.PHONE));
        FloorSnapshot s = f.now();
        assertEquals(FloorDirectory.QUEUES_MAX, s.queueCount());
        assertEquals(FloorDirectory.QUEUES_MAX + 1, s.agentCount());
        assertEquals(1, s.waiting(PHONE, FloorSnapshot.ALL));
        assertFalse(s.serves(ANN, PHONE));
        for (int queue = 1; queue < FloorDirectory.QUEUES_MAX; queue++) {
            assertTrue(s.serves(ANN, queue), "queue " + queue);
        }
        for (int queue = 2; queue < FloorDirectory.QUEUES_MAX; queue++) {
            assertEquals(1, s.inService(queue, Tier.CORE.ordinal()));
            assertEquals(1, s.figures(queue, FloorSnapshot.ALL, Range.WINDOW).answered());
            assertEquals(1, s.agentCounts(queue).busy());
        }
        assertEquals(FloorDirectory.QUEUES_MAX - 1,
                s.figures(FloorSnapshot.ALL, Tier.CORE.ordinal(), Range.DAY).offered());
        assertEquals(0, f.unaccounted());
    }

    @Test
    void theMedianOfWaitsOfWholeSecondsThatAreMostlyNothingIsNothing() {
        var waits = new WaitHistograms(1);
        for (int i = 0; i < 60; i++) {
            waits.add(0, WaitHistograms.bucket(i < 40 ? 0 : 10_000), 1);
        }
        int[] found = new int[2];
        waits.percentilesMillis(0, found, 0);

        assertEquals(0, found[0]);
        assertEquals(10_000, found[1], 625);
    }

    @Test
    void percentilesAreNearThoseOfTheSortedWaits() {
        for (int seed = 0; seed < 30; seed++) {
            var random = new Random(seed);
            var waits = new WaitHistograms(2);
            List<Integer> sorted = new ArrayList<>();
            int count = 1 + random.nextInt(500);
            for (int i = 0; i < count; i++) {
                int wait = (int) Math.exp(random.nextDouble() * 17);
                waits.add(1, WaitHistograms.bucket(wait), 1);
                waits.add(1, WaitHistograms.bucket(77_000), 1);
                waits.add(1, WaitHistograms.bucket(77_000), -1);
                sorted.add(wait);
            }
            sorted.sort(null);
            int[] got = new int[4];
            waits.percentilesMillis(0, got, 0);
            waits.percentilesMillis(1, got, 2);
            assertEquals(-1, got[0]);
            assertEquals(-1, got[1]);
            for (int i = 0; i < 2; i++) {
                int truth = sorted.get((int) Math.ceil(count * (i == 0 ? 0.5 : 0.95)) - 1);
                assertEquals(truth, got[2 + i], Math.max(250, truth * 0.0625), "seed " + seed);
            }
        }
    }
}
