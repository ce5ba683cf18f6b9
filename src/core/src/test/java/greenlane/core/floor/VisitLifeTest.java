package greenlane.core.floor;

import org.junit.jupiter.api.Test;

import greenlane.core.customer.Tier;

import static greenlane.core.floor.FloorFixture.*;
import static org.junit.jupiter.api.Assertions.*;

class VisitLifeTest {
    private final FloorFixture f = new FloorFixture();

    @Test
    void aQueuedContactWaitsSinceItEntered() {
        f.queued(0, 1).queued(5, 2).clock(30);
        FloorSnapshot s = f.now();
        assertEquals(2, s.waiting(PHONE, Tier.CORE.ordinal()));
        assertEquals(2, s.waiting(FloorSnapshot.ALL, FloorSnapshot.ALL));
        assertEquals(0, s.waiting(CHAT, FloorSnapshot.ALL));
        assertEquals(0, s.waiting(PHONE, Tier.ORDINARY.ordinal()));
        assertEquals(30_000, s.longestWaitMillis(PHONE, FloorSnapshot.ALL));
        assertEquals(2, s.waitingCount());
        assertEquals(visit(1), s.waitingVisit(0));
        assertEquals(at(5), s.waitingSinceMillis(1));
        assertEquals(at(65), s.waitingTargetMillis(1));
        assertEquals(2, f.day().offered());
    }

    @Test
    void anAnsweredContactIsInServiceAndItsWaitIsCounted() {
        f.queued(0, 1).answered(12, 1, ANN);
        FloorSnapshot s = f.now();
        assertEquals(0, s.waitingCount());
        assertEquals(1, s.inService(PHONE, Tier.CORE.ordinal()));
        assertEquals(1, f.day().answered());
        assertEquals(1, f.day().answeredWithinTarget());
        assertEquals(12_000, f.day().waitSumMillis());
        assertEquals(0, f.day().handled());
    }

    @Test
    void aWaitOfExactlyTheTargetIsWithinIt() {
        f.queued(0, 1).answered(20, 1, ANN).queued(20, 2).answered(40.001, 2, BEA);
        assertEquals(2, f.day().answered());
        assertEquals(1, f.day().answeredWithinTarget());
    }

    @Test
    void anEndedContactIsHandledOnceItHasSettled() {
        f.queued(0, 1).answered(10, 1, ANN).ended(100, 1).clock(119);
        assertEquals(0, f.now().inService(FloorSnapshot.ALL, FloorSnapshot.ALL));
        assertEquals(0, f.day().handled());
        f.queued(121, 2);
        assertEquals(1, f.day().handled());
        assertEquals(90_000, f.day().talkSumMillis());
        assertEquals(
                new FloorFixture.Closed(visit(1), PHONE, Tier.CORE, Outcome.ANSWERED, ANN, 10_000, 90_000, 0, 0, false),
                f.closed.getFirst());
    }

    @Test
    void anAbandonIsCountedByHowLongItWaited() {
        f.queued(0, 1).queued(0, 2).queued(0, 3);
        f.abandoned(5, 1).abandoned(20, 2).abandoned(21, 3);
        assertEquals(3, f.day().abandoned());
        assertEquals(1, f.day().shortAbandoned());
        assertEquals(2, f.day().abandonedWithinTarget());
        assertEquals(0, f.now().waitingCount());
        assertEquals(Outcome.ABANDONED, f.closed.get(2).outcome());
        assertEquals(21_000, f.closed.get(2).waitMillis());
    }

    @Test
    void theQueuesLimitAndTheKeyAreOutcomesOfTheirOwn() {
        f.queued(0, 1).queued(0, 2);
        f.apply(new FloorEvent.TimedOut(at(60), visit(1)), new FloorEvent.LeftByKey(at(61), visit(2)));
        assertEquals(1, f.day().timedOut());
        assertEquals(1, f.day().leftByKey());
        assertEquals(0, f.day().abandoned());
        assertEquals(2, f.day().left());
        assertEquals(Outcome.TIMED_OUT, f.closed.get(0).outcome());
        assertEquals(Outcome.LEFT_BY_KEY, f.closed.get(1).outcome());
    }

