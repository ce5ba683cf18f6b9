package greenlane.core.floor;

/// The life of a visit, step by step. Each step says what became of the event; what it returns is counted by [FloorReducer].
///
/// A step whose precondition is not met yet, but could be by an event that comes late, asks to be parked. A step that comes after it
/// stopped to matter (a ring after the answer) is a repair. Everything is computed from the events' own times, so the
/// order of arrival does not show in the figures.
final class VisitSteps {
    static final int NO_CELL = 0xffff;

    private final FloorState state;
    private final VisitTable visits;
    private final AgentTable agents;

    VisitSteps(FloorState state) {
        this.state = state;
        visits = state.visits;
        agents = state.agents;
    }

    Step selfServiceOffered(FloorEvent.SelfServiceOffered e) {
        if (VisitId.ordinal(e.visit()) != 0 || (e.queue() != FloorDirectory.NONE && !state.knowsQueue(e.queue()))) {
            return Step.OUT_OF_RANGE;
        }
        if (visits.find(e.visit()) != VisitTable.NONE) {
            return Step.DUPLICATE;
        }
        int cell = e.queue() == FloorDirectory.NONE ? NO_CELL : e.queue() * FigureTable.TIERS + e.tier().ordinal();
        boolean queuedAlready = visits.find(e.visit() + 1) != VisitTable.NONE;
        if (!queuedAlready) {
            if (visits.add(e.visit(), VisitTable.SELF_SERVICE, cell, e.atMillis()) == VisitTable.NONE) {
                return Step.OVER_LIMIT;
            }
            state.selfServiceOpen++;
        }
        if (cell != NO_CELL) {
            state.figures.counted(e.atMillis(), cell, Count.SELF_SERVICE_OFFERED);
        }
        return queuedAlready ? Step.REPAIRED : Step.APPLIED;
    }

    Step queued(FloorEvent.Queued e) {
        if (!state.knowsQueue(e.queue()) || VisitId.ordinal(e.visit()) == 0) {
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
            case VisitTable.WAITING, VisitTable.RINGING -> ring(row, e);
            case VisitTable.SELF_SERVICE -> Step.IMPOSSIBLE;
            default -> e.atMillis() <= leftQueueAt(row) ? Step.REPAIRED : Step.IMPOSSIBLE;
        };
    }

    private Step ring(int row, FloorEvent.Ringing e) {
        int agent = e.agent();
        boolean ringing = agents.active(agent) == AgentState.RINGING;
        if (ringing && agents.visit(agent) == e.visit()) {
            return Step.DUPLICATE;
        }
        if (e.atMillis() < agents.activeSince(agent) || agents.openContacts(agent) > 0) {
            return Step.REPAIRED;
        }
        if (ringing) {
            int other = visits.find(agents.visit(agent));
            if (other != VisitTable.NONE) {
                state.stopRinging(other, agent);
            }
        }
        state.implyAfterCallEnd(agent, e.atMillis());
        int head = visits.phase(row) == VisitTable.RINGING ? visits.agent(row) : FloorDirectory.NONE;
        agents.setNextRinging(agent, head);
        visits.setAgent(row, agent);
        visits.setPhase(row, VisitTable.RINGING);
        present(agent, e.atMillis());
        agents.engage(agent, AgentState.RINGING, e.visit(), e.atMillis());
        return Step.APPLIED;
    }

