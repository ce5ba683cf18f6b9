package greenlane.console.floor;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import greenlane.core.customer.Tier;
import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.ContactCard;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.Outcome;
import greenlane.core.floor.VisitId;
import greenlane.feeds.playback.FeedFault;
import greenlane.feeds.playback.PlaybackRuntime;
import greenlane.feeds.playback.PlaybackStart;
import greenlane.feeds.playback.RecordedSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The running floor behind the console, with its real threads.
class FloorSessionTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long NOON = Instant.parse("2026-03-12T04:00:00Z").toEpochMilli();
    private static final long PATIENCE_SECONDS = 20;

    private final FloorSession session = new FloorSession(FloorPolicy.example(ZONE),
            new PlaybackRuntime(InstantSource.system(), System::nanoTime, Executors.defaultThreadFactory()));
    private final BlockingQueue<ClosedContact> kept = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        session.close();
    }

    private static FloorSource log(String name) {
        return new FloorSource(FloorSource.Kind.REPLAY, name, "test", PlaybackStart.fromTheBeginning(10_000),
                directory -> () -> new RecordedSource(name, events(directory)));
    }

    private static List<FloorEvent> events(FloorDirectory directory) {
        int queue = directory.queue("Sales", Medium.PHONE);
        int agent = directory.agent("Ann", "One");
        directory.introduce(1, new ContactCard("C-1", "Kapok"));
        long visit = VisitId.of(1, 1);
        return List.of(new FloorEvent.SignedIn(NOON, agent), new FloorEvent.QueueJoined(NOON, agent, queue),
                new FloorEvent.Queued(NOON + 1_000, visit, queue, Tier.CORE),
                new FloorEvent.Answered(NOON + 9_000, visit, agent), new FloorEvent.Ended(NOON + 60_000, visit),
                new FloorEvent.SignedOut(NOON + 400_000, agent));
    }

    private ClosedContact next() throws InterruptedException {
        ClosedContact contact = kept.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(contact, "no contact was closed");
        return contact;
    }

    @Test
    void aClosedContactIsKeptWithItsNames() throws InterruptedException {
        session.keepIn(kept::add);

        session.open(log("a log"));

        ClosedContact contact = next();
        assertEquals("C-1", contact.reference());
        assertEquals("Kapok", contact.customer());
        assertEquals("Sales", contact.queue());
        assertEquals("Ann", contact.agent());
        assertEquals(Outcome.ANSWERED, contact.outcome());
        assertEquals(8_000, contact.waitMillis());
        assertEquals(List.of(contact), session.recent().ofQueue("Sales", 10));
        assertEquals(List.of(contact), session.recent().ofAgent("Ann", NOON, 10));
    }

    @Test
    void anotherPolicyFoldsTheSourceAgain() throws InterruptedException {
        session.keepIn(kept::add);
        session.open(log("a log"));
        ClosedContact first = next();
        FloorDirectory names = session.directory();
        FloorPolicy policy = FloorPolicy.example(ZoneId.of("UTC"));

        session.follow(policy);

        assertEquals(first, next());
        assertEquals(names, session.directory(), "the names stay");
        FloorSnapshot latest = session.latest();
        assertNotNull(latest);
        assertEquals(policy, latest.policy());
    }

    @Test
    void aJumpBackTellsTheSameContactsOnceMoreUnderTheSameNames() throws InterruptedException {
        session.keepIn(kept::add);
        session.open(log("a log"));
        ClosedContact first = next();

        session.jump(Instant.ofEpochMilli(NOON + 2_000));

        assertEquals(first, next());
        assertEquals(List.of(first), session.recent().ofQueue("Sales", 10), "and it is not listed twice");
    }

    @Test
    void anotherSourceBeginsAnotherFloor() throws InterruptedException {
        session.keepIn(kept::add);
        session.open(log("one"));
        next();
        FloorDirectory names = session.directory();

        session.open(log("two"));

        assertTrue(names != session.directory());
        assertEquals("two", session.status().name());
    }

    @Test
    void aSourceThatCannotBeReadIsAFaultAndNotASilence() throws InterruptedException {
        session.open(new FloorSource(FloorSource.Kind.REPLAY, "broken", "test",
                PlaybackStart.fromTheBeginning(1), _ -> () -> {
                    throw new java.io.IOException("no such file");
                }));

        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (session.status().fault().isEmpty() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }

        FloorStatus status = session.status();
        assertEquals(FloorStatus.Health.FAILED, status.health());
        assertEquals(FeedFault.Code.SOURCE_UNREADABLE, status.fault().orElseThrow().code());
    }

    @Test
    void withNothingConnectedThereIsNothing() {
        assertNull(session.latest());
        assertEquals(FloorStatus.NONE, session.status());
        assertEquals(List.of(), session.history());
    }
}
