package greenlane.core.floor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import greenlane.core.customer.Tier;

import static greenlane.core.floor.FloorFixture.*;
import static org.junit.jupiter.api.Assertions.*;

class IrregularEventsTest {
    private final FloorFixture f = new FloorFixture();

    @AfterEach
    void everyEventIsAccountedFor() {
        assertEquals(0, f.unaccounted());
    }

    @Test
    void anAnswerBeforeItsQueueingWaitsForIt() {
        f.answered(9, 1, ANN);
        assertEquals(1, f.floor.parked());
        f.queued(4, 1);
        assertEquals(5_000, f.day().waitSumMillis());
        assertEquals(1, f.irregular(Irregularity.REPAIRED_ORDER));
        assertEquals(2, f.now().applied());
    }

    @Test
    void aWholeVisitToldBackwardsIsPutRight() {
        f.afterCallEnded(9, 1, ANN).afterCallBegun(8, 1, ANN).ended(7, 1).resumed(6, 1).held(5, 1);
        f.answered(4, 1, ANN).ringing(3, 1, ANN).queued(2, 1).finish();
        var closed = f.closed.getFirst();
        assertEquals(2_000, closed.waitMillis());
        assertEquals(2_000, closed.talkMillis());
        assertEquals(1_000, closed.holdMillis());
        assertEquals(1_000, closed.afterCallMillis());
    }

    @Test
    void anEndFitsThoughAnEarlierParkedStepStillDoesNot() {
        f.queued(0, 1).resumed(5, 1).ended(8, 1).answered(2, 1, ANN);
        assertEquals(0, f.now().inService(PHONE, FloorSnapshot.ALL));
        f.finish();
        assertEquals(6_000, f.closed.getFirst().talkMillis());
        assertEquals(1, f.irregular(Irregularity.UNKNOWN_VISIT));
    }

    @Test
    void whatNeverFitsIsRefusedAfterTheReorderLimit() {
        f.answered(0, 1, ANN).queued(10, 2);
        assertEquals(1, f.floor.parked());
        f.queued(10.001, 3);
        assertEquals(0, f.floor.parked());
        assertEquals(1, f.irregular(Irregularity.UNKNOWN_VISIT));
    }

    @Test
    void anEndWithoutAnAnswerIsAnAbandon() {
        f.queued(0, 1).ended(30, 1).queued(41, 2);
        assertEquals(1, f.day().abandoned());
        assertEquals(30_000, f.closed.getFirst().waitMillis());
        assertEquals(1, f.irregular(Irregularity.REPAIRED_MISSING_STEP));
    }

    @Test
    void theSameStepsAgainChangeNothing() {
        f.queued(0, 1).queued(0, 1).ringing(1, 1, ANN).ringing(1, 1, ANN).answered(2, 1, ANN).answered(2, 1, ANN);
        f.ended(5, 1).ended(5, 1).afterCallBegun(5, 1, ANN).afterCallBegun(5, 1, ANN);
        f.afterCallEnded(8, 1, ANN).afterCallEnded(8, 1, ANN);
        f.queued(9, 2).abandoned(10, 2).abandoned(10, 2).finish();
        assertEquals(7, f.irregular(Irregularity.DUPLICATE));
        assertEquals(8, f.now().applied());
        assertEquals(2, f.day().offered());
        assertEquals(1, f.day().handled());
        assertEquals(2, f.closed.size());
    }

    @Test
    void aClosedVisitIsRememberedForAsLongAsItsEventsCanCome() {
        f.queued(0, 1).abandoned(5, 1).queued(15, 2).abandoned(5, 1);
        assertEquals(1, f.irregular(Irregularity.DUPLICATE));
        assertEquals(1, f.now().waitingCount());
    }

    @Test
    void whatContradictsIsRefused() {
        f.queued(0, 1).abandoned(5, 1).answered(6, 1, ANN).ended(7, 1);
        f.queued(8, 2).answered(9, 2, ANN).answered(9, 2, BEA).abandoned(10, 2).ringing(11, 2, BEA);
        assertEquals(5, f.irregular(Irregularity.IMPOSSIBLE));
        assertEquals(AgentState.OFFLINE, f.now().agentState(BEA));
    }

    @Test
    void anAnswerBeforeItsOwnQueueingCountsAsNoWait() {
        f.queued(5, 1).answered(3, 1, ANN);
        assertEquals(0, f.day().waitSumMillis());
        assertEquals(1, f.irregular(Irregularity.REPAIRED_ORDER));
    }

    @Test
    void whatIsOlderThanTheReorderLimitIsTooLate() {
        f.queued(100, 1).queued(90, 2).queued(89.999, 3);
        assertEquals(2, f.now().waitingCount());
        assertEquals(1, f.irregular(Irregularity.TOO_LATE));
    }

    @Test
    void whatLiesMoreThanAMonthAheadIsRefused() {
        f.queued(0, 1).queued(31 * 86_400 + 0.001, 2);
        assertEquals(1, f.irregular(Irregularity.FROM_THE_FUTURE));
        assertEquals(at(0), f.now().asOfMillis());
        f.queued(31 * 86_400, 3);
        assertEquals(0, f.day().left());
        assertEquals(1, f.irregular(Irregularity.FROM_THE_FUTURE));
    }

