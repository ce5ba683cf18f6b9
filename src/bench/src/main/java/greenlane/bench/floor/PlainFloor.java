package greenlane.bench.floor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import greenlane.bench.floor.PlainFigures.Fact;
import greenlane.bench.floor.PlainFigures.Kind;
import greenlane.core.customer.Tier;
import greenlane.core.floor.AgentState;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorFigures;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorReducer;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.VisitId;

/// The floor as one writes it first: maps of objects behind one lock, a deque for the trailing window.
///
/// It counts the same figures as [FloorReducer] from events that arrive in order, each once, of visits that follow their steps. It
/// repairs nothing. That makes it the reference for the figures, and the measure for the speed.
public final class PlainFloor {
    /// A queue and a tier.
    public record Cell(int queue, Tier tier) {}

    /// The figures of every cell, and who waits and who does what, at one moment.
    public record Snapshot(long asOfMillis, Map<Cell, FloorFigures> window, Map<Cell, FloorFigures> day,
            Map<Cell, Integer> waiting, Map<Cell, Integer> inService, List<Waiting> waitingList,
            Map<Integer, Agent> agents) {}

    /// One who waits.
    public record Waiting(long visit, Cell cell, long sinceMillis, boolean rings) {}

    /// What one agent does.
    public record Agent(AgentState state, long sinceMillis, long visit) {}

    private static final class Visit {
        private final long id;
        private final Cell cell;
        private final long queuedAt;
        private long answeredAt;
        private long heldSince;
        private long hold;
        private long endedAt;
        private long afterCallSince;
        private long completeAt;
        private int agent = FloorDirectory.NONE;
        private final List<Integer> ringing = new ArrayList<>(0);

        private Visit(long id, Cell cell, long queuedAt) {
            this.id = id;
            this.cell = cell;
            this.queuedAt = queuedAt;
        }
    }

    private static final class AgentFacts {
        private AgentState chosen = AgentState.OFFLINE;
        private long chosenSince = FloorSnapshot.NEVER;
        private long freedAt = FloorSnapshot.NEVER;
        private @Nullable Visit ringing;
        private long ringingSince;
        private @Nullable Visit afterCall;
        private final List<Visit> contacts = new ArrayList<>(2);
    }

    private final FloorPolicy policy;
    private final long windowMillis;
    private final Map<Long, Visit> open = new HashMap<>();
    private final Map<Cell, Map<Long, Visit>> waiting = new HashMap<>();
    private final Map<Cell, Integer> inService = new HashMap<>();
    private final Map<Cell, PlainFigures> window = new HashMap<>();
    private final Map<Cell, PlainFigures> day = new HashMap<>();
    private final Map<Integer, AgentFacts> agents = new TreeMap<>();
    private final ArrayDeque<Fact> facts = new ArrayDeque<>();
    private final ArrayDeque<Visit> ended = new ArrayDeque<>();
    private final ArrayDeque<Visit> done = new ArrayDeque<>();
    private long nextDayMillis = Long.MIN_VALUE;
    private long nowMillis = Long.MIN_VALUE;

    public PlainFloor(FloorPolicy policy) {
        this.policy = policy;
        windowMillis = policy.window().toMillis();
    }

    /// Folds an event.
    public synchronized void apply(FloorEvent event) {
        advance(event.atMillis());
        switch (event) {
            case FloorEvent.SelfServiceOffered e -> selfService(e);
            case FloorEvent.Queued e -> queued(e);
            case FloorEvent.Ringing e -> ringing(e);
            case FloorEvent.NotAnswered e -> stopRinging(visit(e.visit()), e.agent(), e.atMillis());
            case FloorEvent.Answered e -> answered(e);
            case FloorEvent.Held e -> visit(e.visit()).heldSince = e.atMillis();
            case FloorEvent.Resumed e -> resumed(visit(e.visit()), e.atMillis());
            case FloorEvent.Transferred e -> {
                Visit visit = visit(e.visit());
                count(new Fact(e.atMillis(), visit.cell, Kind.TRANSFERRED, 0, 0, 0));
                ended(visit, e.atMillis());
            }
            case FloorEvent.Ended e -> ended(visit(e.visit()), e.atMillis());
            case FloorEvent.Abandoned e -> left(visit(e.visit()), e.atMillis(), Kind.ABANDONED);
            case FloorEvent.TimedOut e -> left(visit(e.visit()), e.atMillis(), Kind.TIMED_OUT);
            case FloorEvent.LeftByKey e -> left(visit(e.visit()), e.atMillis(), Kind.LEFT_BY_KEY);
            case FloorEvent.AfterCallBegun e -> {
                Visit visit = visit(e.visit());
                visit.afterCallSince = e.atMillis();
                ended.removeLastOccurrence(visit);
                agent(e.agent()).afterCall = visit;
            }
            case FloorEvent.AfterCallEnded e -> {
                Visit visit = visit(e.visit());
                visit.completeAt = e.atMillis() + FloorReducer.REORDER_MILLIS;
                done.add(visit);
                AgentFacts agent = agent(e.agent());
                agent.freedAt = e.atMillis();
                agent.afterCall = agent.afterCall == visit ? null : agent.afterCall;
            }
            case FloorEvent.SignedIn e -> choose(e.agent(), AgentState.AVAILABLE, e.atMillis());
            case FloorEvent.SignedOut e -> choose(e.agent(), AgentState.OFFLINE, e.atMillis());
            case FloorEvent.StateChanged e -> choose(e.agent(), e.state(), e.atMillis());
            case FloorEvent.QueueJoined _,FloorEvent.QueueLeft _ -> {
            }
        }
    }

