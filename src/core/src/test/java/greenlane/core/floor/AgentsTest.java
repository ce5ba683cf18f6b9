package greenlane.core.floor;

import org.junit.jupiter.api.Test;

import static greenlane.core.floor.FloorFixture.*;
import static org.junit.jupiter.api.Assertions.*;

class AgentsTest {
    private FloorFixture f = new FloorFixture();

    private void assertAgent(int agent, AgentState state, double sinceSeconds) {
        assertEquals(state, f.now().agentState(agent));
        assertEquals(at(sinceSeconds), f.now().agentSinceMillis(agent));
    }

    @Test
    void anAgentOfWhomNothingWasHeardIsOffline() {
        f.signedIn(0, BEA);
        assertEquals(AgentState.OFFLINE, f.now().agentState(ANN));
        assertEquals(FloorSnapshot.NEVER, f.now().agentSinceMillis(ANN));
        assertEquals(3, f.now().agentCount());
    }

    @Test
    void aPhoneCallLeadsAnAgentThroughItsStates() {
        f.signedIn(0, ANN).queued(1, 1).ringing(2, 1, ANN);
        assertAgent(ANN, AgentState.RINGING, 2);
        assertEquals(visit(1), f.now().agentVisit(ANN));
        assertTrue(f.now().waitingRings(0));
        f.answered(5, 1, ANN);
        assertAgent(ANN, AgentState.ON_CONTACT, 5);
        f.ended(60, 1);
        assertAgent(ANN, AgentState.AVAILABLE, 60);
        f.afterCallBegun(60, 1, ANN);
        assertAgent(ANN, AgentState.AFTER_CALL, 60);
        assertEquals(visit(1), f.now().agentVisit(ANN));
        f.afterCallEnded(80, 1, ANN);
        assertAgent(ANN, AgentState.AVAILABLE, 80);
        assertEquals(VisitId.NONE, f.now().agentVisit(ANN));
    }

    @Test
    void anAgentWhoIsOfferedAContactMustBeThere() {
        f.queued(0, 1).ringing(1, 1, ANN).notAnswered(9, 1, ANN);
        assertAgent(ANN, AgentState.AVAILABLE, 9);
    }

    @Test
    void anAgentWhoSignsOutDuringACallIsOfflineAfterIt() {
        f.signedIn(0, ANN).queued(0, 1).answered(1, 1, ANN).signedOut(5, ANN);
        assertAgent(ANN, AgentState.ON_CONTACT, 1);
        f.ended(9, 1);
        assertAgent(ANN, AgentState.OFFLINE, 9);
    }

    @Test
    void severalPhonesRingForOneContactUntilOneAnswers() {
        f.queued(0, 1).ringing(1, 1, ANN).ringing(1, 1, BEA).ringing(2, 1, CAI).notAnswered(6, 1, BEA);
        assertAgent(ANN, AgentState.RINGING, 1);
        assertAgent(BEA, AgentState.AVAILABLE, 6);
        f.answered(8, 1, ANN);
        assertAgent(ANN, AgentState.ON_CONTACT, 8);
        assertAgent(CAI, AgentState.AVAILABLE, 8);
        assertEquals(0, f.now().waitingCount());
    }

    @Test
    void ringingEndsWhenTheCallerGivesUp() {
        f.queued(0, 1).ringing(1, 1, ANN).ringing(1, 1, BEA).abandoned(4, 1);
        assertAgent(ANN, AgentState.AVAILABLE, 4);
        assertAgent(BEA, AgentState.AVAILABLE, 4);
    }

    @Test
    void aRingThatNobodyTookLeavesTheContactWaiting() {
        f.queued(0, 1).ringing(1, 1, ANN).notAnswered(9, 1, ANN);
        assertEquals(1, f.now().waitingCount());
        assertFalse(f.now().waitingRings(0));
    }

    @Test
    void aRingForAnotherContactMovesThePhone() {
        f.queued(0, 1).queued(0, 2).ringing(1, 1, ANN).ringing(5, 2, ANN);
        assertEquals(visit(2), f.now().agentVisit(ANN));
        assertFalse(f.now().waitingRings(0));
        assertTrue(f.now().waitingRings(1));
    }

    @Test
    void takingOneContactStopsTheRingOfAnother() {
        f.queued(0, 1).queued(0, 2).ringing(1, 1, ANN).answered(2, 2, ANN);
        assertFalse(f.now().waitingRings(0));
        f.answered(9, 1, BEA).ended(20, 2);
        assertAgent(ANN, AgentState.AVAILABLE, 20);
    }

    @Test
    void theEndOfAnEarlierRingDoesNotStopALaterOne() {
        f.queued(0, 1).ringing(1, 1, ANN).notAnswered(5, 1, ANN).ringing(6, 1, ANN).notAnswered(5, 1, ANN);
        assertAgent(ANN, AgentState.RINGING, 6);
        f.ringing(1, 1, ANN);
        assertAgent(ANN, AgentState.RINGING, 6);
    }

    @Test
    void aRingOvertakenByItsEndDoesNotRingOn() {
        f.queued(0, 1).queued(9, 9).notAnswered(5, 1, ANN).ringing(1, 1, ANN);
        assertAgent(ANN, AgentState.AVAILABLE, 5);
        assertFalse(f.now().waitingRings(0));
    }

