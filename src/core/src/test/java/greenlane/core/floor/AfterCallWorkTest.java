package greenlane.core.floor;

import org.junit.jupiter.api.Test;

import static greenlane.core.floor.FloorFixture.*;
import static org.junit.jupiter.api.Assertions.*;

class AfterCallWorkTest {
    private final FloorFixture f = new FloorFixture();

    private FloorFixture talked() {
        return f.queued(0, 1).answered(10, 1, ANN).ended(50, 1);
    }

    private void assertAfterCall(long millis) {
        assertEquals(1, f.closed.size());
        assertEquals(millis, f.closed.getFirst().afterCallMillis());
        assertEquals(40_000, f.closed.getFirst().talkMillis());
        assertEquals(millis, f.day().afterCallSumMillis());
        assertEquals(0, f.unaccounted());
    }

    @Test
    void itLastsFromItsBeginningToItsEnd() {
        talked().afterCallBegun(51, 1, ANN).afterCallEnded(80, 1, ANN).queued(91, 2);
        assertAfterCall(29_000);
    }

    @Test
    void itIsCountedThoughNobodyKnowsWhoseItIs() {
        f.queued(0, 1).answered(10, 1, FloorDirectory.NONE).ended(50, 1).afterCallBegun(50, 1, FloorDirectory.NONE)
                .afterCallEnded(70, 1, FloorDirectory.NONE).finish();
        assertAfterCall(20_000);
        assertEquals(new FloorSnapshot.AgentCounts(0, 0, 0), f.now().agentCounts(FloorSnapshot.ALL));
    }

    @Test
    void itIsPartOfTheHandlingTime() {
        talked().afterCallBegun(50, 1, ANN).afterCallEnded(60, 1, ANN).finish();
        assertEquals(50_000, f.day().ahtMillis());
    }

    @Test
    void itMayBeginUpToTenSecondsAfterTheEnd() {
        talked().afterCallBegun(60, 1, ANN).afterCallEnded(80, 1, ANN).finish();
        assertAfterCall(20_000);
    }

    @Test
    void itDoesNotBeginLaterThanThat() {
        talked().afterCallBegun(60.001, 1, ANN).afterCallEnded(80, 1, ANN).finish();
        assertAfterCall(0);
    }

    @Test
    void itsBeginningMayArriveLate() {
        talked().queued(68, 2).afterCallBegun(58, 1, ANN).afterCallEnded(80, 1, ANN).finish();
        assertAfterCall(22_000);
    }

    @Test
    void itsEndMayArriveBeforeItsBeginning() {
        talked().afterCallEnded(58, 1, ANN).afterCallBegun(50, 1, ANN).finish();
        assertAfterCall(8_000);
        assertEquals(AgentState.AVAILABLE, f.now().agentState(ANN));
    }

    @Test
    void itIsOverWhenTheAgentsPhoneRings() {
        talked().afterCallBegun(50, 1, ANN).queued(60, 2).ringing(70, 2, ANN).notAnswered(75, 2, ANN).abandoned(80, 2);
        f.finish();
        assertEquals(20_000, f.day().afterCallSumMillis());
        assertEquals(AgentState.AVAILABLE, f.now().agentState(ANN));
    }

    @Test
    void itIsOverWhenTheAgentChoosesToBeAvailable() {
        talked().signedIn(52, ANN).afterCallBegun(55, 1, ANN).chose(65, ANN, AgentState.AVAILABLE).finish();
        assertAfterCall(10_000);
        assertEquals(AgentState.AVAILABLE, f.now().agentState(ANN));
    }

    @Test
    void itsOwnEndCountsMoreThanTheImpliedOne() {
        talked().afterCallBegun(50, 1, ANN).chose(60, ANN, AgentState.AVAILABLE).afterCallEnded(61, 1, ANN).finish();
        assertAfterCall(11_000);
    }

    @Test
    void anOwnEndLongAfterTheImpliedOneDoesNotCount() {
        talked().afterCallBegun(50, 1, ANN).chose(60, ANN, AgentState.AVAILABLE).afterCallEnded(70.001, 1, ANN)
                .finish();
        assertAfterCall(10_000);
    }

    @Test
    void itEndsTheConversationWhereNothingElseDid() {
        f.queued(0, 1).answered(10, 1, ANN).afterCallBegun(50, 1, ANN).afterCallEnded(55, 1, ANN);
        assertEquals(2, f.floor.parked());
        f.queued(61, 2);
        f.finish();
        assertAfterCall(5_000);
        assertEquals(1, f.irregular(Irregularity.REPAIRED_MISSING_STEP));
        assertEquals(1, f.irregular(Irregularity.REPAIRED_ORDER));
    }

    @Test
    void theWorkOfAChatRunsBesideTheNextChat() {
        f.queued(0, 1, CHAT).queued(0, 2, CHAT).answered(10, 1, ANN).answered(11, 2, ANN).ended(50, 1);
        f.afterCallBegun(50, 1, ANN).queued(60, 3, CHAT).ringing(61, 3, ANN).answered(62, 3, ANN);
        f.afterCallEnded(95, 1, ANN).finish();
        assertEquals(45_000, f.day().afterCallSumMillis());
    }

    @Test
    void anotherAgentsWorkDoesNotCount() {
        talked().afterCallBegun(50, 1, BEA).finish();
        assertAfterCall(0);
        assertEquals(1, f.irregular(Irregularity.IMPOSSIBLE));
        assertEquals(AgentState.OFFLINE, f.now().agentState(BEA));
    }

    @Test
    void workForNoKnownContactShowsOnTheAgentOnly() {
        f.signedIn(0, ANN).apply(new FloorEvent.AfterCallBegun(at(5), ANN, VisitId.NONE));
        assertEquals(AgentState.AFTER_CALL, f.now().agentState(ANN));
        f.apply(new FloorEvent.AfterCallEnded(at(9), ANN, VisitId.NONE),
                new FloorEvent.AfterCallBegun(at(5), ANN, VisitId.NONE));
        assertEquals(AgentState.AVAILABLE, f.now().agentState(ANN));
        assertEquals(at(9), f.now().agentSinceMillis(ANN));
        assertEquals(0, f.day().handled());
    }
}
