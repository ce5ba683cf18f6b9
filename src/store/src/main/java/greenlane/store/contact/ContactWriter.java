package greenlane.store.contact;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.core.floor.ClosedContact;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreFault;

/// Writes live contacts to the store in batches, on a thread of its own, so that the floor never waits for the disk.
///
/// Contacts wait in memory, in a line with a named limit; what the line has no room for is refused and counted. When a batch cannot be
/// written it is kept and tried again, and [#status] says why, until the writer is closed.
public final class ContactWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ContactWriter.class);

    private final Target target;
    private final Limits limits;
    private final Thread thread;

    private final Object gate = new Object();
    private final ArrayDeque<ClosedContact> line = new ArrayDeque<>();
    private int inHand;
    private long accepted;
    private long settled;
    private long refused;
    private long lost;
    private int hurrying;
    private boolean closing;
    private Added total = Added.NONE;
    private @Nullable StoreFault fault;

    /// Where batches go.
    @FunctionalInterface
    public interface Target {
        Acted<Added> addAll(List<ClosedContact> contacts);
    }

    /// How much may wait, and for how long.
    ///
    /// @param pendingMax contacts that may wait in memory; further ones are refused
    /// @param batchMax contacts in one batch
    /// @param gatherMillisMax how long a contact waits for others before its batch is written
    /// @param retryMillis how long after a failure the batch is tried again
    public record Limits(int pendingMax, int batchMax, int gatherMillisMax, int retryMillis) {
        public Limits {
            if (batchMax < 1 || pendingMax < batchMax || gatherMillisMax < 0 || retryMillis < 1) {
                throw new IllegalArgumentException("limits of a contact writer that cannot be kept");
            }
        }

        /// 100,000 waiting (some 30 MB), batches of 1,000 or of half a second, another try every two seconds.
        public static Limits everyday() {
            return new Limits(100_000, 1_000, 500, 2_000);
        }
    }

    /// How the writing goes.
    ///
    /// @param total what became of the contacts written so far
    /// @param pending wait to be written
    /// @param refused had no room in the line, or came after the writer was closed
    /// @param lost were accepted but never written: the store could not take them before the writer was closed
    /// @param fault why the last batch could not be written; empty while all goes well
    public record Status(Added total, int pending, long refused, long lost, Optional<StoreFault> fault) {}

    public ContactWriter(Target target, Limits limits) {
        this.target = target;
        this.limits = limits;
        this.thread = Thread.ofPlatform().name("greenlane-contact-writer").daemon().unstarted(this::run);
        this.thread.start();
    }

    /// Takes a contact to be written; false when there is no room for it. Never blocks.
    public boolean offer(ClosedContact contact) {
        synchronized (gate) {
            if (closing || line.size() + inHand >= limits.pendingMax()) {
                refused++;
                return false;
            }
            line.add(contact);
            accepted++;
            if (line.size() == 1 || line.size() == limits.batchMax()) {
                gate.notifyAll();
            }
            return true;
        }
    }

    /// How the writing goes.
    public Status status() {
        synchronized (gate) {
            return new Status(total, line.size() + inHand, refused, lost, Optional.ofNullable(fault));
        }
    }

    /// Waits until everything accepted before this call is stored. False when it is not within the time.
    public boolean flush(Duration wait) {
        long deadline = System.nanoTime() + wait.toNanos();
        synchronized (gate) {
            long last = accepted;
            hurrying++;
            gate.notifyAll();
            try {
                while (settled < last) {
                    long leftMillis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                    if (leftMillis <= 0) {
                        return false;
                    }
                    gate.wait(leftMillis);
                }
                return true;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                hurrying--;
            }
        }
    }

    /// Writes what waits and ends. What the store does not take in one more try is lost, counted and logged.
    @Override
    public void close() {
        synchronized (gate) {
            closing = true;
            gate.notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                // what was accepted is written before the store closes; the interrupt is passed on
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            List<ClosedContact> batch = gather();
            while (!batch.isEmpty()) {
                if (write(batch) || giveUp(batch.size())) {
                    batch = gather();
                }
            }
        } catch (InterruptedException ended) {
            log.warn("the contact writer was interrupted", ended);
        }
    }

    /// The next batch, empty when there is nothing left and the writer closes.
    private List<ClosedContact> gather() throws InterruptedException {
        synchronized (gate) {
            while (line.isEmpty()) {
                if (closing) {
                    return List.of();
                }
                gate.wait();
            }
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limits.gatherMillisMax());
            while (line.size() < limits.batchMax() && !closing && hurrying == 0) {
                long leftMillis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (leftMillis <= 0) {
                    break;
                }
                gate.wait(leftMillis);
            }
            List<ClosedContact> batch = new ArrayList<>(Math.min(line.size(), limits.batchMax()));
            while (batch.size() < limits.batchMax() && !line.isEmpty()) {
                batch.add(line.remove());
            }
            inHand = batch.size();
            return batch;
        }
    }

    /// Writes a batch. False when the store did not take it.
    private boolean write(List<ClosedContact> batch) {
        Acted<Added> acted;
        try {
            acted = target.addAll(batch);
        } catch (RuntimeException bug) {
            // the thread's edge: one batch that cannot be written must not stop all later ones
            log.error("a batch of {} contacts was dropped", batch.size(), bug);
            drop(batch.size());
            return true;
        }
        synchronized (gate) {
            switch (acted) {
                case Acted.Done<Added>(Added added) -> {
                    total = total.plus(added);
                    fault = null;
                    settle(batch.size());
                    return true;
                }
                case Acted.Failed<Added> failed -> {
                    fault = failed.fault();
                    return false;
                }
            }
        }
    }

    /// After a failure: waits for the next try, or, when the writer closes, drops the batch. True when it was dropped.
    private boolean giveUp(int count) throws InterruptedException {
        synchronized (gate) {
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limits.retryMillis());
            if (!closing) {
                long leftMillis = limits.retryMillis();
                while (leftMillis > 0 && !closing) {
                    gate.wait(leftMillis);
                    leftMillis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                }
                return false;
            }
            log.error("{} contacts were not stored before the end", count);
        }
        drop(count);
        return true;
    }

    private void drop(int count) {
        synchronized (gate) {
            lost += count;
            settle(count);
        }
    }

    private void settle(int count) {
        settled += count;
        inHand = 0;
        gate.notifyAll();
    }
}
