package greenlane.feeds.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import greenlane.core.customer.Tier;
import greenlane.core.floor.AgentState;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.VisitId;

/// The slow and obvious book of a floor: a map of everything, and an error for every step that cannot follow the one before.
final class FloorLedger {
    enum Step {
        SELF_SERVICE, WAITING, RINGING, TALKING, HELD, HANDED_ON, ENDED, ABANDONED, TIMED_OUT, LEFT
    }

    static final class Visit {
        final int queue;
        final Tier tier;
        final long queuedAt;
        Step step;
        @Nullable
        Integer agent;
        long answeredAt;
        long leftAt;

        Visit(int queue, Tier tier, long queuedAt, Step step) {
            this.queue = queue;
            this.tier = tier;
            this.queuedAt = queuedAt;
            this.step = step;
        }
    }

    static final class Worker {
        AgentState state = AgentState.OFFLINE;
        final Set<Integer> queues = new HashSet<>();
        @Nullable
        Long visit;
    }

    final Map<Long, Visit> visits = new HashMap<>();
    final Map<Integer, Worker> workers = new HashMap<>();
    final List<String> errors = new ArrayList<>();
    long timeMillis = Long.MIN_VALUE;

    void take(FloorEvent event) {
        if (event.atMillis() < timeMillis) {
            errors.add("time runs backwards at " + event);
        }
        timeMillis = event.atMillis();
        switch (event) {
            case FloorEvent.OfContact of -> contact(of);
            case FloorEvent.OfAgent of -> agent(of);
        }
    }

    private void contact(FloorEvent.OfContact event) {
        long id = event.visit();
        switch (event) {
            case FloorEvent.SelfServiceOffered e -> {
                check(VisitId.ordinal(id) == 0 && !visits.containsKey(id), e);
                visits.put(id, new Visit(e.queue(), e.tier(), e.atMillis(), Step.SELF_SERVICE));
            }
            case FloorEvent.Queued e -> {
                check(VisitId.ordinal(id) > 0 && !visits.containsKey(id), e);
                Visit before = visits.get(id - 1);
                check(VisitId.ordinal(id) == 1
                        ? before == null || before.step == Step.SELF_SERVICE
                        : before != null && before.step == Step.HANDED_ON, e);
                visits.put(id, new Visit(e.queue(), e.tier(), e.atMillis(), Step.WAITING));
            }
            case FloorEvent.Ringing e -> {
                Worker worker = worker(e.agent());
                check(worker.state == AgentState.AVAILABLE && worker.visit == null, e);
                check(worker.queues.contains(visit(id).queue), e);
                step(id, e, Step.RINGING, Step.WAITING);
                visit(id).agent = e.agent();
                worker.state = AgentState.RINGING;
                worker.visit = id;
            }
            case FloorEvent.NotAnswered e -> {
                step(id, e, Step.WAITING, Step.RINGING);
                release(id, e.agent(), e);
            }
            case FloorEvent.Answered e -> {
                step(id, e, Step.TALKING, Step.RINGING);
                check(Objects.equals(visit(id).agent, e.agent()), e);
                visit(id).answeredAt = e.atMillis();
                worker(e.agent()).state = AgentState.ON_CONTACT;
            }
            case FloorEvent.Held e -> step(id, e, Step.HELD, Step.TALKING);
            case FloorEvent.Resumed e -> step(id, e, Step.TALKING, Step.HELD);
            case FloorEvent.Transferred e -> close(id, e, Step.HANDED_ON, Step.TALKING);
            case FloorEvent.Ended e -> close(id, e, Step.ENDED, Step.TALKING, Step.SELF_SERVICE);
            case FloorEvent.Abandoned e -> close(id, e, Step.ABANDONED, Step.WAITING, Step.RINGING);
            case FloorEvent.TimedOut e -> close(id, e, Step.TIMED_OUT, Step.WAITING);
            case FloorEvent.LeftByKey e -> close(id, e, Step.LEFT, Step.WAITING);
        }
    }

    private void agent(FloorEvent.OfAgent event) {
        Worker worker = worker(event.agent());
        switch (event) {
            case FloorEvent.SignedIn e -> {
                check(worker.state == AgentState.OFFLINE, e);
                worker.state = AgentState.AVAILABLE;
            }
            case FloorEvent.SignedOut e -> {
                check(worker.state == AgentState.AVAILABLE && worker.queues.isEmpty(), e);
                worker.state = AgentState.OFFLINE;
            }
            case FloorEvent.QueueJoined e -> check(worker.queues.add(e.queue()), e);
            case FloorEvent.QueueLeft e -> check(worker.queues.remove(e.queue()), e);
            case FloorEvent.AfterCallBegun e -> {
                check(worker.state == AgentState.AVAILABLE
                        && Objects.equals(visit(e.visit()).agent, e.agent()), e);
                worker.state = AgentState.AFTER_CALL;
            }
            case FloorEvent.AfterCallEnded e -> {
                check(worker.state == AgentState.AFTER_CALL, e);
                worker.state = AgentState.AVAILABLE;
            }
            case FloorEvent.StateChanged e -> {
                check(worker.state.chosen() && worker.state != AgentState.OFFLINE, e);
                worker.state = e.state();
            }
        }
    }

    private void step(long id, FloorEvent event, Step to, Step... from) {
        check(List.of(from).contains(visit(id).step), event);
        visit(id).step = to;
    }

    private void close(long id, FloorEvent event, Step to, Step... from) {
        step(id, event, to, from);
        visit(id).leftAt = event.atMillis();
        Integer agent = visit(id).agent;
        if (agent != null) {
            release(id, agent, event);
            if (to == Step.ABANDONED) {
                visit(id).agent = null;
            }
        }
    }

    private void release(long id, int agent, FloorEvent event) {
        Worker worker = worker(agent);
        check(Objects.equals(worker.visit, id), event);
        worker.visit = null;
        worker.state = AgentState.AVAILABLE;
        if (visit(id).step == Step.WAITING) {
            visit(id).agent = null;
        }
    }

    private Visit visit(long id) {
        Visit visit = visits.get(id);
        if (visit == null) {
            throw new AssertionError("visit " + id + " was never begun");
        }
        return visit;
    }

    private Worker worker(int agent) {
        return workers.computeIfAbsent(agent, _ -> new Worker());
    }

    private void check(boolean fits, FloorEvent event) {
        if (!fits) {
            errors.add("does not follow: " + event);
        }
    }

    long count(Step... steps) {
        return visits.entrySet().stream().filter(entry -> VisitId.ordinal(entry.getKey()) > 0)
                .filter(entry -> List.of(steps).contains(entry.getValue().step)).count();
    }

    long working(AgentState... states) {
        return workers.values().stream().filter(worker -> List.of(states).contains(worker.state)).count();
    }
}