    /// An agent who is offered or takes a contact must have signed in, even if nobody said so.
    private void present(int agent, long atMillis) {
        if (agents.chosen(agent) == AgentState.OFFLINE && agents.chosenSince(agent) <= atMillis) {
            agents.choose(agent, AgentState.AVAILABLE, FloorDirectory.NONE, atMillis);
        }
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
            case VisitTable.WAITING -> Step.PARK;
            case VisitTable.RINGING -> {
                if (!state.stopRinging(row, e.agent())) {
                    yield Step.PARK;
                }
                agents.release(e.agent(), e.atMillis());
                yield Step.APPLIED;
            }
            case VisitTable.SELF_SERVICE -> Step.IMPOSSIBLE;
            default -> e.atMillis() <= leftQueueAt(row) ? Step.REPAIRED : Step.DUPLICATE;
        };
    }

    private long leftQueueAt(int row) {
        return visits.answeredAt(row) != 0 ? visits.answeredAt(row) : visits.mark(row);
    }

    Step answered(FloorEvent.Answered e) {
        if (e.agent() != FloorDirectory.NONE && !state.knowsAgent(e.agent())) {
            return Step.OUT_OF_RANGE;
        }
        int row = visits.find(e.visit());
        if (row == VisitTable.NONE) {
            return Step.PARK;
        }
        int phase = visits.phase(row);
        if (phase != VisitTable.WAITING && phase != VisitTable.RINGING) {
            boolean same = visits.answeredAt(row) != 0 && visits.agent(row) == e.agent();
            return same ? Step.DUPLICATE : Step.IMPOSSIBLE;
        }
        long at = Math.max(e.atMillis(), visits.queuedAt(row));
        int cell = visits.cell(row);
        state.leaveQueue(row, at, e.agent());
        visits.setPhase(row, VisitTable.TALKING);
        visits.setAnsweredAt(row, at);
        visits.setAgent(row, e.agent());
        state.inService[cell]++;
        state.figures.answered(at, cell, at - visits.queuedAt(row));
        state.trend.count(at, cell, TrendRing.ANSWERED);
        if (e.agent() != FloorDirectory.NONE) {
            take(row, e.agent(), at);
        }
        return at == e.atMillis() ? Step.APPLIED : Step.REPAIRED;
    }

    private void take(int row, int agent, long at) {
        if (agents.active(agent) == AgentState.RINGING && agents.visit(agent) != visits.key(row)) {
            int other = visits.find(agents.visit(agent));
            if (other != VisitTable.NONE) {
                state.stopRinging(other, agent);
            }
        }
        state.implyAfterCallEnd(agent, at);
        if (agents.openContacts(agent) > 0 && agents.visit(agent) != VisitId.NONE) {
            int before = visits.find(agents.visit(agent));
            if (before != VisitTable.NONE && visits.phase(before) == VisitTable.TALKING
                    && state.phone(visits.cell(before)) && state.phone(visits.cell(row))) {
                visits.setSuperseded(before);
                state.supersededOpen++;
                visits.setMark(before, at);
                agents.addOpenContact(agent, -1);
            }
        }
        agents.addOpenContact(agent, 1);
        present(agent, at);
        if (at >= agents.activeSince(agent)) {
            agents.engage(agent, AgentState.ON_CONTACT, visits.key(row), at);
        }
    }

    Step held(FloorEvent.Held e) {
        int row = visits.find(e.visit());
        if (row == VisitTable.NONE || (visits.answeredAt(row) == 0 && visits.phase(row) != VisitTable.CLOSED)) {
            return Step.PARK;
        }
        if (visits.phase(row) == VisitTable.CLOSED) {
            return visits.answeredAt(row) == 0 ? Step.IMPOSSIBLE : Step.DUPLICATE;
        }
        if (visits.heldSince(row) != 0) {
            return visits.heldSince(row) == e.atMillis() ? Step.DUPLICATE : Step.PARK;
        }
        visits.hold(row, e.atMillis());
        return Step.APPLIED;
    }

    Step resumed(FloorEvent.Resumed e) {
        int row = visits.find(e.visit());
        if (row == VisitTable.NONE || (visits.phase(row) != VisitTable.CLOSED && visits.heldSince(row) == 0)) {
            return Step.PARK;
        }
        if (visits.phase(row) == VisitTable.CLOSED) {
            return visits.answeredAt(row) == 0 ? Step.IMPOSSIBLE : Step.DUPLICATE;
        }
        visits.resume(row, e.atMillis());
        return Step.APPLIED;
    }

    Step ended(long visit, long atMillis, boolean transferred) {
        int row = visits.find(visit);
        if (row == VisitTable.NONE) {
            return Step.PARK;
        }
        return switch (visits.phase(row)) {
            case VisitTable.WAITING, VisitTable.RINGING -> Step.PARK;
            case VisitTable.SELF_SERVICE -> selfServed(row, atMillis);
            case VisitTable.TALKING -> end(row, atMillis, transferred);
            case VisitTable.CLOSED -> visits.answeredAt(row) == 0 ? Step.IMPOSSIBLE : Step.DUPLICATE;
            default -> transferred && !visits.transferred(row) ? handOn(row, atMillis) : Step.DUPLICATE;
        };
    }

    private Step selfServed(int row, long atMillis) {
        if (visits.cell(row) != NO_CELL) {
            state.figures.counted(atMillis, visits.cell(row), Count.SELF_SERVED);
        }
        state.selfServiceOpen--;
        state.closeUnanswered(row, Outcome.SELF_SERVED, atMillis);
        return Step.APPLIED;
    }

    private Step handOn(int row, long atMillis) {
        visits.setTransferred(row);
        state.figures.counted(atMillis, visits.cell(row), Count.TRANSFERRED);
        return Step.APPLIED;
    }

    private Step end(int row, long atMillis, boolean transferred) {
        long at = Math.max(atMillis, visits.answeredAt(row));
        boolean superseded = visits.superseded(row);
        if (superseded) {
            state.supersededOpen--;
        }
        visits.setPhase(row, VisitTable.ENDED);
        visits.setMark(row, at);
        state.inService[visits.cell(row)]--;
        state.timed.append(FloorState.SETTLING, row);
        if (transferred) {
            handOn(row, at);
        }
        int agent = visits.agent(row);
        if (agent != FloorDirectory.NONE && !superseded) {
            agents.addOpenContact(agent, -1);
            if (agents.visit(agent) == visits.key(row)) {
                if (agents.openContacts(agent) == 0) {
                    agents.release(agent, at);
                } else {
                    agents.engage(agent, AgentState.ON_CONTACT, VisitId.NONE, agents.activeSince(agent));
                }
            } else if (agents.visit(agent) == VisitId.NONE && agents.openContacts(agent) == 0
                    && agents.active(agent) == AgentState.ON_CONTACT) {
                agents.release(agent, at);
            }
        }
        return at == atMillis ? Step.APPLIED : Step.REPAIRED;
    }

    Step leftUnanswered(long visit, long atMillis, Outcome outcome) {
        int row = visits.find(visit);
        if (row == VisitTable.NONE) {
            return Step.PARK;
        }
        int phase = visits.phase(row);
        if (phase == VisitTable.CLOSED && visits.answeredAt(row) == 0) {
            return Step.DUPLICATE;
        }
        if (phase != VisitTable.WAITING && phase != VisitTable.RINGING) {
            return Step.IMPOSSIBLE;
        }
        long at = Math.max(atMillis, visits.queuedAt(row));
        int cell = visits.cell(row);
        state.leaveQueue(row, at, FloorDirectory.NONE);
        switch (outcome) {
            case ABANDONED -> {
                state.figures.abandoned(at, cell, at - visits.queuedAt(row));
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
        if (!state.knowsAgent(e.agent())) {
            return Step.OUT_OF_RANGE;
        }
        int agent = e.agent();
        if (e.visit() != VisitId.NONE) {
            int row = visits.find(e.visit());
            if (row == VisitTable.NONE) {
                return Step.PARK;
            }
            switch (visits.phase(row)) {
                case VisitTable.ENDED -> {
                    state.timed.remove(FloorState.SETTLING, row);
                    visits.beginAfterCall(row, e.atMillis());
                    visits.setPhase(row, VisitTable.AFTER_CALL);
                    if (e.atMillis() < agents.activeSince(agent) || !agents.idle(agent)) {
                        visits.implyAfterCallEnd(row, Math.max(e.atMillis(), agents.activeSince(agent)));
                        visits.setPhase(row, VisitTable.AFTER_CALL_IMPLIED);
                        state.timed.append(FloorState.SETTLING, row);
                        return Step.REPAIRED;
                    }
                }
                case VisitTable.AFTER_CALL, VisitTable.AFTER_CALL_IMPLIED -> {
                    return Step.DUPLICATE;
                }
                case VisitTable.CLOSED -> {
                    return visits.answeredAt(row) == 0 ? Step.IMPOSSIBLE : Step.DUPLICATE;
                }
                default -> {
                    return Step.PARK;
                }
            }
        }
        if (agents.idle(agent) && e.atMillis() >= agents.activeSince(agent)) {
            agents.engage(agent, AgentState.AFTER_CALL, e.visit(), e.atMillis());
        }
        return Step.APPLIED;
    }

    Step afterCallEnded(FloorEvent.AfterCallEnded e) {
        if (!state.knowsAgent(e.agent())) {
            return Step.OUT_OF_RANGE;
        }
        if (e.visit() != VisitId.NONE) {
            int row = visits.find(e.visit());
            if (row == VisitTable.NONE) {
                return Step.PARK;
            }
            switch (visits.phase(row)) {
                case VisitTable.AFTER_CALL -> finish(row, e.atMillis());
                case VisitTable.AFTER_CALL_IMPLIED -> {
                    state.timed.remove(FloorState.SETTLING, row);
                    finish(row, e.atMillis());
                }
                case VisitTable.CLOSED -> {
                    return visits.answeredAt(row) == 0 ? Step.IMPOSSIBLE : Step.DUPLICATE;
                }
                default -> {
                    return Step.PARK;
                }
            }
        }
        if (agents.active(e.agent()) == AgentState.AFTER_CALL && agents.visit(e.agent()) == e.visit()) {
            agents.release(e.agent(), e.atMillis());
        }
        return Step.APPLIED;
    }

    private void finish(int row, long atMillis) {
        long since = visits.afterCallSince(row);
        state.close(row, Math.max(0, atMillis - since), Math.max(atMillis, since));
    }
}
