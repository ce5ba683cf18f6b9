package greenlane.core.floor;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;

/// A small floor for tests: a phone queue, a chat queue and three agents. Times are seconds after eight o'clock.
final class FloorFixture implements ClosedVisitSink {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final long EIGHT = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    static final int PHONE = 0;
    static final int CHAT = 1;
    static final int ANN = 0;
    static final int BEA = 1;
    static final int CAI = 2;

    record Closed(long visit, int queue, Tier tier, Outcome outcome, int agent, long waitMillis, long talkMillis,
            long holdMillis, long afterCallMillis, boolean transferred) {}

    final FloorDirectory directory = new FloorDirectory();
    final List<Closed> closed = new ArrayList<>();
    final FloorReducer floor;
    private long offered;

    FloorFixture() {
        this(FloorPolicy.example(ZONE));
    }

    FloorFixture(FloorPolicy policy) {
        directory.queue("phone", Medium.PHONE);
        directory.queue("chat", Medium.CHAT);
        directory.agent("Ann", "");
        directory.agent("Bea", "");
        directory.agent("Cai", "");
        floor = new FloorReducer(directory, policy, this);
    }

    @Override
    public void closed(long visit, int queue, Tier tier, Outcome outcome, int agent, long offeredAtMillis,
            long waitMillis, long talkMillis, long holdMillis, long afterCallMillis, boolean transferred) {
        closed.add(new Closed(visit, queue, tier, outcome, agent, waitMillis, talkMillis, holdMillis, afterCallMillis,
                transferred));
    }

    static long at(double seconds) {
        return EIGHT + Math.round(seconds * 1_000);
    }

    static long visit(int contact) {
        return VisitId.of(contact, 1);
    }

    FloorFixture apply(FloorEvent... events) {
        for (FloorEvent event : events) {
            offered++;
            floor.apply(event);
        }
        return this;
    }

    FloorFixture queued(double seconds, int contact) {
        return queued(seconds, contact, PHONE);
    }

    FloorFixture queued(double seconds, int contact, int queue) {
        return apply(new FloorEvent.Queued(at(seconds), visit(contact), queue, Tier.CORE));
    }

    FloorFixture ringing(double seconds, int contact, int agent) {
        return apply(new FloorEvent.Ringing(at(seconds), visit(contact), agent));
    }

    FloorFixture notAnswered(double seconds, int contact, int agent) {
        return apply(new FloorEvent.NotAnswered(at(seconds), visit(contact), agent));
    }

    FloorFixture answered(double seconds, int contact, int agent) {
        return apply(new FloorEvent.Answered(at(seconds), visit(contact), agent));
    }

    FloorFixture held(double seconds, int contact) {
        return apply(new FloorEvent.Held(at(seconds), visit(contact)));
    }

    FloorFixture resumed(double seconds, int contact) {
        return apply(new FloorEvent.Resumed(at(seconds), visit(contact)));
    }

    FloorFixture transferred(double seconds, int contact) {
        return apply(new FloorEvent.Transferred(at(seconds), visit(contact), true));
    }

    FloorFixture ended(double seconds, int contact) {
        return apply(new FloorEvent.Ended(at(seconds), visit(contact)));
    }

    FloorFixture abandoned(double seconds, int contact) {
        return apply(new FloorEvent.Abandoned(at(seconds), visit(contact)));
    }

    FloorFixture afterCallBegun(double seconds, int contact, int agent) {
        return apply(new FloorEvent.AfterCallBegun(at(seconds), agent, visit(contact)));
    }

    FloorFixture afterCallEnded(double seconds, int contact, int agent) {
        return apply(new FloorEvent.AfterCallEnded(at(seconds), agent, visit(contact)));
    }

    FloorFixture signedIn(double seconds, int agent) {
        return apply(new FloorEvent.SignedIn(at(seconds), agent));
    }

    FloorFixture signedOut(double seconds, int agent) {
        return apply(new FloorEvent.SignedOut(at(seconds), agent));
    }

    FloorFixture chose(double seconds, int agent, AgentState state) {
        return apply(new FloorEvent.StateChanged(at(seconds), agent, state, FloorDirectory.NONE));
    }

    FloorFixture clock(double seconds) {
        floor.advance(at(seconds));
        return this;
    }

    FloorFixture finish() {
        floor.finish();
        return this;
    }

    /// Begins afresh, as the floor does.
    void reset() {
        floor.reset();
        offered = 0;
    }

    FloorSnapshot now() {
        return floor.snapshot();
    }

    FloorFigures day() {
        return now().figures(FloorSnapshot.ALL, FloorSnapshot.ALL, FloorSnapshot.Range.DAY);
    }

    FloorFigures window() {
        return now().figures(FloorSnapshot.ALL, FloorSnapshot.ALL, FloorSnapshot.Range.WINDOW);
    }

    long irregular(Irregularity kind) {
        return now().irregular(kind);
    }

    /// Events of which nothing is known: applied, refused and parked ones taken from those offered.
    long unaccounted() {
        FloorSnapshot snapshot = now();
        long known = snapshot.applied() + floor.parked();
        for (Irregularity kind : Irregularity.values()) {
            known += kind.repaired() ? 0 : snapshot.irregular(kind);
        }
        return offered - known;
    }
}
