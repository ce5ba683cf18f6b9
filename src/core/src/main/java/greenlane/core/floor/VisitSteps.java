package greenlane.core.floor;

/// The life of a visit, step by step. Each step says what became of the event; what it returns is counted by [FloorReducer].
///
/// A step whose precondition is not met yet, but could be by an event that comes late, asks to be parked. A step that comes after it
/// stopped to matter (a ring after the answer) is a repair. Everything is computed from the events' own times, so the
/// order of arrival does not show in the figures.
final class VisitSteps {
    /// Where a cell would be that has a tier but no queue.
    static final int NO_QUEUE = 0xfff0;

    private final FloorState state;
    private final VisitTable visits;
    private final AgentTable agents;
    private final AgentWork work;

    VisitSteps(FloorState state) {
        this.state = state;
        visits = state.visits;
        agents = state.agents;
        work = state.work;
    }

    Step selfServiceOffered(FloorEvent.SelfServiceOffered e) {
        boolean known = e.queue() == FloorDirectory.NONE || state.knowsQueue(e.queue());
        if (!known || !possible(e.visit()) || VisitId.ordinal(e.visit()) != 0) {
            return Step.OUT_OF_RANGE;
        }
        if (visits.find(e.visit()) != VisitTable.NONE) {
            return Step.DUPLICATE;
        }
        int base = e.queue() == FloorDirectory.NONE ? NO_QUEUE : e.queue() * FigureTable.TIERS;
        int cell = base + e.tier().ordinal();
        int row = visits.add(e.visit(), VisitTable.SELF_SERVICE, cell, e.atMillis());
        if (row == VisitTable.NONE) {
            return Step.OVER_LIMIT;
        }
        if (cell < NO_QUEUE) {
            state.figures.counted(e.atMillis(), cell, Count.SELF_SERVICE_OFFERED);
        }
        int queued = visits.find(e.visit() + 1);
        if (queued != VisitTable.NONE) {
            state.bury(row, Math.max(e.atMillis(), visits.queuedAt(queued)));
            return Step.REPAIRED;
        }
        state.selfServiceOpen++;
        return Step.APPLIED;
    }

    private static boolean possible(long visit) {
        return visit >= 0 && VisitId.contact(visit) <= VisitId.CONTACT_MAX;
    }

    Step queued(FloorEvent.Queued e) {
        if (!state.knowsQueue(e.queue()) || !possible(e.visit()) || VisitId.ordinal(e.visit()) == 0) {
            return Step.OUT_OF_RANGE;
        }
        if (visits.find(e.visit()) != VisitTable.NONE) {
            return Step.DUPLICATE;
        }
        int cell = e.queue() * FigureTable.TIERS + e.tier().ordinal();
        int row = visits.add(e.visit(), VisitTable.WAITING, cell, e.atMillis());
        if (row == VisitTable.NONE) {
            return Step.OVER_LIMIT;
        }
        state.waiting.insertByQueuedAt(cell, row);
        state.figures.offered(e.atMillis(), cell);
        state.trend.count(e.atMillis(), cell, TrendRing.OFFERED);
        if (state.selfServiceOpen > 0 && VisitId.ordinal(e.visit()) == 1) {
            int before = visits.find(e.visit() - 1);
            if (before != VisitTable.NONE && visits.phase(before) == VisitTable.SELF_SERVICE) {
                state.selfServiceOpen--;
                state.bury(before, e.atMillis());
            }
        }
        return Step.APPLIED;
    }

    Step ringing(FloorEvent.Ringing e) {
        if (!state.knowsAgent(e.agent())) {
            return Step.OUT_OF_RANGE;
        }
        int row = visits.find(e.visit());
        if (row == VisitTable.NONE) {
            return Step.PARK;
        }
        return switch (visits.phase(row)) {
            case VisitTable.WAITING, VisitTable.RINGING -> work.ring(row, e.agent(), e.atMillis());
            case VisitTable.SELF_SERVICE -> Step.IMPOSSIBLE;
            default -> overtaken(row, e.agent(), e.atMillis());
        };
    }

