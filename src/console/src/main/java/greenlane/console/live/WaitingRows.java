package greenlane.console.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import greenlane.console.floor.FloorTargets;
import greenlane.core.floor.AgentState;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.VisitId;

/// The rows of the waiting list: those whose promise breaks next, each a stable object. Owned by the FX thread; a long list is
/// picked on a worker, and taken over in the next frame.
final class WaitingRows {
    /// How many are shown; the rest is counted and narrowed down by filters.
    static final int SHOWN_MAX = 500;
    /// From so many on the list is picked on the worker.
    static final int INLINE_MAX = 2_000;

    private final Supplier<FloorTargets> targets;
    private final Supplier<QueueNames> queueNames;
    private final Supplier<Callers> callers;
    private final Executor worker;
    private final AtomicReference<@Nullable WaitingPick> picked = new AtomicReference<>();
    private final Map<Long, WaitingRow> byVisit = new HashMap<>();
    private List<WaitingRow> rows = List.of();
    private int total;
    private boolean picking;

    WaitingRows(Supplier<FloorTargets> targets, Supplier<QueueNames> queueNames, Supplier<Callers> callers,
            Executor worker) {
        this.callers = callers;
        this.queueNames = queueNames;
        this.targets = targets;
        this.worker = worker;
    }

    /// The rows in order; another list when another row or order is due.
    List<WaitingRow> rows() {
        return rows;
    }

    /// How many wait that the filter lets through, shown or not.
    int total() {
        return total;
    }

    void clear() {
        byVisit.clear();
        rows = List.of();
        total = 0;
        picked.set(null);
        picking = false;
    }

    /// Follows the floor.
    void show(FloorSnapshot floor, FloorDirectory names, LiveFilter filter, long clockMillis) {
        if (floor.waitingCount() < INLINE_MAX) {
            take(pick(floor, names, queueNames.get(), filter), names, clockMillis);
            return;
        }
        WaitingPick done = picked.getAndSet(null);
        if (done != null) {
            picking = false;
            if (done.filter().equals(filter)) {
                take(done, names, clockMillis);
            }
        }
        if (!picking) {
            picking = true;
            QueueNames queues = queueNames.get();
            worker.execute(() -> picked.set(pick(floor, names, queues, filter)));
        }
    }

    private WaitingPick pick(FloorSnapshot floor, FloorDirectory names, QueueNames queues, LiveFilter filter) {
        return WaitingPick.of(floor, names, queues, filter,
                queue -> targets.get().prompt().contains(names.queueAt(queue).medium()), SHOWN_MAX);
    }

    private void take(WaitingPick pick, FloorDirectory names, long clockMillis) {
        FloorSnapshot floor = pick.floor();
        Map<Long, String> ringing = ringing(floor, names);
        List<WaitingRow> next = new ArrayList<>(pick.places().size());
        for (int place : pick.places()) {
            long visit = floor.waitingVisit(place);
            WaitingRow row = byVisit.get(visit);
            if (row == null || row.queue != floor.waitingQueue(place)
                    || row.sinceMillis != floor.waitingSinceMillis(place)) {
                row = row(floor, names, place);
                row.clock(clockMillis);
                byVisit.put(visit, row);
            }
            if (row.caller == null) {
                row.caller = callers.get().of(row.customer).orElse(null);
            }
            row.ringing = floor.waitingRings(place) ? ringing.getOrDefault(visit, "") : "";
            next.add(row);
        }
        total = pick.total();
        if (!next.equals(rows)) {
            rows = List.copyOf(next);
        }
        if (byVisit.size() > rows.size() * 2 + SHOWN_MAX) {
            byVisit.values().retainAll(rows);
        }
    }

    private WaitingRow row(FloorSnapshot floor, FloorDirectory names, int place) {
        long visit = floor.waitingVisit(place);
        int queue = floor.waitingQueue(place);
        FloorDirectory.Queue named = names.queueAt(queue);
        FloorDirectory.ContactCard card = names.card(VisitId.contact(visit));
        return new WaitingRow(visit, queue, queueNames.get().of(names, queue), floor.waitingTier(place),
                card.reference(), card.customer(),
                floor.waitingSinceMillis(place), floor.waitingTargetMillis(place),
                targets.get().prompt().contains(named.medium()));
    }

    private static Map<Long, String> ringing(FloorSnapshot floor, FloorDirectory names) {
        Map<Long, String> byVisit = new HashMap<>();
        for (int agent = 0; agent < Math.min(floor.agentCount(), names.agentCount()); agent++) {
            if (floor.agentState(agent) == AgentState.RINGING) {
                byVisit.put(floor.agentVisit(agent), names.agentAt(agent).name());
            }
        }
        return byVisit;
    }

    void clock(long nowMillis) {
        rows.forEach(row -> row.clock(nowMillis));
    }
}