    @Test
    void aChatAgentOnAContactCanBeRungForAnother() {
        f.queued(0, 1, CHAT).answered(1, 1, ANN).queued(2, 2, CHAT).ringing(3, 2, ANN);
        assertAgent(ANN, AgentState.ON_CONTACT, 1);
        assertTrue(f.now().waitingRings(0));
        f.notAnswered(9, 2, ANN);
        assertFalse(f.now().waitingRings(0));
        assertEquals(0, f.irregular(Irregularity.REPAIRED_ORDER));
    }

    @Test
    void chatsOfOneAgentRunSideBySide() {
        f.queued(0, 1, CHAT).queued(0, 2, CHAT).answered(1, 1, ANN).answered(5, 2, ANN);
        assertAgent(ANN, AgentState.ON_CONTACT, 5);
        f.ended(30, 2);
        assertAgent(ANN, AgentState.ON_CONTACT, 1);
        assertEquals(visit(1), f.now().agentVisit(ANN));
        f.ended(5_000, 1).finish();
        assertAgent(ANN, AgentState.AVAILABLE, 5_000);
        assertEquals(25_000 + 4_999_000, f.day().talkSumMillis());
        assertEquals(0, f.irregular(Irregularity.REPAIRED_MISSING_STEP));
    }

    @Test
    void theNextPhoneContactFreesAnAgentFromTheOneBefore() {
        f.queued(0, 1).queued(0, 2).answered(1, 1, ANN).answered(50, 2, ANN).ended(60, 2);
        assertAgent(ANN, AgentState.AVAILABLE, 60);
        assertEquals(1, f.now().inService(PHONE, FloorSnapshot.ALL));
    }

    @Test
    void aSupersededContactWithoutAnEndIsClosedWhereTheAgentWentOn() {
        f.queued(0, 1).queued(0, 2).answered(1, 1, ANN).answered(50, 2, ANN).ended(60, 2);
        f.clock(50 + 30 * 60 - 1);
        assertEquals(1, f.now().inService(PHONE, FloorSnapshot.ALL));
        f.queued(60 + 32 * 60, 3);
        assertEquals(0, f.now().inService(PHONE, FloorSnapshot.ALL));
        assertEquals(49_000, f.closed.get(1).talkMillis());
        assertEquals(1, f.irregular(Irregularity.REPAIRED_MISSING_STEP));
    }

    @Test
    void aSupersededContactsOwnEndCountsForHalfAnHour() {
        f.queued(0, 1).queued(0, 2).answered(1, 1, ANN).answered(50, 2, ANN).ended(60, 2).ended(900, 1).finish();
        assertEquals(899_000 + 10_000, f.day().talkSumMillis());
        f = new FloorFixture();
        f.queued(0, 1).queued(0, 2).answered(1, 1, ANN).answered(50, 2, ANN).ended(60, 2).ended(1_850.001, 1).finish();
        assertEquals(49_000 + 10_000, f.day().talkSumMillis());
    }

    @Test
    void anEarlierAnswerThatComesLateIsTheOneSuperseded() {
        f.queued(0, 1).queued(0, 2).answered(8, 2, ANN).answered(5, 1, ANN);
        assertEquals(visit(2), f.now().agentVisit(ANN));
        f.ended(4_000, 2).finish();
        assertEquals(3_992_000 + 3_000, f.day().talkSumMillis());
    }

    @Test
    void aChoiceOlderThanTheNewestOneDoesNotCount() {
        f.chose(0, ANN, AgentState.AVAILABLE).chose(9, ANN, AgentState.AVAILABLE).chose(5, ANN, AgentState.BREAK);
        assertAgent(ANN, AgentState.AVAILABLE, 9);
        assertEquals(1, f.irregular(Irregularity.REPAIRED_ORDER));
    }

    @Test
    void aBreakHasItsReason() {
        int lunch = f.directory.reason("lunch");
        f.signedIn(0, ANN).apply(new FloorEvent.StateChanged(at(5), ANN, AgentState.BREAK, lunch));
        assertAgent(ANN, AgentState.BREAK, 5);
        assertEquals(lunch, f.now().agentReason(ANN));
    }

    @Test
    void agentsAreCountedByQueueAndWhatTheyDo() {
        f.signedIn(0, ANN).signedIn(0, BEA).chose(1, BEA, AgentState.TRAINING);
        f.queued(1, 1).answered(2, 1, CAI);
        for (int agent : new int[]{ANN, BEA, CAI}) {
            f.apply(new FloorEvent.QueueJoined(at(3), agent, PHONE));
        }
        assertEquals(new FloorSnapshot.AgentCounts(1, 1, 1), f.now().agentCounts(PHONE));
        assertEquals(0.5, f.now().agentCounts(PHONE).occupancy());
        f.apply(new FloorEvent.QueueLeft(at(4), ANN, PHONE));
        assertEquals(new FloorSnapshot.AgentCounts(0, 1, 1), f.now().agentCounts(PHONE));
        assertEquals(new FloorSnapshot.AgentCounts(1, 1, 1), f.now().agentCounts(FloorSnapshot.ALL));
        assertTrue(Double.isNaN(f.now().agentCounts(CHAT).occupancy()));
    }
}