    /// A ring, or its end, that arrives after the visit left the queue.
    private Step overtaken(int row, int agent, long atMillis) {
        long leftAt = visits.answered(row) ? visits.answeredAt(row) : visits.mark(row);
        if (atMillis > leftAt) {
            return Step.IMPOSSIBLE;
        }
        agents.offered(agent, atMillis);
        agents.freed(agent, atMillis);
        return Step.REPAIRED;
    }

    Step notAnswered(FloorEvent.NotAnswered e) {
        if (!state.knowsAgent(e.agent())) {
            return Step.OUT_OF_RANGE;
        }
        int row = visits.find(e.visit());
        if (row == VisitTable.NONE) {
            return Step.PARK;
        }
        return switch (visits.phase(row)) {
            case VisitTable.WAITING, VisitTable.RINGING -> stopRinging(e);
            case VisitTable.SELF_SERVICE -> Step.IMPOSSIBLE;
            default -> overtaken(row, e.agent(), e.atMillis());
        };
    }

    private Step stopRinging(FloorEvent.NotAnswered e) {
        long ringAt = agents.ringAt(e.agent());
        if (agents.ringing(e.agent()) != e.visit()) {
            return e.atMillis() == ringAt ? Step.DUPLICATE : e.atMillis() < ringAt ? Step.REPAIRED : Step.PARK;
        }
        if (e.atMillis() < ringAt) {
            return Step.REPAIRED;
        }
        work.stopRinging(e.agent(), e.atMillis());
        return Step.APPLIED;
    }

    Step answered(FloorEvent.Answered e) {
        if (e.agent() != FloorDirectory.NONE && !state.knowsAgent(e.agent())) {
            return Step.OUT_OF_RANGE;
        }
        int row = visits.find(e.visit());
        if (row == VisitTable.NONE) {
            return Step.PARK;
        }
        if (!waits(row)) {
            boolean same = visits.answered(row) && visits.agent(row) == e.agent();
            return same ? Step.DUPLICATE : Step.IMPOSSIBLE;
        }
        long at = Math.max(e.atMillis(), visits.queuedAt(row));
        int cell = visits.cell(row);
        state.leaveQueue(row, at);
        visits.setPhase(row, VisitTable.TALKING);
        visits.setAnsweredAt(row, at);
        visits.setAgent(row, e.agent());
        state.inService[cell]++;
        state.figures.answered(at, cell, at - visits.queuedAt(row));
        state.trend.count(at, cell, TrendRing.ANSWERED);
        if (e.agent() != FloorDirectory.NONE) {
            work.take(row, e.agent(), at);
        }
        return at == e.atMillis() ? Step.APPLIED : Step.REPAIRED;
    }

    private boolean waits(int row) {
        int phase = visits.phase(row);
        return phase == VisitTable.WAITING || phase == VisitTable.RINGING;
    }

    Step held(FloorEvent.Held e) {
        return hold(e.visit(), e.atMillis(), true);
    }

    Step resumed(FloorEvent.Resumed e) {
        return hold(e.visit(), e.atMillis(), false);
    }

    private Step hold(long visit, long atMillis, boolean held) {
        int row = visits.find(visit);
        if (row == VisitTable.NONE || waits(row)) {
            return Step.PARK;
        }
        if (!visits.answered(row)) {
            return Step.IMPOSSIBLE;
        }
        return switch (visits.phase(row)) {
            case VisitTable.CLOSED -> Step.DUPLICATE;
            case VisitTable.TALKING -> state.holds.add(row, atMillis, held);
            default -> atMillis > visits.mark(row) ? Step.IMPOSSIBLE : state.holds.add(row, atMillis, held);
        };
    }

