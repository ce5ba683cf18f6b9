package greenlane.bench.live;

import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/// Sends changes of cells at a steady rate from its own thread, through a ring with one writer and one reader.
///
/// A full ring refuses the change and counts it. Each change carries the time at which it was due, so that a reader who is
/// late is measured by when he should have had it.
final class Sender implements AutoCloseable {
    /// How many changes may wait.
    private static final int RING = 1 << 17;
    private static final long SLICE_NANOS = 1_000_000;

    /// Takes one change.
    @FunctionalInterface
    interface Taker {
        void take(int row, int cell, long value, long dueNanos);
    }

    private final int[] cells = new int[RING];
    private final long[] values = new long[RING];
    private final long[] dueNanos = new long[RING];
    private final Thread thread;
    private final int rows;
    private final double perNano;
    private volatile long written;
    private volatile long read;
    private volatile boolean closed;
    private volatile long refused;

    /// Changes cells of the first `rows` rows.
    Sender(int rows, int perSecond, long seed) {
        this.rows = rows;
        this.perNano = perSecond / 1e9;
        thread = new Thread(() -> send(new SplittableRandom(seed)), "sender");
        thread.setDaemon(true);
        thread.start();
    }

    private void send(SplittableRandom random) {
        long begun = System.nanoTime();
        long sent = 0;
        while (!closed) {
            long due = (long) ((System.nanoTime() - begun) * perNano);
            while (sent < due) {
                offer(random.nextInt(rows) * BenchRow.CELLS + random.nextInt(BenchRow.CELLS), random.nextInt(1000),
                        begun + (long) (sent / perNano));
                sent++;
            }
            LockSupport.parkNanos(SLICE_NANOS);
        }
    }

    // One thread writes the counters of its side; the other only reads them.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void offer(int cell, long value, long due) {
        long at = written;
        if (at - read >= RING) {
            refused++;
            return;
        }
        int slot = (int) (at & (RING - 1));
        cells[slot] = cell;
        values[slot] = value;
        dueNanos[slot] = due;
        written = at + 1;
    }

    /// Takes all that was sent so far; called by one thread.
    void drain(Taker taker) {
        long until = written;
        for (long at = read; at < until; at++) {
            int slot = (int) (at & (RING - 1));
            taker.take(cells[slot] / BenchRow.CELLS, cells[slot] % BenchRow.CELLS, values[slot], dueNanos[slot]);
        }
        read = until;
    }

    long refused() {
        return refused;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