    @Test
    void aTransferEndsTheVisitAndTheNextVisitIsItsOwn() {
        f.queued(0, 1).answered(10, 1, ANN).transferred(40, 1);
        f.apply(new FloorEvent.Queued(at(40), VisitId.of(1, 2), CHAT, Tier.CORE));
        f.apply(new FloorEvent.Answered(at(70), VisitId.of(1, 2), BEA),
                new FloorEvent.Ended(at(100), VisitId.of(1, 2)));
        f.finish();
        assertEquals(2, f.day().offered());
        assertEquals(2, f.day().answered());
        assertEquals(1, f.day().transferred());
        assertEquals(2, f.day().handled());
        assertEquals(60_000, f.day().talkSumMillis());
        assertEquals(1, f.now().figures(CHAT, Tier.CORE.ordinal(), FloorSnapshot.Range.DAY).answered());
        assertTrue(f.closed.get(0).transferred());
        assertFalse(f.closed.get(1).transferred());
    }

    @Test
    void whereAnEndAndATransferAreBothToldTheEarlierIsTheEnd() {
        f.queued(0, 1).answered(10, 1, ANN).ended(41, 1).transferred(40, 1).finish();
        f.queued(1_000, 2).answered(1_010, 2, ANN).transferred(1_040, 2).ended(1_041, 2).finish();
        assertEquals(30_000, f.closed.get(0).talkMillis());
        assertEquals(30_000, f.closed.get(1).talkMillis());
        assertEquals(2, f.day().transferred());
    }

    @Test
    void anAnswerByAnUnknownAgentStillCounts() {
        f.queued(0, 1).answered(10, 1, FloorDirectory.NONE).ended(20, 1).finish();
        assertEquals(1, f.day().handled());
        assertEquals(FloorDirectory.NONE, f.closed.getFirst().agent());
    }

    @Test
    void selfServiceThatWasEnoughIsServed() {
        f.apply(new FloorEvent.SelfServiceOffered(at(0), VisitId.of(1, 0), PHONE, Tier.POTENTIAL),
                new FloorEvent.Ended(at(50), VisitId.of(1, 0)));
        assertEquals(1, f.day().selfServiceOffered());
        assertEquals(1, f.day().selfServed());
        assertEquals(0, f.day().offered());
        assertEquals(Outcome.SELF_SERVED, f.closed.getFirst().outcome());
        assertEquals(50_000, f.closed.getFirst().waitMillis());
    }

    @Test
    void selfServiceThatLeadsToAQueueIsNotServed() {
        f.apply(new FloorEvent.SelfServiceOffered(at(0), VisitId.of(1, 0), PHONE, Tier.CORE));
        f.queued(30, 1).abandoned(60, 1).finish();
        assertEquals(1, f.day().selfServiceOffered());
        assertEquals(0, f.day().selfServed());
        assertEquals(1, f.closed.size());
        assertEquals(Outcome.ABANDONED, f.closed.getFirst().outcome());
    }

    @Test
    void selfServiceThatLedNowhereKeepsItsTier() {
        f.apply(new FloorEvent.SelfServiceOffered(at(0), VisitId.of(1, 0), FloorDirectory.NONE, Tier.POTENTIAL),
                new FloorEvent.Ended(at(9), VisitId.of(1, 0)));
        assertEquals(FloorDirectory.NONE, f.closed.getFirst().queue());
        assertEquals(Tier.POTENTIAL, f.closed.getFirst().tier());
    }

    @Test
    void selfServiceToldAfterTheQueueCountsOnceHoweverOftenItIsTold() {
        f.queued(3, 1);
        var offered = new FloorEvent.SelfServiceOffered(at(0), VisitId.of(1, 0), PHONE, Tier.CORE);
        f.apply(offered, offered, offered);
        assertEquals(1, f.day().selfServiceOffered());
        assertEquals(2, f.irregular(Irregularity.DUPLICATE));
        assertEquals(0, f.unaccounted());
    }
}
