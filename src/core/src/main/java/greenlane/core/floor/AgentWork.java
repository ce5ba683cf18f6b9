package greenlane.core.floor;

/// What contacts bring to agents: phones that ring, conversations, after-call work; and what one says about another.
///
/// An agent's conversations are a list by the time they were taken. A phone contact that was followed by another is superseded: it
/// no longer holds the agent. Owned by the thread that owns the floor.
final class AgentWork {
    private final FloorState state;
    private final VisitTable visits;
    private final AgentTable agents;
    private final VisitList taken;

    AgentWork(FloorState state) {
        this.state = state;
        visits = state.visits;
        agents = state.agents;
        taken = new VisitList(visits, 0);
    }

    void ensure() {
        taken.ensure(agents.room());
    }

    void clear() {
        taken.clear();
    }

    /// Lets an agent's phone ring for a waiting visit.
    Step ring(int row, int agent, long atMillis) {
        long visit = visits.key(row);
        agents.offered(agent, atMillis);
        if (agents.ringing(agent) == visit && atMillis == agents.ringAt(agent)) {
            return Step.DUPLICATE;
        }
        if (atMillis < agents.ringAt(agent)) {
            return Step.REPAIRED;
        }
        if (agents.ringing(agent) == visit) {
            agents.ring(agent, visit, agents.nextRinging(agent), atMillis);
            return Step.REPAIRED;
        }
        stopRinging(agent, atMillis);
        goOn(agent, atMillis, state.phone(visits.cell(row)));
        int head = visits.phase(row) == VisitTable.RINGING ? visits.agent(row) : FloorDirectory.NONE;
        agents.ring(agent, visit, head, atMillis);
        visits.setAgent(row, agent);
        visits.setPhase(row, VisitTable.RINGING);
        return Step.APPLIED;
    }

    /// Ends an agent's ringing, whichever visit it is for; that visit waits on.
    void stopRinging(int agent, long atMillis) {
        if (agents.ringing(agent) == VisitId.NONE) {
            return;
        }
        int row = visits.find(agents.ringing(agent));
        int next = agents.nextRinging(agent);
        if (visits.agent(row) == agent) {
            visits.setAgent(row, next);
            if (next == FloorDirectory.NONE) {
                visits.setPhase(row, VisitTable.WAITING);
            }
        } else {
            int before = visits.agent(row);
            while (agents.nextRinging(before) != agent) {
                before = agents.nextRinging(before);
            }
            agents.setNextRinging(before, next);
        }
        agents.ringStopped(agent, atMillis);
        agents.freed(agent, atMillis);
    }

    /// Ends every ringing for a visit that leaves the queue.
    void stopAllRinging(int row, long atMillis) {
        int agent = visits.agent(row);
        while (agent != FloorDirectory.NONE) {
            int next = agents.nextRinging(agent);
            agents.ringLapsed(agent);
            agents.freed(agent, atMillis);
            agent = next;
        }
    }

    /// The agent took the visit.
    void take(int row, int agent, long atMillis) {
        agents.offered(agent, atMillis);
        if (agents.ringing(agent) != VisitId.NONE && atMillis >= agents.ringAt(agent)) {
            stopRinging(agent, atMillis);
        }
        boolean phone = state.phone(visits.cell(row));
        goOn(agent, atMillis, phone);
        if (phone) {
            if (atMillis < agents.phoneAt(agent)) {
                supersede(row, phoneAfter(agent, atMillis));
                return;
            }
            agents.tookPhone(agent, atMillis);
            int before = openPhone(agent);
            if (before != VisitTable.NONE) {
                taken.remove(agent, before);
                supersede(before, atMillis);
            }
        }
        taken.insertByAnsweredAt(agent, row);
    }

    private void supersede(int row, long atMillis) {
        visits.setSuperseded(row);
        visits.setMark(row, atMillis);
        state.supersededOpen++;
    }

    /// When the agent took a phone contact after a time, as far as it is still known.
    private long phoneAfter(int agent, long atMillis) {
        int open = openPhone(agent);
        return open != VisitTable.NONE && visits.answeredAt(open) > atMillis
                ? visits.answeredAt(open)
                : agents.phoneAt(agent);
    }

    private int openPhone(int agent) {
        int row = taken.tail(agent);
        while (row != VisitTable.NONE && !state.phone(visits.cell(row))) {
            row = visits.previous(row);
        }
        return row;
    }

