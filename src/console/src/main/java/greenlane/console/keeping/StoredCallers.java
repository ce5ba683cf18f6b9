package greenlane.console.keeping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.console.live.Callers;
import greenlane.store.Store;
import greenlane.store.act.Change;
import greenlane.store.disk.StoreException;

/// Looks up who waits in the store, off the screen's thread, and keeps the last [#KEPT_MAX] answers until something about customers changes. Any thread may
/// ask.
public final class StoredCallers implements Callers {
    /// So many answers are kept.
    public static final int KEPT_MAX = 4_096;
    /// So many may be waited for at once; who comes later is asked for again.
    static final int ASKED_MAX = 256;
    private static final Logger LOG = LoggerFactory.getLogger(StoredCallers.class);

    private final Function<String, Optional<Caller>> look;
    private final Executor worker;
    private final Map<String, Optional<Caller>> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Caller>> eldest) {
            return size() > KEPT_MAX;
        }
    };
    private final Map<String, Boolean> asked = new LinkedHashMap<>();
    private final AtomicLong failures = new AtomicLong();
    private long era;

    /// @param look reads one from the store
    StoredCallers(Function<String, Optional<Caller>> look, Executor worker) {
        this.look = look;
        this.worker = worker;
    }

    /// Those of a store, as long as it is open.
    public static StoredCallers of(Store store, StoredBook book, Executor worker) {
        StoredCallers callers = new StoredCallers(book::caller, worker);
        // Held as long as the store is: both end with the program.
        var _ = store.listen(changes -> {
            if (changes.stream().map(Change::kind).anyMatch(StoredCallers::concerns)) {
                callers.forget();
            }
        });
        return callers;
    }

    /// The same, where contacts name customers in words of their own.
    ///
    /// @param code of the customer whom such words mean
    public Callers by(UnaryOperator<String> code) {
        return words -> of(code.apply(words));
    }

    private static boolean concerns(Change.Kind kind) {
        return switch (kind) {
            case CUSTOMER, PURCHASE, TIER_RUN, TIER_OVERRIDE, TIER_POLICY -> true;
            default -> false;
        };
    }

    @Override
    public Optional<Caller> of(String customer) {
        if (customer.isEmpty()) {
            return Optional.empty();
        }
        long now;
        synchronized (this) {
            Optional<Caller> known = kept.get(customer);
            if (known != null) {
                return known;
            }
            if (asked.size() >= ASKED_MAX || asked.putIfAbsent(customer, true) != null) {
                return Optional.empty();
            }
            now = era;
        }
        worker.execute(() -> read(customer, now));
        return Optional.empty();
    }

    private void read(String customer, long began) {
        Optional<Caller> found = Optional.empty();
        try {
            found = look.apply(customer);
        } catch (StoreException e) {
            if (failures.getAndIncrement() == 0) {
                LOG.warn("who calls could not be looked up: {}", e.fault().code(), e);
            }
        } finally {
            synchronized (this) {
                asked.remove(customer);
                if (era == began) {
                    kept.put(customer, found);
                }
            }
        }
    }

    private synchronized void forget() {
        era++;
        kept.clear();
    }
}
