package greenlane.store.act;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.store.disk.Database;
import greenlane.store.disk.StoreFault;

/// The one place where the store is changed: a transaction, its commit, its way to the disk, and then the news of it.
/// Safe for use by several threads.
///
/// A commit alone survives the end of the process, not the end of the power. [#carryOut] waits until the disk has it,
/// together with all others that are waiting ([SyncGroup]); [#record] does not. What a later outbox needs is written inside the
/// same transaction, here.
public final class Acts {
    private static final Logger log = LoggerFactory.getLogger(Acts.class);

    /// With less room on the disk than this nothing is written: H2 gives a file up when the disk refuses it, and needs some room
    /// to open it again.
    public static final long DISK_RESERVE_BYTES = 8L << 20;

    private final Database database;
    private final LongSupplier usableBytes;
    private final SyncGroup syncs;
    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

    /// @param usableBytes how many bytes the disk still takes
    public Acts(Database database, LongSupplier usableBytes) {
        this.database = database;
        this.usableBytes = usableBytes;
        this.syncs = new SyncGroup(() -> database.command("CHECKPOINT SYNC"));
    }

    /// Stops telling a listener.
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /// Carries out a user's act. When this returns [Acted.Done], `kill -9` and a power cut leave it stored.
    public <T> Acted<T> carryOut(Act<T> act) {
        return run(act, true, _ -> {});
    }

    /// As [#carryOut(Act)]; `adopt` takes over what memory keeps of it, after the disk has it and before anyone is told.
    public <T> Acted<T> carryOut(Act<T> act, Consumer<T> adopt) {
        return run(act, true, adopt);
    }

    /// Records what can be had again from its source, or is one of very many. When this returns [Acted.Done], `kill -9` leaves
    /// it stored; a power cut may take the last moments.
    public <T> Acted<T> record(Act<T> act) {
        return run(act, false, _ -> {});
    }

    private <T> Acted<T> run(Act<T> act, boolean lasting, Consumer<T> adopt) {
        if (!hasRoom(DISK_RESERVE_BYTES)) {
            return full();
        }
        Set<Change> changes = new LinkedHashSet<>();
        T value;
        try (Connection connection = database.connection()) {
            value = commit(connection, act, changes);
        } catch (SQLException | DataAccessException failure) {
            return failed(failure);
        }
        return lasting ? settle(value, changes, adopt) : tell(value, changes);
    }

    private static <T> T commit(Connection connection, Act<T> act, Set<Change> changes) throws SQLException {
        connection.setAutoCommit(false);
        boolean committed = false;
        try {
            T value = act.carryOut(Database.sql(connection), changes);
            connection.commit();
            committed = true;
            return value;
        } finally {
            if (!committed) {
                rollBack(connection);
            }
        }
    }

    /// Takes a transaction back; where even that fails, H2 has given the file up and does it when it opens the file again.
    public static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException failure) {
            log.debug("the rollback is left to the next opening", failure);
        }
    }

    /// Waits until what was committed is on the disk, and then says what changed.
    public <T> Acted<T> settle(T value, Set<Change> changes) {
        return settle(value, changes, _ -> {});
    }

    private <T> Acted<T> settle(T value, Set<Change> changes, Consumer<T> adopt) {
        try {
            syncs.await();
        } catch (SQLException failure) {
            return failed(failure);
        }
        adopt.accept(value);
        return tell(value, changes);
    }

    private <T> Acted<T> tell(T value, Set<Change> changes) {
        if (!changes.isEmpty()) {
            Set<Change> news = Set.copyOf(changes);
            for (ChangeListener listener : listeners) {
                listener.changed(news);
            }
        }
        return new Acted.Done<>(value);
    }

    /// What a failure was, in the form an act returns it. Rethrows what can only be a bug.
    public <T> Acted<T> failed(Exception failure) {
        StoreFault fault = database.failed(failure);
        log.warn("{} an act was not stored", fault.code(), failure);
        return new Acted.Failed<>(fault, String.valueOf(failure.getMessage()));
    }

    /// Whether the disk takes this many bytes more.
    public boolean hasRoom(long bytes) {
        return usableBytes.getAsLong() >= bytes;
    }

    /// The answer to an act for which the disk has no room.
    public <T> Acted<T> full() {
        return new Acted.Failed<>(StoreFault.DISK_FULL, usableBytes.getAsLong() + " bytes are left on the disk");
    }

    /// From now on tells a listener of every act.
    public Subscription listen(ChangeListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// How many times the disk was made to keep what it had, for measurements.
    public long syncCount() {
        return syncs.count();
    }
}
