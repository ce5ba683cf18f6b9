package greenlane.core.floor;

import java.util.Arrays;

import greenlane.core.customer.Tier;

/// Everything the floor remembers, as columns. Owned by the thread that owns the floor.
final class FloorState {
    static final int SETTLING = 0;
    static final int CLOSED = 1;

    /// For how long an end may still be followed by after-call work, and an implied end by the real one.
    static final long SETTLE_MILLIS = 10_000;

    private static final int QUEUES_AT_FIRST = 16;
    private static final int VISITS_AT_FIRST = 2_048;

    final FloorDirectory directory;
    final VisitTable visits = new VisitTable(VISITS_AT_FIRST);
    final VisitList waiting = new VisitList(visits, QUEUES_AT_FIRST * FigureTable.TIERS);
    final VisitList timed = new VisitList(visits, 2);
    final AgentTable agents = new AgentTable();
    final FigureTable figures;
    final TrendRing trend = new TrendRing();
    private final ClosedVisitSink sink;

    private int queueRoom = QUEUES_AT_FIRST;
    private boolean[] phone = new boolean[QUEUES_AT_FIRST];
    private int queuesKnown;
    int[] inService = new int[QUEUES_AT_FIRST * FigureTable.TIERS];
    int selfServiceOpen;
    int supersededOpen;

    FloorState(FloorDirectory directory, FloorPolicy policy, ClosedVisitSink sink) {
        this.directory = directory;
        this.sink = sink;
        figures = new FigureTable(policy, QUEUES_AT_FIRST);
        trend.ensure(QUEUES_AT_FIRST * FigureTable.TIERS);
    }

    void clear() {
        visits.clear();
        waiting.clear();
        timed.clear();
        agents.clear();
        figures.clear();
        trend.clear();
        Arrays.fill(inService, 0);
        selfServiceOpen = 0;
        supersededOpen = 0;
    }

    /// Whether a queue has an index, making room for it.
    boolean knowsQueue(int queue) {
        if (queue < queuesKnown) {
            return queue >= 0;
        }
        int count = directory.queueCount();
        if (queue >= count) {
            return false;
        }
        if (count > queueRoom) {
            queueRoom = Math.min(FloorDirectory.QUEUES_MAX, Math.max(count, queueRoom * 2));
            int cells = queueRoom * FigureTable.TIERS;
            phone = Arrays.copyOf(phone, queueRoom);
            inService = Arrays.copyOf(inService, cells);
            waiting.ensure(cells);
            figures.ensure(queueRoom);
            trend.ensure(cells);
        }
        for (int i = queuesKnown; i < count; i++) {
            phone[i] = directory.queueAt(i).medium() == FloorDirectory.Medium.PHONE;
        }
        queuesKnown = count;
        agents.ensure(0, count);
        return true;
    }

    int queuesKnown() {
        return queuesKnown;
    }

    /// Whether an agent has an index, making room for them.
    boolean knowsAgent(int agent) {
        if (agent < agents.size()) {
            return agent >= 0;
        }
        int count = directory.agentCount();
        if (agent >= count) {
            return false;
        }
        agents.ensure(count, queuesKnown);
        return true;
    }

    /// Whether contacts of a cell are taken one at a time.
    boolean phone(int cell) {
        return phone[cell / FigureTable.TIERS];
    }

    /// Takes a visit off the waiting list and ends every ringing for it.
    void leaveQueue(int row, long atMillis, int answeredBy) {
        waiting.remove(visits.cell(row), row);
        if (visits.phase(row) == VisitTable.RINGING) {
            int agent = visits.agent(row);
            while (agent != FloorDirectory.NONE) {
                int next = agents.nextRinging(agent);
                agents.setNextRinging(agent, FloorDirectory.NONE);
                if (agent != answeredBy) {
                    agents.release(agent, atMillis);
                }
                agent = next;
            }
        }
        visits.setAgent(row, FloorDirectory.NONE);
    }

    /// Ends an agent's ringing for a visit; the visit waits on. False when the agent was not ringing for it.
    boolean stopRinging(int row, int agent) {
        if (visits.phase(row) != VisitTable.RINGING) {
            return false;
        }
        int before = FloorDirectory.NONE;
        int at = visits.agent(row);
        while (at != agent && at != FloorDirectory.NONE) {
            before = at;
            at = agents.nextRinging(at);
        }
        if (at == FloorDirectory.NONE) {
            return false;
        }
        int next = agents.nextRinging(agent);
        agents.setNextRinging(agent, FloorDirectory.NONE);
        if (before == FloorDirectory.NONE) {
            visits.setAgent(row, next);
            if (next == FloorDirectory.NONE) {
                visits.setPhase(row, VisitTable.WAITING);
            }
        } else {
            agents.setNextRinging(before, next);
        }
        return true;
    }

    /// The agent has gone on, so their after-call work must be over; its own end may still come.
    boolean implyAfterCallEnd(int agent, long atMillis) {
        if (agents.active(agent) != AgentState.AFTER_CALL) {
            return false;
        }
        int row = agents.visit(agent) == VisitId.NONE ? VisitTable.NONE : visits.find(agents.visit(agent));
        if (row != VisitTable.NONE && visits.phase(row) == VisitTable.AFTER_CALL) {
            visits.implyAfterCallEnd(row, atMillis);
            visits.setPhase(row, VisitTable.AFTER_CALL_IMPLIED);
            timed.append(SETTLING, row);
        }
        return true;
    }

    /// Counts a handled contact and closes its visit. It must be on no list.
    void close(int row, long afterCallMillis, long atMillis) {
        long end = visits.mark(row);
        if (visits.heldSince(row) != 0) {
            visits.resume(row, end);
        }
        long hold = visits.holdSumMillis(row);
        long talk = Math.max(0, end - visits.answeredAt(row) - hold);
        int cell = visits.cell(row);
        figures.handled(atMillis, cell, talk, hold, afterCallMillis);
        tell(row, Outcome.ANSWERED, visits.answeredAt(row) - visits.queuedAt(row), talk, hold, afterCallMillis);
        bury(row, atMillis);
    }

    /// Tells the sink of a visit that nobody answered, and closes it. It must be on no list.
    void closeUnanswered(int row, Outcome outcome, long atMillis) {
        tell(row, outcome, Math.max(0, atMillis - visits.queuedAt(row)), 0, 0, 0);
        bury(row, atMillis);
    }

    /// Keeps a closed visit for a while, so that its repeated events are known.
    void bury(int row, long atMillis) {
        visits.setPhase(row, VisitTable.CLOSED);
        visits.setMark(row, atMillis);
        timed.append(CLOSED, row);
    }

    private void tell(int row, Outcome outcome, long wait, long talk, long hold, long afterCall) {
        int cell = visits.cell(row);
        int queue = cell == VisitSteps.NO_CELL ? FloorDirectory.NONE : cell / FigureTable.TIERS;
        Tier tier = Tier.at(cell % FigureTable.TIERS);
        sink.closed(visits.key(row), queue, tier, outcome, visits.agent(row), visits.queuedAt(row), wait, talk, hold,
                afterCall, visits.transferred(row));
    }
}