    @Test
    void timesThatNoClockShowsAreOutOfRange() {
        for (long at : new long[]{Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, FloorReducer.TIME_MAX + 1, Long.MAX_VALUE}) {
            f.apply(new FloorEvent.Queued(at, visit(1), PHONE, Tier.CORE));
            f.floor.advance(at);
        }
        assertEquals(FloorSnapshot.NEVER, f.now().asOfMillis());
        f.queued(0, 2);
        for (long at : new long[]{Long.MIN_VALUE, -1, Long.MAX_VALUE}) {
            f.apply(new FloorEvent.Queued(at, visit(3), PHONE, Tier.CORE));
        }
        assertEquals(1, f.now().waitingCount());
    }

    @Test
    void namesOutsideTheDirectoryAreOutOfRange() {
        f.queued(0, 1, 99).queued(0, 1, -1).queued(0, 1);
        f.apply(new FloorEvent.Queued(at(0), VisitId.of(2, 0), PHONE, Tier.CORE));
        f.apply(new FloorEvent.Queued(at(0), VisitId.NONE, PHONE, Tier.CORE));
        f.apply(new FloorEvent.SelfServiceOffered(at(0), VisitId.of(2, 1), PHONE, Tier.CORE));
        f.ringing(1, 1, 99).answered(1, 1, -2).notAnswered(1, 1, -1).signedIn(1, 77);
        f.apply(new FloorEvent.QueueJoined(at(1), ANN, 99), new FloorEvent.QueueJoined(at(1), 99, PHONE));
        f.apply(new FloorEvent.StateChanged(at(1), ANN, AgentState.BREAK, FloorDirectory.REASONS_MAX));
        f.apply(new FloorEvent.AfterCallBegun(at(1), -2, visit(1)), new FloorEvent.AfterCallEnded(at(1), 99, visit(1)));
        assertEquals(14, f.irregular(Irregularity.OUT_OF_RANGE));
        assertEquals(1, f.now().applied());
    }

    @Test
    void pastTheLimitOfParkedEventsFurtherOnesAreRefused() {
        for (int i = 0; i < ParkedEvents.PARKED_MAX + 5; i++) {
            f.ended(i % 9, 1_000 + i);
        }
        assertEquals(ParkedEvents.PARKED_MAX, f.floor.parked());
        assertEquals(5, f.irregular(Irregularity.OVER_LIMIT));
        f.finish();
        assertEquals(0, f.floor.parked());
    }

    @Test
    void pastTheLimitOfOpenVisitsFurtherOnesAreRefused() {
        for (int i = 0; i < VisitTable.OPEN_MAX + 3; i++) {
            f.queued(0, i);
        }
        assertEquals(3, f.irregular(Irregularity.OVER_LIMIT));
        assertEquals(VisitTable.OPEN_MAX, f.now().waiting(PHONE, FloorSnapshot.ALL));
        for (int i = 0; i < VisitTable.OPEN_MAX; i++) {
            f.abandoned(1, i);
        }
        f.queued(60, 7);
        assertEquals(1, f.now().waitingCount());
    }

    @Test
    void resetForgetsTheFloorAndAllowsAnEarlierTime() {
        f.signedIn(5_000, ANN).queued(5_000, 1).queued(5_000, 2).queued(5_000, 3).answered(5_001, 1, ANN);
        f.answered(5_002, 2, ANN).ended(5_003, 9);
        f.reset();
        assertEquals(FloorSnapshot.NEVER, f.now().asOfMillis());
        assertEquals(0, f.now().waitingCount());
        assertEquals(0, f.day().offered());
        assertEquals(0, f.window().offered());
        assertEquals(AgentState.OFFLINE, f.now().agentState(ANN));
        f.queued(0, 1).queued(0, 2).answered(1, 1, ANN).answered(50, 2, ANN).queued(60 + 32 * 60, 3);
        assertEquals(1, f.irregular(Irregularity.REPAIRED_MISSING_STEP));
        assertEquals(3, f.day().offered());
        assertEquals(3, f.now().trend().offered(FloorTrend.BUCKETS - 1, FloorSnapshot.ALL, FloorSnapshot.ALL)
                + f.now().trend().offered(FloorTrend.BUCKETS - 7, FloorSnapshot.ALL, FloorSnapshot.ALL));
        f.apply(new FloorEvent.Ended(at(0), visit(9)));
        assertEquals(1, f.irregular(Irregularity.TOO_LATE));
    }

    @Test
    void resetBeginsTheCountsAnew() {
        f.queued(5_000, 1).ended(5_003, 9).apply(new FloorEvent.Ended(at(0), visit(9)));
        assertEquals(1, f.irregular(Irregularity.TOO_LATE));

        f.reset();
        f.queued(0, 1);

        assertEquals(1, f.now().applied());
        assertEquals(0, f.irregular(Irregularity.TOO_LATE));
        assertEquals(0, f.irregular(Irregularity.UNKNOWN_VISIT));
    }
}
