package greenlane.console.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import greenlane.console.floor.FloorTargets;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorFigures;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.FloorSnapshot.Range;

/// The rows of the queues in the order they were first heard of, those in which nothing has happened today last; and that of their totals. Owned by the FX thread.
final class QueueRows {
    private final Supplier<FloorTargets> targets;
    private final Supplier<QueueNames> queueNames;
    private List<QueueRow> heard = List.of();
    private List<QueueRow> rows = List.of();
    private QueueRow totals;
    private int[] prompt = new int[0];
    private int agentsMost = 1;

    QueueRows(Supplier<FloorTargets> targets, Supplier<QueueNames> queueNames) {
        this.queueNames = queueNames;
        this.targets = targets;
        totals = new QueueRow(QueueRow.TOTALS, "", "", Medium.PHONE, true);
    }

    /// The rows in order; another list when another row or order is due.
    List<QueueRow> rows() {
        return rows;
    }

    /// Those of the rows whose name or code holds the words looked for, and the queue the lists are narrowed to; the totals stay
    /// those of all queues.
    List<QueueRow> rows(LiveFilter filter) {
        return filter.words().isEmpty()
                ? rows
                : rows.stream().filter(row -> row.index == filter.queue() || filter.finds(row.name)
                        || filter.finds(row.code)).toList();
    }

    /// The rows in the order they were first heard of: by their index.
    List<QueueRow> heard() {
        return heard;
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
        heard = List.of();
        rows = List.of();
        totals = new QueueRow(QueueRow.TOTALS, "", "", Medium.PHONE, true);
        prompt = new int[0];
    }

    /// Follows the floor.
    void show(FloorSnapshot floor, FloorDirectory names) {
        int known = Math.min(floor.queueCount(), names.queueCount());
        if (known > heard.size()) {
            List<QueueRow> more = new ArrayList<>(heard);
            for (int queue = heard.size(); queue < known; queue++) {
                FloorDirectory.Queue named = names.queueAt(queue);
                more.add(new QueueRow(queue, named.name(), queueNames.get().of(names, queue), named.medium(),
                        targets.get().prompt().contains(named.medium())));
            }
            heard = List.copyOf(more);
            prompt = FloorSums.promptQueues(floor, names, targets.get().prompt());
        }
        agentsMost = 1;
        for (QueueRow row : heard) {
            row.state(floor);
            agentsMost = Math.max(agentsMost, row.free + row.busy + row.away);
        }
        totals.totals(floor, prompt);
        arrange();
    }

    private void arrange() {
        List<QueueRow> next = new ArrayList<>(heard.size());
        heard.stream().filter(row -> !row.quiet).forEach(next::add);
        heard.stream().filter(row -> row.quiet).forEach(next::add);
        if (!next.equals(rows)) {
            rows = List.copyOf(next);
        }
    }

    /// Brings the rates up to date.
    void rates(FloorSnapshot floor, Range range) {
        for (QueueRow row : heard) {
            if (row.index < floor.queueCount()) {
                row.rates(floor.figures(row.index, FloorSnapshot.ALL, range), targets.get());
                FloorFigures day = floor.figures(row.index, FloorSnapshot.ALL, Range.DAY);
                row.quiet = row.waiting == 0 && day.offered() + day.answered() + day.selfServiceOffered() == 0;
            }
        }
        totals.rates(FloorSums.of(floor, prompt, range), targets.get());
        arrange();
    }

    void clock(long nowMillis) {
        heard.forEach(row -> row.clock(nowMillis, targets.get()));
        totals.clock(nowMillis, targets.get());
    }
}
