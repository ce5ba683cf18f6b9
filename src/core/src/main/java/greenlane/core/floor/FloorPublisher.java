package greenlane.core.floor;

import java.util.Arrays;

/// Copies the state of the floor into snapshots. Owned by the thread that owns the floor.
final class FloorPublisher {
    private final FloorState state;
    private final FloorPolicy policy;
    private long version;

    FloorPublisher(FloorState state, FloorPolicy policy) {
        this.state = state;
        this.policy = policy;
    }

    FloorSnapshot publish(long asOfMillis, long applied, long[] irregular) {
        int queues = state.queuesKnown();
        int cells = queues * FigureTable.TIERS;
        return new FloorSnapshot(++version, asOfMillis, applied, irregular.clone(), policy, queues, waiting(cells),
                state.figures.window().copy(queues), state.figures.day().copy(queues), state.agents.copy(),
                state.trend.publish());
    }

    private WaitingColumns waiting(int cells) {
        int total = 0;
        for (int cell = 0; cell < cells; cell++) {
            total += state.waiting.size(cell);
        }
        var columns = new WaitingColumns(total, Arrays.copyOf(state.inService, cells));
        int at = 0;
        for (int cell = 0; cell < cells; cell++) {
            int head = state.waiting.head(cell);
            columns.waiting[cell] = state.waiting.size(cell);
            columns.oldest[cell] = head == VisitTable.NONE ? Long.MAX_VALUE : state.visits.queuedAt(head);
            for (int row = head; row != VisitTable.NONE; row = state.visits.next(row)) {
                columns.visit[at] = state.visits.key(row);
                columns.since[at] = state.visits.queuedAt(row);
                columns.cell[at] = (short) cell;
                columns.ringing[at++] = state.visits.phase(row) == VisitTable.RINGING;
            }
        }
        return columns;
    }
}
