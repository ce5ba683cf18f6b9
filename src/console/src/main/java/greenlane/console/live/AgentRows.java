package greenlane.console.live;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import greenlane.console.floor.FloorTargets;
import greenlane.console.floor.FloorTargets.AgentLimits;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorSnapshot;

/// The rows of the agents, those who need attention first, each a stable object. Owned by the FX thread.
final class AgentRows {
    /// Above so many agents the list is kept together by team.
    static final int TEAMS_ABOVE = 200;
    /// A floor that is so far ahead of the clock has leapt, as when a day is caught up with at the start.
    static final long LEAP_MILLIS = 300_000;

    private final Supplier<FloorTargets> targets;
    private final Supplier<QueueNames> queueNames;
    private final List<AgentRow> all = new ArrayList<>();
    private final Set<String> teams = new LinkedHashSet<>();
    private final BitSet wanted = new BitSet();
    private List<AgentRow> rows = List.of();
    /// The snapshot followed last.
    private @Nullable FloorSnapshot followed;
    private int[] counts = new int[AgentGroup.values().length];
    private int[] floorCounts = counts;
    /// The limits the rows were judged by last.
    private @Nullable AgentLimits judgedBy;
    /// The time of a floor that leapt ahead of the clock, until the clock has come after it.
    private long leaptMillis = Long.MIN_VALUE;
    private int orders;

    private static final Comparator<AgentRow> BY_RANK = Comparator.comparingInt(AgentRow::rank)
            .thenComparing(Comparator.comparingLong((AgentRow row) -> row.forMillis).reversed())
            .thenComparingInt(row -> row.index);
    private static final Comparator<AgentRow> BY_TEAM = Comparator.comparing((AgentRow row) -> !row.exception)
            .thenComparing(row -> row.team).thenComparing(BY_RANK);

    AgentRows(Supplier<FloorTargets> targets, Supplier<QueueNames> queueNames) {
        this.queueNames = queueNames;
        this.targets = targets;
    }

    /// The rows in order; another list when another row or order is due.
    List<AgentRow> rows() {
        return rows;
    }

    /// Grows whenever the order is to be taken over at once, although rows are held where they are: with the first rows, with other
    /// limits, and when the floor has leapt.
    int orders() {
        return orders;
    }

    /// The teams agents were heard of in, in the order they were first heard of.
    List<String> teams() {
        return List.copyOf(teams);
    }

    /// How many agents each of the groups has, among those the filter lets through.
    int[] counts() {
        return counts.clone();
    }

    /// The same of all agents.
    int[] floorCounts() {
        return floorCounts.clone();
    }

    void clear() {
        all.clear();
        teams.clear();
        followed = null;
        judgedBy = null;
        leaptMillis = Long.MIN_VALUE;
        rows = List.of();
        counts = new int[AgentGroup.values().length];
        floorCounts = counts;
    }

    /// Follows the floor.
    void show(FloorSnapshot floor, FloorDirectory names, LiveFilter filter, long clockMillis) {
        int known = Math.min(floor.agentCount(), names.agentCount());
        FloorSnapshot last = followed;
        followed = floor;
        AgentLimits limits = targets.get().agent();
        if (rows.isEmpty() || !limits.equals(judgedBy) || leaps(floor, last, clockMillis)) {
            orders++;
        }
        judgedBy = limits;
        BitSet found = filter.found(names, queueNames.get(), Math.min(floor.queueCount(), names.queueCount()));
        wanted.clear();
        int[] nextCounts = new int[AgentGroup.values().length];
        int[] everybody = new int[AgentGroup.values().length];
        for (int agent = 0; agent < known; agent++) {
            FloorDirectory.Agent named = names.agentAt(agent);
            if (agent == all.size()) {
                all.add(new AgentRow(agent, named.name(), named.team()));
                if (!named.team().isEmpty()) {
                    teams.add(named.team());
                }
            }
            everybody[AgentGroup.of(floor.agentState(agent)).ordinal()]++;
            if (!filter.wants(floor, agent, named, found)) {
                continue;
            }
            AgentRow row = all.get(agent);
            update(row, floor, last, names);
            row.clock(Math.max(clockMillis, leaptMillis), limits);
            nextCounts[row.group().ordinal()]++;
            wanted.set(agent);
        }
        counts = nextCounts;
        floorCounts = everybody;
        arrange(asBefore());
    }

    /// Whether the floor has just run ahead of the clock, as far as it never does while both go.
    private boolean leaps(FloorSnapshot floor, @Nullable FloorSnapshot last, long clockMillis) {
        if (clockMillis == FloorSnapshot.NEVER || floor.asOfMillis() < leaptMillis) {
            leaptMillis = Long.MIN_VALUE;
        }
        boolean leaps = last != null && clockMillis != FloorSnapshot.NEVER
                && floor.asOfMillis() - Math.max(clockMillis, leaptMillis) > LEAP_MILLIS;
        if (leaps) {
            leaptMillis = floor.asOfMillis();
        }
        return leaps;
    }

    private void arrange(List<AgentRow> next) {
        next.sort(all.size() > TEAMS_ABOVE ? BY_TEAM : BY_RANK);
        if (!next.equals(rows)) {
            rows = List.copyOf(next);
        }
    }

    /// The wanted rows in the order of now, new ones behind: an order that is nearly right is sorted in one walk.
    private List<AgentRow> asBefore() {
        List<AgentRow> next = new ArrayList<>(wanted.cardinality());
        for (AgentRow row : rows) {
            if (wanted.get(row.index)) {
                wanted.clear(row.index);
                next.add(row);
            }
        }
        for (int agent = wanted.nextSetBit(0); agent >= 0; agent = wanted.nextSetBit(agent + 1)) {
            next.add(all.get(agent));
        }
        return next;
    }

    private void update(AgentRow row, FloorSnapshot floor, @Nullable FloorSnapshot last, FloorDirectory names) {
        row.state = floor.agentState(row.index);
        row.sinceMillis = floor.agentSinceMillis(row.index);
        int reason = floor.agentReason(row.index);
        row.reason = reason == FloorDirectory.NONE ? "" : names.reasonAt(reason);
        if (last == null || row.followedFrom != last.version() || !floor.servesAsIn(last, row.index)) {
            queues(row, floor, names);
        }
        row.followedFrom = floor.version();
    }

    private void queues(AgentRow row, FloorSnapshot floor, FloorDirectory names) {
        List<String> served = new ArrayList<>();
        for (int queue = 0; queue < Math.min(floor.queueCount(), names.queueCount()); queue++) {
            if (floor.serves(row.index, queue)) {
                served.add(queueNames.get().of(names, queue));
            }
        }
        row.allQueues = String.join(" / ", served);
        row.queue = served.isEmpty() ? "" : served.getFirst();
        row.moreQueues = Math.max(0, served.size() - 1);
    }

    void clock(long nowMillis) {
        long at = Math.max(nowMillis, leaptMillis);
        rows.forEach(row -> row.clock(at, targets.get().agent()));
        arrange(new ArrayList<>(rows));
    }
}