    /// Moves the clock on.
    public synchronized void advance(long toMillis) {
        if (toMillis <= nowMillis) {
            return;
        }
        nowMillis = toMillis;
        if (toMillis >= nextDayMillis) {
            settle(nextDayMillis);
            LocalDate today = Instant.ofEpochMilli(toMillis).atZone(policy.zone()).toLocalDate();
            nextDayMillis = today.plusDays(1).atStartOfDay(policy.zone()).toInstant().toEpochMilli();
            day.clear();
        }
        settle(toMillis);
        while (!facts.isEmpty() && facts.getFirst().atMillis() < toMillis - windowMillis) {
            Fact fact = facts.removeFirst();
            of(window, fact.cell()).add(fact, -1);
        }
    }

    /// Closes what still settles.
    public synchronized void finish() {
        settle(Long.MAX_VALUE);
    }

    private void settle(long beforeMillis) {
        long end = first(ended);
        long afterCall = first(done);
        while (Math.min(end, afterCall) < beforeMillis) {
            if (end <= afterCall) {
                close(ended.removeFirst(), 0);
                end = first(ended);
            } else {
                Visit visit = done.removeFirst();
                close(visit, afterCall - FloorReducer.REORDER_MILLIS - visit.afterCallSince);
                afterCall = first(done);
            }
        }
    }

    private static long first(ArrayDeque<Visit> visits) {
        return visits.isEmpty() ? Long.MAX_VALUE : visits.getFirst().completeAt;
    }

    private void close(Visit visit, long afterCallMillis) {
        long talk = visit.endedAt - visit.answeredAt - visit.hold;
        open.remove(visit.id);
        count(new Fact(visit.completeAt, visit.cell, Kind.HANDLED, talk, visit.hold, afterCallMillis));
    }

    private Visit visit(long id) {
        Visit visit = open.get(id);
        if (visit == null) {
            throw new IllegalStateException("visit " + id + " is not open");
        }
        return visit;
    }

    private AgentFacts agent(int agent) {
        return agents.computeIfAbsent(agent, _ -> new AgentFacts());
    }

    private void selfService(FloorEvent.SelfServiceOffered e) {
        var visit = new Visit(e.visit(), new Cell(e.queue(), e.tier()), e.atMillis());
        open.put(e.visit(), visit);
        count(new Fact(e.atMillis(), visit.cell, Kind.SELF_SERVICE_OFFERED, 0, 0, 0));
    }

    private void queued(FloorEvent.Queued e) {
        var visit = new Visit(e.visit(), new Cell(e.queue(), e.tier()), e.atMillis());
        open.put(e.visit(), visit);
        if (VisitId.ordinal(e.visit()) == 1) {
            open.remove(e.visit() - 1);
        }
        waiting.computeIfAbsent(visit.cell, _ -> new LinkedHashMap<>()).put(visit.id, visit);
        count(new Fact(e.atMillis(), visit.cell, Kind.OFFERED, 0, 0, 0));
    }

    private void ringing(FloorEvent.Ringing e) {
        Visit visit = visit(e.visit());
        AgentFacts agent = agent(e.agent());
        visit.ringing.add(e.agent());
        agent.ringing = visit;
        agent.ringingSince = e.atMillis();
        present(agent, e.atMillis());
    }

    private static void present(AgentFacts agent, long atMillis) {
        if (agent.chosen == AgentState.OFFLINE) {
            agent.chosen = AgentState.AVAILABLE;
            agent.chosenSince = atMillis;
        }
    }

