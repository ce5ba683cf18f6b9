package greenlane.console.live;

import java.util.ArrayList;
import java.util.List;

import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.FloorTrend;

/// What came in, was answered and gave up in each five minutes of the last two hours. The last step is still running.
///
/// @param startMillis when each step begins, epoch milliseconds
/// @param from the first step of which something is known: before it the source had not begun
record TrendState(List<Long> startMillis, List<Long> offered, List<Long> answered, List<Long> abandoned, int from) {
    static final TrendState NONE = new TrendState(List.of(), List.of(), List.of(), List.of(), 0);

    TrendState {
        startMillis = List.copyOf(startMillis);
        offered = List.copyOf(offered);
        answered = List.copyOf(answered);
        abandoned = List.copyOf(abandoned);
    }

    /// The steps that are over.
    int steps() {
        return Math.max(0, startMillis.size() - 1);
    }

    /// Whether something is known of a step.
    boolean known(int step) {
        return step >= from;
    }

    /// @param beginsMillis when the source begins
    static TrendState of(FloorSnapshot floor, int queue, int tier, long beginsMillis) {
        FloorTrend trend = floor.trend();
        List<Long> start = new ArrayList<>();
        List<Long> offered = new ArrayList<>();
        List<Long> answered = new ArrayList<>();
        List<Long> abandoned = new ArrayList<>();
        int from = 0;
        for (int step = 0; step < FloorTrend.BUCKETS; step++) {
            boolean over = step + 1 < FloorTrend.BUCKETS && trend.startMillis(step + 1) <= beginsMillis;
            from = over ? step + 1 : from;
            start.add(trend.startMillis(step));
            offered.add(trend.offered(step, queue, tier));
            answered.add(trend.answered(step, queue, tier));
            abandoned.add(trend.abandoned(step, queue, tier));
        }
        return new TrendState(start, offered, answered, abandoned, from);
    }
}
