package greenlane.feeds.asterisk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenlane.core.floor.Outcome;
import greenlane.core.floor.VisitId;
import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogTally;

/// Follows callers through queues and says which step a line is.
///
/// A uniqueid names a caller, not a visit: after a transfer the same one enters again, and the end of its first conversation can
/// be told after the second has begun. So visits are found by uniqueid *and* queue, and numbered by entry.
///
/// Repairs, each counted by its kind:
/// - A caller whose entry is not in the file (the log was rotated) entered as long before as the line's own lengths say
///   (`missing-entry`).
/// - A caller who enters a queue in which they still are had left it (`missing-end`): an answered one ended, a waiting one
///   was timed out, at the moment of the new entry.
/// - When Asterisk starts again every call is gone (`ended-by-restart`): answered ones ended, waiting ones abandoned.
final class Visits {
    /// How many callers of one log are told apart.
    static final int CALLERS_MAX = 1_000_000;

    private static final class Caller {
        final long number;
        final List<Visit> open = new ArrayList<>(1);
        int visits;

        Caller(long number) {
            this.number = number;
        }
    }

    private final Map<String, Caller> callers = new HashMap<>();
    private final QueueTiers tiers;
    private final VisitSteps steps;
    private final LogTally tally;
    private int openCount;

    Visits(QueueTiers tiers, VisitSteps steps, LogTally tally) {
        this.tiers = tiers;
        this.steps = steps;
        this.tally = tally;
    }

    /// How many visits are open.
    int openCount() {
        return openCount;
    }

    /// A caller entered a queue; false when a limit was reached.
    boolean enter(Entry entry, String customer) {
        Caller caller = callers.get(entry.uniqueId);
        if (caller != null) {
            Visit still = find(caller, entry.queue);
            if (still != null) {
                tally.repaired(entry.line, "", Dirt.MISSING_END, Detail.found(entry.uniqueId));
                closeUntold(caller, still, entry.atMillis, Outcome.TIMED_OUT);
            }
        }
        return begin(entry, customer, entry.atMillis) != null;
    }

    /// The open visit a line is about; where the log does not have its entry, one that began `beforeMillis` ago. Null when
    /// there is none and none can be made.
    @Nullable
    Visit visit(Entry entry, long beforeMillis) {
        Caller caller = callers.get(entry.uniqueId);
        Visit open = caller == null ? null : find(caller, entry.queue);
        if (open != null || caller != null || beforeMillis == Entry.UNKNOWN) {
            return open;
        }
        tally.repaired(entry.line, "", Dirt.MISSING_ENTRY, Detail.found(entry.uniqueId));
        return begin(entry, "", entry.atMillis - beforeMillis);
    }

    /// A member answered.
    void answer(Visit visit, String member, long atMillis, long ringMillis) {
        visit.agent = member;
        visit.answeredMillis = visit.step(atMillis);
        steps.answered(visit, Math.max(visit.enteredMillis, visit.answeredMillis - Math.max(ringMillis, 0)));
    }

    /// The conversation of an answered visit is over.
    void end(Visit visit, long atMillis) {
        close(visit);
        steps.ended(visit, visit.step(atMillis));
    }

    /// The member handed the caller of an answered visit on.
    void transfer(Visit visit, long atMillis, boolean blind) {
        close(visit);
        steps.transferred(visit, visit.step(atMillis), blind);
    }

    /// The caller left the queue unanswered.
    void leave(Visit visit, long atMillis, Outcome outcome) {
        close(visit);
        steps.left(visit, visit.step(atMillis), outcome);
    }

    /// Asterisk started again: nobody is in a queue any more.
    void restart(Entry entry) {
        for (Caller caller : callers.values()) {
            for (Visit visit : List.copyOf(caller.open)) {
                tally.repaired(entry.line, "", Dirt.ENDED_BY_RESTART, Detail.found(visit.uniqueId));
                closeUntold(caller, visit, entry.atMillis, Outcome.ABANDONED);
            }
        }
    }

    private void closeUntold(Caller caller, Visit visit, long atMillis, Outcome unanswered) {
        if (visit.answered()) {
            end(visit, atMillis);
        } else {
            leave(visit, atMillis, unanswered);
        }
        assert !caller.open.contains(visit);
    }

    private @Nullable Visit begin(Entry entry, String customer, long atMillis) {
        Caller caller = callers.get(entry.uniqueId);
        if (caller == null) {
            if (callers.size() == CALLERS_MAX) {
                return null;
            }
            caller = new Caller(callers.size() + 1L);
            callers.put(entry.uniqueId, caller);
        }
        if (caller.visits == VisitId.ORDINAL_MAX) {
            return null;
        }
        Visit visit = new Visit(caller.number, ++caller.visits, entry.uniqueId, entry.queue, tiers.of(entry.queue),
                customer,
                atMillis);
        caller.open.add(visit);
        openCount++;
        steps.queued(visit);
        return visit;
    }

    private static @Nullable Visit find(Caller caller, String queue) {
        for (Visit visit : caller.open) {
            if (visit.queue.equals(queue)) {
                return visit;
            }
        }
        return null;
    }

    private void close(Visit visit) {
        Caller caller = callers.get(visit.uniqueId);
        Iterator<Visit> open = caller == null ? List.<Visit>of().iterator() : caller.open.iterator();
        while (open.hasNext()) {
            if (open.next() == visit) {
                open.remove();
                openCount--;
            }
        }
    }
}
