package greenlane.core.floor;

import greenlane.core.customer.Tier;

/// The whole floor as it stood at one moment. Immutable; made by [FloorReducer], read by screens on any thread.
///
/// Queues, agents and tiers are indices ([FloorDirectory], [Tier#ordinal()]); where a method takes a queue or a tier, [#ALL]
/// asks for all of them together. A queue or agent of which the floor has not heard yet has nothing: zeros, offline. Times are
/// epoch milliseconds.
public final class FloorSnapshot {
    /// All queues, or all tiers.
    public static final int ALL = -1;
    /// No time: nobody waits, or nothing was heard yet.
    public static final long NEVER = Long.MIN_VALUE;

    private static final int TIERS = FigureTable.TIERS;

    /// The range figures are counted over.
    public enum Range {
        /// The policy's trailing window.
        WINDOW,
        /// Since midnight in the centre's zone.
        DAY
    }

    /// Agents of a queue by what they are doing.
    public record AgentCounts(int free, int busy, int away) {
        /// Busy ÷ (busy + free), 0 to 1; NaN where nobody is there. COPC calls this occupancy.
        public double occupancy() {
            return busy + free == 0 ? Double.NaN : (double) busy / (busy + free);
        }
    }

    private final long version;
    private final long asOfMillis;
    private final long applied;
    private final long[] irregular;
    private final long windowOverflowed;
    private final FloorPolicy policy;
    private final int queues;
    private final WaitingColumns waiting;
    private final FigureColumns window;
    private final FigureColumns day;
    private final AgentColumns agents;
    private final FloorTrend trend;

    FloorSnapshot(long version, long asOfMillis, long applied, long[] irregular, long windowOverflowed,
            FloorPolicy policy, int queues,
            WaitingColumns waiting, FigureColumns window, FigureColumns day, AgentColumns agents,
            FloorTrend trend) {
        this.version = version;
        this.asOfMillis = asOfMillis;
        this.applied = applied;
        this.irregular = irregular;
        this.windowOverflowed = windowOverflowed;
        this.policy = policy;
        this.queues = queues;
        this.waiting = waiting;
        this.window = window;
        this.day = day;
        this.agents = agents;
        this.trend = trend;
    }

    /// Grows with every snapshot of a reducer.
    public long version() {
        return version;
    }

    /// The floor's clock; [#NEVER] before the first event.
    public long asOfMillis() {
        return asOfMillis;
    }

    /// Events folded so far, repaired ones among them.
    public long applied() {
        return applied;
    }

    /// Events of a kind that did not fit.
    public long irregular(Irregularity kind) {
        return irregular[kind.ordinal()];
    }

    /// Facts that left the trailing window before their time because it was full.
    public long windowOverflowed() {
        return windowOverflowed;
    }

    /// The policy the figures were counted by.
    public FloorPolicy policy() {
        return policy;
    }

    /// How many queues the floor has heard of; their indices are 0 to one less.
    public int queueCount() {
        return queues;
    }

    /// How many agents the floor has heard of.
    public int agentCount() {
        return agents.state.length;
    }

    /// How many wait, those whose agent's phone rings among them.
    public int waiting(int queue, int tier) {
        int total = 0;
        for (int cell = first(queue, tier); cell < end(queue); cell += step(tier)) {
            total += waiting.waiting(cell);
        }
        return total;
    }

    /// How many are with an agent.
    public int inService(int queue, int tier) {
        int total = 0;
        for (int cell = first(queue, tier); cell < end(queue); cell += step(tier)) {
            total += waiting.inService[cell];
        }
        return total;
    }

    private static int first(int queue, int tier) {
        return Math.max(queue, 0) * TIERS + Math.max(tier, 0);
    }

    private int end(int queue) {
        return queue == ALL ? waiting.cells() : Math.min((queue + 1) * TIERS, waiting.cells());
    }

    private static int step(int tier) {
        return tier == ALL ? 1 : TIERS;
    }

    /// How long the longest now waiting has waited, in milliseconds; 0 when nobody waits.
    public long longestWaitMillis(int queue, int tier) {
        long longest = 0;
        for (int cell = first(queue, tier); cell < end(queue); cell += step(tier)) {
            if (waiting.waiting(cell) > 0) {
                longest = Math.max(longest, waiting.waitedMillis[waiting.from[cell]]);
            }
        }
        return longest;
    }

    /// The counts and sums of a queue and tier over a range.
    public FloorFigures figures(int queue, int tier, Range range) {
        FigureColumns columns = switch (range) {
            case WINDOW -> window;
            case DAY -> day;
        };
        return columns.figures(queue, tier);
    }

    /// How many contacts wait in all: the length of the waiting list below.
    public int waitingCount() {
        return waiting.visit.length;
    }

    /// The [VisitId] at a place of the waiting list. The list is by queue and tier, oldest first within them.
    public long waitingVisit(int place) {
        return waiting.visit[place];
    }

    /// The queue of a waiting contact.
    public int waitingQueue(int place) {
        return waiting.cellOf(place) / TIERS;
    }

    /// The tier of a waiting contact.
    public Tier waitingTier(int place) {
        return Tier.at(waiting.cellOf(place) % TIERS);
    }

    /// Since when a contact waits.
    public long waitingSinceMillis(int place) {
        return asOfMillis - waiting.waitedMillis[place];
    }

    /// When the promise to a waiting contact breaks.
    public long waitingTargetMillis(int place) {
        return waitingSinceMillis(place) + policy.promise(waitingTier(place)).toMillis();
    }

    /// Whether an agent's phone rings for a waiting contact.
    public boolean waitingRings(int place) {
        return waiting.ringing[place];
    }

    /// What an agent is doing.
    public AgentState agentState(int agent) {
        return agent < agentCount() ? AgentState.at(agents.state[agent]) : AgentState.OFFLINE;
    }

    /// Since when, or [#NEVER]; at most 24 days back, however long ago it was.
    public long agentSinceMillis(int agent) {
        return agent < agentCount() && agents.forMillis[agent] >= 0 ? asOfMillis - agents.forMillis[agent] : NEVER;
    }

    /// The [VisitId] an agent is at work on, or [VisitId#NONE].
    public long agentVisit(int agent) {
        return agent < agentCount() ? agents.visit[agent] : VisitId.NONE;
    }

    /// The index of the reason an agent gave for the state they chose, or [FloorDirectory#NONE].
    public int agentReason(int agent) {
        return agent < agentCount() && agentState(agent).chosen() ? agents.reason[agent] : FloorDirectory.NONE;
    }

    /// Whether an agent serves a queue.
    public boolean serves(int agent, int queue) {
        return agent < agentCount() && agents.serves(agent, queue);
    }

    /// The agents who serve a queue, or all of them; those signed out are not counted.
    public AgentCounts agentCounts(int queue) {
        return agents.counts(queue);
    }

    /// Whether an agent serves the same queues as in another snapshot of this floor; queues that only one of them has room for are
    /// another answer.
    public boolean servesAsIn(FloorSnapshot other, int agent) {
        return agents.servesAsIn(other.agents, agent);
    }

    /// The last two hours in steps of five minutes.
    public FloorTrend trend() {
        return trend;
    }
}