    private void stopRinging(Visit visit, int ringing, long atMillis) {
        visit.ringing.remove(Integer.valueOf(ringing));
        AgentFacts agent = agent(ringing);
        agent.ringing = null;
        agent.freedAt = atMillis;
    }

    private void leaveQueue(Visit visit, long atMillis) {
        Map<Long, Visit> list = waiting.get(visit.cell);
        if (list != null) {
            list.remove(visit.id);
        }
        while (!visit.ringing.isEmpty()) {
            stopRinging(visit, visit.ringing.getFirst(), atMillis);
        }
    }

    private void answered(FloorEvent.Answered e) {
        Visit visit = visit(e.visit());
        leaveQueue(visit, e.atMillis());
        visit.answeredAt = e.atMillis();
        visit.agent = e.agent();
        inService.merge(visit.cell, 1, Integer::sum);
        count(new Fact(e.atMillis(), visit.cell, Kind.ANSWERED, e.atMillis() - visit.queuedAt, 0, 0));
        AgentFacts agent = agent(e.agent());
        present(agent, e.atMillis());
        agent.contacts.add(visit);
    }

    private static void resumed(Visit visit, long atMillis) {
        visit.hold += atMillis - visit.heldSince;
        visit.heldSince = 0;
    }

    private void ended(Visit visit, long atMillis) {
        if (visit.answeredAt == 0) {
            open.remove(visit.id);
            count(new Fact(atMillis, visit.cell, Kind.SELF_SERVED, 0, 0, 0));
            return;
        }
        if (visit.heldSince != 0) {
            resumed(visit, atMillis);
        }
        visit.endedAt = atMillis;
        visit.completeAt = atMillis + FloorReducer.SETTLE_MILLIS + FloorReducer.REORDER_MILLIS;
        ended.add(visit);
        inService.merge(visit.cell, -1, Integer::sum);
        AgentFacts agent = agent(visit.agent);
        agent.contacts.remove(visit);
        agent.freedAt = atMillis;
    }

    private void left(Visit visit, long atMillis, Kind kind) {
        leaveQueue(visit, atMillis);
        open.remove(visit.id);
        count(new Fact(atMillis, visit.cell, kind, atMillis - visit.queuedAt, 0, 0));
    }

    private void choose(int agent, AgentState state, long atMillis) {
        AgentFacts facts = agent(agent);
        if (facts.chosen != state || facts.chosenSince == FloorSnapshot.NEVER) {
            facts.chosen = state;
            facts.chosenSince = atMillis;
        }
    }

    private void count(Fact fact) {
        facts.addLast(fact);
        of(window, fact.cell()).add(fact, 1);
        of(day, fact.cell()).add(fact, 1);
    }

    private PlainFigures of(Map<Cell, PlainFigures> figures, Cell cell) {
        return figures.computeIfAbsent(cell, _ -> new PlainFigures(policy));
    }

    /// The state as it stands.
    public synchronized Snapshot snapshot() {
        Map<Cell, Integer> counts = new HashMap<>();
        List<Waiting> list = new ArrayList<>();
        waiting.forEach((cell, visits) -> {
            counts.put(cell, visits.size());
            visits.values().forEach(v -> list.add(new Waiting(v.id, cell, v.queuedAt, !v.ringing.isEmpty())));
        });
        list.sort(Comparator.comparingInt((Waiting w) -> w.cell.queue).thenComparing(w -> w.cell.tier)
                .thenComparingLong(Waiting::sinceMillis));
        Map<Integer, Agent> doing = new HashMap<>();
        agents.forEach((index, facts) -> doing.put(index, doing(facts)));
        return new Snapshot(nowMillis, figures(window), figures(day), counts, new HashMap<>(inService), list, doing);
    }

    private static Agent doing(AgentFacts facts) {
        if (!facts.contacts.isEmpty()) {
            Visit visit = facts.contacts.getLast();
            return new Agent(AgentState.ON_CONTACT, visit.answeredAt, visit.id);
        }
        Visit ringing = facts.ringing;
        if (ringing != null) {
            return new Agent(AgentState.RINGING, facts.ringingSince, ringing.id);
        }
        Visit afterCall = facts.afterCall;
        if (afterCall != null) {
            return new Agent(AgentState.AFTER_CALL, afterCall.afterCallSince, afterCall.id);
        }
        return new Agent(facts.chosen, Math.max(facts.chosenSince, facts.freedAt), VisitId.NONE);
    }

    private static Map<Cell, FloorFigures> figures(Map<Cell, PlainFigures> from) {
        Map<Cell, FloorFigures> figures = new HashMap<>();
        from.forEach((cell, f) -> figures.put(cell, f.copy()));
        return figures;
    }
}
