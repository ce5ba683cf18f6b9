package greenlane.core.floor;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import greenlane.core.customer.Tier;

import static greenlane.core.floor.FloorFixture.*;
import static org.junit.jupiter.api.Assertions.*;

@Timeout(60)
class FloorLoopTest {
    private final FloorFixture f = new FloorFixture();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private FloorLoop loop() {
        return new FloorLoop(f.floor, Thread.ofPlatform().daemon()::unstarted, System::nanoTime, failure::set);
    }

    private static FloorEvent queued(double seconds, int contact) {
        return new FloorEvent.Queued(at(seconds), visit(contact), PHONE, Tier.CORE);
    }

    private static void await(FloorLoop loop, Predicate<FloorSnapshot> condition) {
        while (!condition.test(loop.latest())) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsOfferedIsFoldedAndPublished() {
        try (FloorLoop loop = loop()) {
            loop.start();
            assertTrue(loop.offer(queued(0, 1)));
            await(loop, s -> s.waitingCount() == 1);
            assertTrue(loop.offer(queued(1, 2)));
            await(loop, s -> s.waitingCount() == 2);
            assertEquals(0, loop.refused());
        }
    }

    @Test
    void theClockMovesTheFloorThoughNothingHappens() {
        try (FloorLoop loop = loop()) {
            loop.start();
            loop.offer(queued(0, 1));
            loop.clock(at(90));
            loop.clock(at(50));
            await(loop, s -> s.longestWaitMillis(PHONE, FloorSnapshot.ALL) == 90_000);
        }
    }

    @Test
    void theClockDoesNotOvertakeEventsThatWaitInTheInbox() {
        FloorLoop loop = loop();
        for (int i = 0; i < FloorLoop.INBOX_MAX; i++) {
            loop.offer(queued(i, i));
        }
        loop.clock(at(FloorLoop.INBOX_MAX + 86_400.0));
        loop.start();
        await(loop, s -> s.asOfMillis() >= at(FloorLoop.INBOX_MAX + 86_400.0));
        loop.close();
        assertEquals(FloorLoop.INBOX_MAX, loop.latest().applied());
        assertEquals(0, loop.latest().irregular(Irregularity.TOO_LATE));
    }

    @Test
    void aFullInboxRefusesAndCounts() {
        FloorLoop loop = loop();
        for (int i = 0; i < FloorLoop.INBOX_MAX; i++) {
            assertTrue(loop.offer(queued(0, i)));
        }
        assertFalse(loop.offer(queued(0, 1)));
        assertFalse(loop.offer(queued(0, 2)));
        assertEquals(2, loop.refused());
        loop.start();
        loop.close();
        assertEquals(FloorLoop.INBOX_MAX, loop.latest().waitingCount());
    }

    @Test
    void aResetForgetsWhatWasOfferedBeforeItAndKeepsWhatComesAfter() {
        FloorLoop loop = loop();
        loop.offer(queued(5_000, 1));
        loop.clock(at(9_000));
        loop.reset();
        loop.offer(queued(0, 2));
        loop.start();
        loop.close();
        assertEquals(1, loop.latest().waitingCount());
        assertEquals(visit(2), loop.latest().waitingVisit(0));
        assertEquals(at(0), loop.latest().asOfMillis());
    }

    @Test
    void aResetMakesRoomInAFullInbox() {
        FloorLoop loop = loop();
        for (int i = 0; i < FloorLoop.INBOX_MAX; i++) {
            loop.offer(queued(0, i));
        }
        assertFalse(loop.offer(queued(1, 1)));
        loop.reset();
        assertEquals(0, loop.refused(), "what was refused before the floor began afresh is not missing from it");
        assertTrue(loop.offer(queued(1, 2)));
        loop.start();
        loop.close();
        assertEquals(1, loop.latest().waitingCount());
    }

    @Test
    void closingFoldsTheInboxAndSettlesTheFloor() {
        FloorLoop loop = loop();
        loop.offer(queued(0, 1));
        loop.offer(new FloorEvent.Answered(at(1), visit(1), ANN));
        loop.offer(new FloorEvent.Ended(at(9), visit(1)));
        loop.start();
        loop.close();
        assertEquals(1, loop.latest().figures(PHONE, FloorSnapshot.ALL, FloorSnapshot.Range.DAY).handled());
        assertEquals(1, f.closed.size());
        assertFalse(loop.offer(queued(10, 2)));
        assertEquals(1, loop.refused());
    }

    @Test
    void aFailureIsToldAndTheLoopTakesNoMore() throws InterruptedException {
        var told = new CountDownLatch(1);
        ClosedVisitSink broken = (visit, queue, tier, outcome, agent, at, wait, talk, hold, after, transferred) -> {
            throw new IllegalStateException("no room");
        };
        var loop = new FloorLoop(new FloorReducer(f.directory, FloorPolicy.example(ZONE), broken),
                Thread.ofPlatform().daemon()::unstarted, System::nanoTime, e -> {
                    failure.set(e);
                    told.countDown();
                });
        loop.start();
        loop.offer(queued(0, 1));
        loop.offer(new FloorEvent.Abandoned(at(1), visit(1)));
        assertTrue(told.await(30, TimeUnit.SECONDS));
        assertEquals("no room", failure.get().getMessage());
        assertFalse(loop.offer(queued(2, 2)));
        loop.close();
    }

    @Test
    void snapshotsAreNoCloserTogetherThanTheLimit() {
        var loop = new FloorLoop(f.floor, Thread.ofPlatform().daemon()::unstarted, () -> 0L, failure::set);
        loop.start();
        loop.offer(queued(0, 1));
        loop.close();
        assertEquals(3, loop.latest().version() + 1, "the first, and the last at the close");
    }
}
