package greenlane.core.floor;

import java.util.Arrays;

import greenlane.core.customer.Tier;

/// Everything the floor remembers, as columns. Owned by the thread that owns the floor.
final class FloorState {
    /// Lists of [#timed]: visits whose end, or implied end of after-call work, may still be followed by more.
    static final int SETTLING = 0;
    /// Visits whose after-call work is over, kept open for what it overtook.
    static final int DONE = 1;
    /// Visits that are closed and remembered.
    static final int CLOSED = 2;

    private static final int QUEUES_AT_FIRST = 16;
    private static final int VISITS_AT_FIRST = 2_048;

    final FloorDirectory directory;
    final VisitTable visits = new VisitTable(VISITS_AT_FIRST);
    final VisitList waiting = new VisitList(visits, QUEUES_AT_FIRST * FigureTable.TIERS);
    final VisitList timed = new VisitList(visits, 3);
    final HoldMarks holds = new HoldMarks(visits);
    final AgentTable agents = new AgentTable();
    final AgentWork work;
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
        work = new AgentWork(this);
        trend.ensure(QUEUES_AT_FIRST * FigureTable.TIERS);
    }

    void clear() {
        visits.clear();
        holds.clear();
        work.clear();
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
        work.ensure();
        return true;
    }

    /// Whether contacts of a cell are taken one at a time.
    boolean phone(int cell) {
        return phone[cell / FigureTable.TIERS];
    }

    /// Whether there are ended conversations that are still to be counted.
    boolean settles() {
        return timed.size(SETTLING) + timed.size(DONE) + supersededOpen > 0;
    }

    /// Takes a visit off the waiting list and ends every ringing for it.
    void leaveQueue(int row, long atMillis) {
        waiting.remove(visits.cell(row), row);
        if (visits.phase(row) == VisitTable.RINGING) {
            work.stopAllRinging(row, atMillis);
            visits.setAgent(row, FloorDirectory.NONE);
        }
    }

    /// Counts a handled contact, whose handling is known to be complete at a time, and closes its visit. It must be on no list.
    void close(int row, long afterCallMillis, long atMillis) {
        long end = visits.mark(row);
        long hold = holds.heldMillis(row, end);
        long talk = end - visits.answeredAt(row) - hold;
        figures.handled(atMillis, visits.cell(row), talk, hold, afterCallMillis);
        tell(row, Outcome.ANSWERED, visits.answeredAt(row) - visits.queuedAt(row), talk, hold, afterCallMillis);
        bury(row, atMillis);
    }

    /// Tells the sink of a visit that nobody answered, and closes it. It must be on no list.
    void closeUnanswered(int row, Outcome outcome, long atMillis) {
        tell(row, outcome, Math.max(0, atMillis - visits.queuedAt(row)), 0, 0, 0);
        visits.setOutcome(row, outcome);
        bury(row, atMillis);
    }

    /// Keeps a closed visit for a while, so that its repeated events are known.
    void bury(int row, long atMillis) {
        holds.forget(row);
        visits.setPhase(row, VisitTable.CLOSED);
        visits.setMark(row, atMillis);
        timed.append(CLOSED, row);
    }

    private void tell(int row, Outcome outcome, long wait, long talk, long hold, long afterCall) {
        int cell = visits.cell(row);
        int queue = cell < VisitSteps.NO_QUEUE ? cell / FigureTable.TIERS : FloorDirectory.NONE;
        Tier tier = Tier.at(cell % FigureTable.TIERS);
        sink.closed(visits.key(row), queue, tier, outcome, visits.agent(row), visits.queuedAt(row), wait, talk, hold,
                afterCall, visits.transferred(row));
    }
}
