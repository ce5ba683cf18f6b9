package greenlane.console.live;

import greenlane.console.floor.FloorTargets;
import greenlane.console.floor.Target;
import greenlane.console.floor.Target.Verdict;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorFigures;
import greenlane.core.floor.FloorSnapshot;

/// A queue on screen, or all of them together: one object as long as the floor lasts, changed in place.
///
/// Waiting and agents follow each snapshot, rates a few times a second, the longest wait the one clock. Owned by the FX
/// thread. Milliseconds and shares; NaN where there is none.
final class QueueRow {
    /// The index of the row of totals.
    static final int TOTALS = FloorSnapshot.ALL;

    final int index;
    /// The queue as its source knows it.
    final String code;
    final String name;
    final Medium medium;
    /// Whether its waits and rates are judged.
    final boolean judged;
    int waiting;
    /// Of the row of totals: how many more wait in queues whose waits are not judged.
    int deferred;
    /// Whether nothing has happened in it since midnight.
    boolean quiet;
    private final int[] byTier = new int[Tier.count()];
    int free;
    int busy;
    int away;
    /// Since when the one waits who waits longest; [FloorSnapshot#NEVER] when nobody waits.
    long oldestMillis = FloorSnapshot.NEVER;
    long longestMillis;
    double serviceLevel = Double.NaN;
    double asaMillis = Double.NaN;
    double ahtMillis = Double.NaN;
    double abandonRate = Double.NaN;
    long offered;
    Verdict longestVerdict = Verdict.UNKNOWN;
    Verdict serviceLevelVerdict = Verdict.UNKNOWN;
    Verdict asaVerdict = Verdict.UNKNOWN;
    Verdict abandonVerdict = Verdict.UNKNOWN;

    QueueRow(int index, String code, String name, Medium medium, boolean judged) {
        this.index = index;
        this.code = code;
        this.name = name;
        this.medium = medium;
        this.judged = judged;
    }

    /// What changes with each event, of a queue.
    void state(FloorSnapshot floor) {
        state(floor, new int[]{index}, index);
    }

    /// What changes with each event, of all queues together.
    ///
    /// @param judged the queues whose waits are judged: who waits elsewhere is counted apart
    void totals(FloorSnapshot floor, int[] judged) {
        state(floor, judged, FloorSums.longestQueue(floor, judged));
        deferred = floor.waiting(FloorSnapshot.ALL, FloorSnapshot.ALL) - waiting;
    }

    private void state(FloorSnapshot floor, int[] queues, int longestQueue) {
        waiting = FloorSums.waiting(floor, queues, FloorSnapshot.ALL);
        for (int tier = 0; tier < byTier.length; tier++) {
            byTier[tier] = FloorSums.waiting(floor, queues, tier);
        }
        quiet &= waiting == 0;
        FloorSnapshot.AgentCounts agents = floor.agentCounts(index);
        free = agents.free();
        busy = agents.busy();
        away = agents.away();
        oldestMillis = longestQueue == FloorSnapshot.ALL || floor.waiting(longestQueue, FloorSnapshot.ALL) == 0
                ? FloorSnapshot.NEVER
                : floor.asOfMillis() - floor.longestWaitMillis(longestQueue, FloorSnapshot.ALL);
    }

    /// What would flicker if it followed each event.
    void rates(FloorFigures figures, FloorTargets targets) {
        offered = figures.offered();
        serviceLevel = figures.serviceLevel(targets.formula());
        asaMillis = figures.asaMillis();
        ahtMillis = figures.ahtMillis();
        abandonRate = figures.abandonRate();
        serviceLevelVerdict = judge(targets.serviceLevel(), serviceLevel);
        asaVerdict = judge(targets.asa(), asaMillis);
        abandonVerdict = judge(targets.abandonRate(), abandonRate);
    }

    /// The clock has moved on.
    void clock(long nowMillis, FloorTargets targets) {
        longestMillis = oldestMillis == FloorSnapshot.NEVER ? 0 : Math.max(0, nowMillis - oldestMillis);
        longestVerdict = waiting == 0 ? Verdict.UNKNOWN : judge(targets.longestWait(), (double) longestMillis);
    }

    /// Whether nobody is signed in for it.
    boolean unstaffed() {
        return free + busy + away == 0;
    }

    private Verdict judge(Target target, double value) {
        return judged ? target.judge(value) : Verdict.UNKNOWN;
    }

    /// How many of a tier wait.
    int waitingOf(Tier tier) {
        return byTier[tier.ordinal()];
    }

    /// The waiting by tier in one number, to compare by.
    long tiersPacked() {
        long packed = 0;
        for (int waits : byTier) {
            packed = packed * 65_599 + waits;
        }
        return packed;
    }
}