    /// Whether a visit is with an agent.
    boolean talking(long visit) {
        int row = visits.find(visit);
        return row != VisitTable.NONE && visits.phase(row) == VisitTable.TALKING;
    }

    Step ended(long visit, long atMillis, boolean transferred) {
        int row = visits.find(visit);
        if (row == VisitTable.NONE) {
            return Step.PARK;
        }
        return switch (visits.phase(row)) {
            case VisitTable.WAITING, VisitTable.RINGING -> Step.PARK;
            case VisitTable.SELF_SERVICE -> transferred ? Step.IMPOSSIBLE : selfServed(row, atMillis);
            case VisitTable.TALKING -> end(row, atMillis, transferred);
            case VisitTable.CLOSED -> visits.answered(row) || visits.closedAs(row, Outcome.SELF_SERVED)
                    ? Step.DUPLICATE
                    : Step.IMPOSSIBLE;
            default -> endedAgain(row, Math.max(atMillis, visits.answeredAt(row)), transferred);
        };
    }

    private Step selfServed(int row, long atMillis) {
        long at = Math.max(atMillis, visits.queuedAt(row));
        if (visits.cell(row) < NO_QUEUE) {
            state.figures.counted(at, visits.cell(row), Count.SELF_SERVED);
        }
        state.selfServiceOpen--;
        state.closeUnanswered(row, Outcome.SELF_SERVED, at);
        return at == atMillis ? Step.APPLIED : Step.REPAIRED;
    }

    private Step end(int row, long atMillis, boolean transferred) {
        long at = Math.max(atMillis, visits.answeredAt(row));
        if (visits.superseded(row) && at > visits.mark(row) + FloorReducer.SUPERSEDED_MILLIS) {
            return Step.DUPLICATE;
        }
        visits.setPhase(row, VisitTable.ENDED);
        visits.setMark(row, at);
        state.inService[visits.cell(row)]--;
        work.letGo(row, at);
        state.timed.append(FloorState.SETTLING, row);
        if (transferred) {
            handOn(row, at);
        }
        return at == atMillis ? Step.APPLIED : Step.REPAIRED;
    }

    private void handOn(int row, long atMillis) {
        visits.setTransferred(row);
        state.figures.counted(atMillis, visits.cell(row), Count.TRANSFERRED);
    }

    /// An end and a handing on may both be told; the earlier one is the end.
    private Step endedAgain(int row, long atMillis, boolean transferred) {
        boolean handsOn = transferred && !visits.transferred(row);
        if (handsOn) {
            handOn(row, atMillis);
        }
        if (atMillis < visits.mark(row)) {
            visits.setMark(row, atMillis);
            return Step.REPAIRED;
        }
        return handsOn ? Step.APPLIED : Step.DUPLICATE;
    }

    Step leftUnanswered(long visit, long atMillis, Outcome outcome) {
        return leftUnanswered(visit, atMillis, outcome, true);
    }

    Step leftUnanswered(long visit, long atMillis, Outcome outcome, boolean waitKnown) {
        int row = visits.find(visit);
        if (row == VisitTable.NONE) {
            return Step.PARK;
        }
        if (!waits(row)) {
            return visits.closedAs(row, outcome) ? Step.DUPLICATE : Step.IMPOSSIBLE;
        }
        long at = Math.max(atMillis, visits.queuedAt(row));
        int cell = visits.cell(row);
        state.leaveQueue(row, at);
        switch (outcome) {
            case ABANDONED -> {
                state.figures.abandoned(at, cell, waitKnown ? at - visits.queuedAt(row) : ClosedContact.WAIT_UNKNOWN);
                state.trend.count(at, cell, TrendRing.ABANDONED);
            }
            case TIMED_OUT -> state.figures.counted(at, cell, Count.TIMED_OUT);
            case LEFT_BY_KEY -> state.figures.counted(at, cell, Count.LEFT_BY_KEY);
            case ANSWERED, SELF_SERVED -> throw new IllegalArgumentException(outcome + " does not leave unanswered");
        }
        state.closeUnanswered(row, outcome, at);
        return at == atMillis ? Step.APPLIED : Step.REPAIRED;
    }

