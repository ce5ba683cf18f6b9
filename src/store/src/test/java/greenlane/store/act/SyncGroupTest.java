package greenlane.store.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SyncGroupTest {
    private static final int WAITERS = 50;

    @Test
    void all_who_come_during_a_sync_share_the_next_one() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger syncs = new AtomicInteger();
        SyncGroup group = new SyncGroup(() -> {
            syncs.incrementAndGet();
            running.countDown();
            try {
                assertTrue(release.await(20, TimeUnit.SECONDS));
            } catch (InterruptedException interrupted) {
                throw new SQLException(interrupted);
            }
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            all.add(threads.submit(() -> settle(group)));
            running.await();
            for (int waiter = 0; waiter < WAITERS; waiter++) {
                all.add(threads.submit(() -> settle(group)));
            }
            while (group.asked() <= WAITERS) {
                Thread.onSpinWait();
            }
            release.countDown();
            for (Future<?> one : all) {
                one.get(20, TimeUnit.SECONDS);
            }
        }
        assertEquals(2, syncs.get());
        assertEquals(2, group.count());
    }

    private static boolean settle(SyncGroup group) throws SQLException {
        group.await();
        return true;
    }

    @Test
    void a_failed_sync_fails_who_waited_for_it_and_not_the_next() throws SQLException {
        AtomicInteger syncs = new AtomicInteger();
        SyncGroup group = new SyncGroup(() -> {
            if (syncs.incrementAndGet() == 1) {
                throw new SQLException("made for this test");
            }
        });
        assertThrows(SQLException.class, group::await);
        group.await();
        assertEquals(2, syncs.get());
    }
}
