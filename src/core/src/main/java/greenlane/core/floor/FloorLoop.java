package greenlane.core.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// The one thread that owns a [FloorReducer]: it drains a bounded inbox, folds, and publishes the newest snapshot.
///
/// Feeds put events in from their own threads; screens read [#latest()], where the latest wins. A snapshot is published after each
/// drained batch, at most once every [#PUBLISH_NANOS].
public final class FloorLoop implements FloorSink, AutoCloseable {
    /// How many events may wait to be folded; further ones are refused and counted.
    public static final int INBOX_MAX = 1 << 16;
    /// Snapshots are at least this far apart: half a frame.
    public static final long PUBLISH_NANOS = 8_000_000;

    private static final int BATCH_MAX = 4_096;
    private static final long IDLE_MILLIS = 5;
    private static final Object RESET = new Object();

    private final FloorReducer reducer;
    private final LongSupplier nanos;
    private final Consumer<Throwable> failed;
    private final BlockingQueue<Object> inbox = new ArrayBlockingQueue<>(INBOX_MAX);
    private final AtomicReference<FloorSnapshot> latest;
    private final AtomicLong refused = new AtomicLong();
    private final Thread thread;
    private volatile long clockMillis = Long.MIN_VALUE;
    private volatile boolean open = true;

    /// A loop over a reducer that nothing else uses from now on. `nanos` is a monotonic clock; `failed` is told
    /// when the loop's thread dies.
    public FloorLoop(FloorReducer reducer, ThreadFactory threads, LongSupplier nanos, Consumer<Throwable> failed) {
        this.reducer = reducer;
        this.nanos = nanos;
        this.failed = failed;
        latest = new AtomicReference<>(reducer.snapshot());
        thread = threads.newThread(this::run);
    }

    /// Starts the thread.
    public void start() {
        thread.start();
    }

    /// The newest snapshot.
    public FloorSnapshot latest() {
        return latest.get();
    }

    /// How many events were refused since the last reset because the inbox was full or the loop is closed.
    public long refused() {
        return refused.get();
    }

    @Override
    public boolean offer(FloorEvent event) {
        boolean taken = open && inbox.offer(event);
        if (!taken) {
            refused.incrementAndGet();
        }
        return taken;
    }

    @Override
    public void clock(long atMillis) {
        clockMillis = Math.max(clockMillis, atMillis);
    }

    @Override
    public void reset() {
        clockMillis = Long.MIN_VALUE;
        refused.set(0);
        do {
            inbox.clear();
        } while (!inbox.offer(RESET));
    }

    private void run() {
        List<Object> batch = new ArrayList<>(BATCH_MAX);
        long published = nanos.getAsLong();
        boolean changed = false;
        try {
            while (open || !inbox.isEmpty()) {
                long clock = clockMillis;
                int taken = inbox.drainTo(batch, BATCH_MAX);
                for (Object message : batch) {
                    fold(message);
                }
                batch.clear();
                boolean drained = taken < BATCH_MAX;
                changed |= taken > 0;
                if (drained && clock > reducer.nowMillis() && clock == clockMillis) {
                    reducer.advance(clock);
                    changed = true;
                }
                long time = nanos.getAsLong();
                if (changed && time - published >= PUBLISH_NANOS) {
                    latest.set(reducer.snapshot());
                    published = time;
                    changed = false;
                }
                if (taken == 0) {
                    Object message = inbox.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                    if (message != null) {
                        fold(message);
                        changed = true;
                    }
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            open = false;
            failed.accept(e);
            return;
        }
        open = false;
        reducer.finish();
        latest.set(reducer.snapshot());
    }

    private void fold(Object message) {
        if (message instanceof FloorEvent event) {
            reducer.apply(event);
        } else {
            reducer.reset();
        }
    }

    /// Folds what is in the inbox, closes what settles, and stops the thread.
    @Override
    public void close() {
        open = false;
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