    Step afterCallBegun(FloorEvent.AfterCallBegun e) {
        if (strange(e.agent(), e.visit())) {
            return Step.OUT_OF_RANGE;
        }
        if (e.visit() == VisitId.NONE) {
            work.beginAfterCall(e.agent(), VisitTable.NONE, e.atMillis());
            return Step.APPLIED;
        }
        int row = visits.find(e.visit());
        if (row == VisitTable.NONE) {
            return Step.PARK;
        }
        return switch (visits.phase(row)) {
            case VisitTable.WAITING, VisitTable.RINGING, VisitTable.TALKING -> Step.PARK;
            case VisitTable.SELF_SERVICE -> Step.IMPOSSIBLE;
            case VisitTable.ENDED -> beginAfterCall(row, e);
            default -> visits.answered(row) ? Step.DUPLICATE : Step.IMPOSSIBLE;
        };
    }

    private Step beginAfterCall(int row, FloorEvent.AfterCallBegun e) {
        if (notTheirs(row, e.agent()) || e.atMillis() > visits.mark(row) + FloorReducer.SETTLE_MILLIS) {
            return Step.IMPOSSIBLE;
        }
        state.timed.remove(FloorState.SETTLING, row);
        visits.beginAfterCall(row, e.atMillis());
        visits.setPhase(row, VisitTable.AFTER_CALL);
        work.beginAfterCall(e.agent(), row, e.atMillis());
        return visits.phase(row) == VisitTable.AFTER_CALL ? Step.APPLIED : Step.REPAIRED;
    }

    /// Whether after-call work is told of nobody known: the agent may be unknown where the visit is not.
    private boolean strange(int agent, long visit) {
        return agent == FloorDirectory.NONE ? visit == VisitId.NONE : !state.knowsAgent(agent);
    }

    private boolean notTheirs(int row, int agent) {
        return visits.agent(row) != FloorDirectory.NONE && visits.agent(row) != agent;
    }

    Step afterCallEnded(FloorEvent.AfterCallEnded e) {
        if (strange(e.agent(), e.visit())) {
            return Step.OUT_OF_RANGE;
        }
        if (e.visit() == VisitId.NONE) {
            work.endAfterCall(e.agent(), VisitId.NONE, e.atMillis());
            return Step.APPLIED;
        }
        int row = visits.find(e.visit());
        if (row == VisitTable.NONE) {
            return Step.PARK;
        }
        return switch (visits.phase(row)) {
            case VisitTable.WAITING, VisitTable.RINGING, VisitTable.TALKING, VisitTable.ENDED -> Step.PARK;
            case VisitTable.SELF_SERVICE -> Step.IMPOSSIBLE;
            case VisitTable.AFTER_CALL, VisitTable.AFTER_CALL_IMPLIED -> endAfterCall(row, e);
            default -> visits.answered(row) ? Step.DUPLICATE : Step.IMPOSSIBLE;
        };
    }

    private Step endAfterCall(int row, FloorEvent.AfterCallEnded e) {
        if (notTheirs(row, e.agent())) {
            return Step.IMPOSSIBLE;
        }
        if (visits.phase(row) == VisitTable.AFTER_CALL_IMPLIED) {
            if (e.atMillis() > visits.afterCallUntil(row) + FloorReducer.SETTLE_MILLIS) {
                return Step.DUPLICATE;
            }
            state.timed.remove(FloorState.SETTLING, row);
        }
        visits.setAfterCallUntil(row, e.atMillis());
        visits.setPhase(row, VisitTable.AFTER_CALL_DONE);
        state.timed.append(FloorState.DONE, row);
        work.endAfterCall(e.agent(), e.visit(), e.atMillis());
        return Step.APPLIED;
    }
}
