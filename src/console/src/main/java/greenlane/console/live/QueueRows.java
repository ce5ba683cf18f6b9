package greenlane.console.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import greenlane.console.floor.FloorTargets;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.FloorSnapshot.Range;

/// The rows of the queues in the order they were first heard of, and that of their totals. Owned by the FX thread.
final class QueueRows {
    private final Supplier<FloorTargets> targets;
    private final Supplier<QueueNames> queueNames;
    private List<QueueRow> rows = List.of();
    private QueueRow totals;
    private int[] prompt = new int[0];
    private int agentsMost = 1;

    QueueRows(Supplier<FloorTargets> targets, Supplier<QueueNames> queueNames) {
        this.queueNames = queueNames;
        this.targets = targets;
        totals = new QueueRow(QueueRow.TOTALS, "", "", Medium.PHONE, true);
    }

    List<QueueRow> rows() {
        return rows;
    }

    /// All queues together.
    QueueRow totals() {
        return totals;
    }

    /// How many agents the best-staffed queue has signed in: the whole of each row's bar.
    int agentsMost() {
        return agentsMost;
    }

    /// The queues whose waits and rates are judged.
    int[] prompt() {
        return prompt.clone();
    }

    void clear() {
        rows = List.of();
        totals = new QueueRow(QueueRow.TOTALS, "", "", Medium.PHONE, true);
        prompt = new int[0];
    }

    /// Follows the floor.
    void show(FloorSnapshot floor, FloorDirectory names) {
        int known = Math.min(floor.queueCount(), names.queueCount());
        if (known > rows.size()) {
            List<QueueRow> more = new ArrayList<>(rows);
            for (int queue = rows.size(); queue < known; queue++) {
                FloorDirectory.Queue named = names.queueAt(queue);
                more.add(new QueueRow(queue, named.name(), queueNames.get().of(names, queue), named.medium(),
                        targets.get().prompt().contains(named.medium())));
            }
            rows = List.copyOf(more);
            prompt = FloorSums.promptQueues(floor, names, targets.get().prompt());
        }
        agentsMost = 1;
        for (QueueRow row : rows) {
            row.state(floor, row.index);
            agentsMost = Math.max(agentsMost, row.free + row.busy + row.away);
        }
        totals.state(floor, FloorSums.longestQueue(floor, prompt));
    }

    /// Brings the rates up to date.
    void rates(FloorSnapshot floor, Range range) {
        for (QueueRow row : rows) {
            if (row.index < floor.queueCount()) {
                row.rates(floor.figures(row.index, FloorSnapshot.ALL, range), targets.get());
            }
        }
        totals.rates(FloorSums.of(floor, prompt, range), targets.get());
    }

    void clock(long nowMillis) {
        rows.forEach(row -> row.clock(nowMillis, targets.get()));
        totals.clock(nowMillis, targets.get());
    }
}
