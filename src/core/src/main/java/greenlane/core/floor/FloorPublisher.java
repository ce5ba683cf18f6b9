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
        return new FloorSnapshot(++version, asOfMillis, applied, irregular.clone(),
                state.figures.windowOverflowed(), policy, queues, waiting(cells, asOfMillis),
                state.figures.window().copy(queues), state.figures.day().copy(queues), state.work.copy(asOfMillis),
                state.trend.publish());
    }

    private WaitingColumns waiting(int cells, long asOfMillis) {
        int[] from = new int[cells + 1];
        for (int cell = 0; cell < cells; cell++) {
            from[cell + 1] = from[cell] + state.waiting.size(cell);
        }
        var columns = new WaitingColumns(from, Arrays.copyOf(state.inService, cells));
        int at = 0;
        for (int cell = 0; cell < cells; cell++) {
            for (int row = state.waiting.head(cell); row != VisitTable.NONE; row = state.visits.next(row)) {
                columns.visit[at] = state.visits.key(row);
                columns.waitedMillis[at] = (int) (asOfMillis - state.visits.queuedAt(row));
                columns.ringing[at++] = state.visits.phase(row) == VisitTable.RINGING;
            }
        }
        return columns;
    }
}
