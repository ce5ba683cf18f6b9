package greenlane.console.live;

import java.util.ArrayList;
import java.util.List;

import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.FloorTrend;

/// What came in, was answered and gave up in each five minutes of the last two hours. The last step is still running.
///
/// @param startMillis when each step begins, epoch milliseconds
record TrendState(List<Long> startMillis, List<Long> offered, List<Long> answered, List<Long> abandoned) {
    static final TrendState NONE = new TrendState(List.of(), List.of(), List.of(), List.of());

    TrendState {
        startMillis = List.copyOf(startMillis);
        offered = List.copyOf(offered);
        answered = List.copyOf(answered);
        abandoned = List.copyOf(abandoned);
    }

    static TrendState of(FloorSnapshot floor, int queue, int tier) {
        FloorTrend trend = floor.trend();
        List<Long> start = new ArrayList<>();
        List<Long> offered = new ArrayList<>();
        List<Long> answered = new ArrayList<>();
        List<Long> abandoned = new ArrayList<>();
        for (int step = 0; step < FloorTrend.BUCKETS; step++) {
            start.add(trend.startMillis(step));
            offered.add(trend.offered(step, queue, tier));
            answered.add(trend.answered(step, queue, tier));
            abandoned.add(trend.abandoned(step, queue, tier));
        }
        return new TrendState(start, offered, answered, abandoned);
    }
}