    /// A conversation is over.
    void letGo(int row, long atMillis) {
        int agent = visits.agent(row);
        if (agent == FloorDirectory.NONE) {
            return;
        }
        if (visits.superseded(row)) {
            state.supersededOpen--;
        } else {
            taken.remove(agent, row);
        }
        agents.freed(agent, atMillis);
    }

    /// The agent goes on to a contact: after-call work of the phone must be over, though its own end may still come.
    private void goOn(int agent, long atMillis, boolean phone) {
        if (!phone) {
            return;
        }
        agents.wentOnToPhone(agent, atMillis);
        if (agents.afterCall(agent)) {
            int row = afterCallRow(agent);
            if (row == VisitTable.NONE || state.phone(visits.cell(row))) {
                implyAfterCallEnd(agent, row, atMillis);
            }
        }
    }

    /// The agent chose to be available, or left: after-call work must be over.
    void choseToGoOn(int agent, long atMillis) {
        if (agents.afterCall(agent)) {
            implyAfterCallEnd(agent, afterCallRow(agent), atMillis);
        }
    }

    private int afterCallRow(int agent) {
        long visit = agents.afterCallVisit(agent);
        return visit == VisitId.NONE ? VisitTable.NONE : visits.find(visit);
    }

    private void implyAfterCallEnd(int agent, int row, long atMillis) {
        if (atMillis <= agents.afterCallAt(agent)) {
            return;
        }
        if (row != VisitTable.NONE && visits.phase(row) == VisitTable.AFTER_CALL) {
            imply(row, atMillis);
        }
        agents.endAfterCall(agent, atMillis);
    }

    private void imply(int row, long atMillis) {
        visits.setAfterCallUntil(row, atMillis);
        visits.setPhase(row, VisitTable.AFTER_CALL_IMPLIED);
        state.timed.append(FloorState.SETTLING, row);
    }

    /// After-call work begins; `row` is its visit or [VisitTable#NONE]. The agent may be unknown.
    void beginAfterCall(int agent, int row, long atMillis) {
        if (agent == FloorDirectory.NONE) {
            return;
        }
        long wentOnAt = agents.wentOnAt(agent, row == VisitTable.NONE || state.phone(visits.cell(row)));
        if (atMillis < wentOnAt) {
            if (row != VisitTable.NONE) {
                imply(row, wentOnAt);
            }
        } else if (atMillis >= agents.afterCallAt(agent)) {
            agents.beginAfterCall(agent, row == VisitTable.NONE ? VisitId.NONE : visits.key(row), atMillis);
        }
    }

    /// After-call work for a visit, which may be [VisitId#NONE], is over.
    void endAfterCall(int agent, long visit, long atMillis) {
        if (agent == FloorDirectory.NONE) {
            return;
        }
        if (!agents.afterCall(agent) || agents.afterCallVisit(agent) == visit) {
            agents.endAfterCall(agent, atMillis);
        } else {
            agents.freed(agent, atMillis);
        }
    }

    /// A copy of what every agent is doing, which nothing changes any more.
    AgentColumns copy(long asOfMillis) {
        int size = agents.size();
        byte[] doing = new byte[size];
        int[] forMillis = new int[size];
        long[] visit = new long[size];
        for (int agent = 0; agent < size; agent++) {
            int row = taken.tail(agent);
            if (row != VisitTable.NONE) {
                doing[agent] = (byte) AgentState.ON_CONTACT.ordinal();
                forMillis[agent] = span(visits.answeredAt(row), asOfMillis);
                visit[agent] = visits.key(row);
            } else if (agents.ringing(agent) != VisitId.NONE) {
                doing[agent] = (byte) AgentState.RINGING.ordinal();
                forMillis[agent] = span(agents.ringAt(agent), asOfMillis);
                visit[agent] = agents.ringing(agent);
            } else if (agents.afterCall(agent)) {
                doing[agent] = (byte) AgentState.AFTER_CALL.ordinal();
                forMillis[agent] = span(agents.afterCallAt(agent), asOfMillis);
                visit[agent] = agents.afterCallVisit(agent);
            } else {
                doing[agent] = (byte) agents.idleState(agent).ordinal();
                forMillis[agent] = span(agents.idleSince(agent), asOfMillis);
                visit[agent] = VisitId.NONE;
            }
        }
        return new AgentColumns(doing, forMillis, visit, agents.reasonCopy(), agents.servesCopy(), agents.words());
    }

    private static int span(long sinceMillis, long asOfMillis) {
        return sinceMillis == Long.MIN_VALUE ? -1 : Math.clamp(asOfMillis - sinceMillis, 0, Integer.MAX_VALUE);
    }
}
