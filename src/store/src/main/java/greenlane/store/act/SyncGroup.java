package greenlane.store.act;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/// Lets several threads that each need the disk to keep what they committed share one sync: the first one syncs, those that come
/// meanwhile wait for it and then one of them syncs for all.
final class SyncGroup {
    private static final long SETTLED = -1;

    private final Sync sync;
    private final Object gate = new Object();
    private long asked;
    private long settled;
    private long count;
    private boolean running;
    private @Nullable Failure failure;

    SyncGroup(Sync sync) {
        this.sync = sync;
    }

    /// Makes the disk keep everything committed before the call.
    @FunctionalInterface
    interface Sync {
        void run() throws SQLException;
    }

    /// A sync that failed, and the tickets it was for.
    private record Failure(long first, long last, SQLException cause) {
        boolean covers(long ticket) {
            return first <= ticket && ticket <= last;
        }
    }

    /// Returns when everything committed before this call is on the disk.
    void await() throws SQLException {
        long ticket;
        synchronized (gate) {
            ticket = ++asked;
        }
        long last = takeTurn(ticket);
        if (last == SETTLED) {
            return;
        }
        @Nullable
        SQLException cause = new SQLException("the sync was cut short by a bug");
        try {
            sync.run();
            cause = null;
        } catch (SQLException failed) {
            cause = failed;
            throw failed;
        } finally {
            finish(last, cause);
        }
    }

    /// Waits for the ticket to be settled or for the turn to sync: the last ticket to sync for, [#SETTLED] when it is.
    private long takeTurn(long ticket) throws SQLException {
        boolean interrupted = false;
        synchronized (gate) {
            while (running && settled < ticket) {
                try {
                    gate.wait();
                } catch (InterruptedException _) {
                    // what is committed is waited for to the end; the interrupt is passed on
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (settled >= ticket) {
                if (failure != null && failure.covers(ticket)) {
                    throw new SQLException(failure.cause());
                }
                return SETTLED;
            }
            running = true;
            return asked;
        }
    }

    private void finish(long last, @Nullable SQLException cause) {
        synchronized (gate) {
            running = false;
            if (cause != null) {
                failure = new Failure(settled + 1, last, cause);
            }
            settled = last;
            count++;
            gate.notifyAll();
        }
    }

    /// How many have asked for a sync.
    long asked() {
        synchronized (gate) {
            return asked;
        }
    }

    /// How many syncs there were.
    long count() {
        synchronized (gate) {
            return count;
        }
    }
}
