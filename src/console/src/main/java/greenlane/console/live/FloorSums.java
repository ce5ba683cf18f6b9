package greenlane.console.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import greenlane.console.floor.FloorTargets;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorFigures;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.FloorSnapshot.Range;

/// The figures of the whole floor: those of the queues in which somebody waits at the other end, taken together.
///
/// A letter that lay for an hour and a caller who hung on for ten seconds make no mean that helps anybody, so that queues of
/// other media are left out of all of them, and who waits there is counted apart.
final class FloorSums {
    private static final int ALL = FloorSnapshot.ALL;

    private FloorSums() {}

    /// The indices of the queues whose waits are judged.
    static int[] promptQueues(FloorSnapshot floor, FloorDirectory names, Set<Medium> prompt) {
        int known = Math.min(floor.queueCount(), names.queueCount());
        List<Integer> queues = new ArrayList<>();
        for (int queue = 0; queue < known; queue++) {
            if (prompt.contains(names.queueAt(queue).medium())) {
                queues.add(queue);
            }
        }
        return queues.stream().mapToInt(Integer::intValue).toArray();
    }

    /// How many of a tier, or of all, wait in some queues.
    static int waiting(FloorSnapshot floor, int[] queues, int tier) {
        int sum = 0;
        for (int queue : queues) {
            if (queue < floor.queueCount()) {
                sum += floor.waiting(queue, tier);
            }
        }
        return sum;
    }

    /// Sums over some queues. Percentiles cannot be summed and are missing.
    static FloorFigures of(FloorSnapshot floor, int[] queues, Range range) {
        FloorFigures sum = new FloorFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0, 0, 0);
        for (int queue : queues) {
            if (queue < floor.queueCount()) {
                sum = plus(sum, floor.figures(queue, ALL, range));
            }
        }
        return sum;
    }

    private static FloorFigures plus(FloorFigures a, FloorFigures b) {
        return new FloorFigures(a.offered() + b.offered(), a.answered() + b.answered(),
                a.answeredWithinTarget() + b.answeredWithinTarget(), a.abandoned() + b.abandoned(),
                a.abandonedWithinTarget() + b.abandonedWithinTarget(), a.shortAbandoned() + b.shortAbandoned(),
                a.timedOut() + b.timedOut(), a.leftByKey() + b.leftByKey(), a.transferred() + b.transferred(),
                a.waitSumMillis() + b.waitSumMillis(), -1, -1, a.handled() + b.handled(),
                a.talkSumMillis() + b.talkSumMillis(), a.holdSumMillis() + b.holdSumMillis(),
                a.afterCallSumMillis() + b.afterCallSumMillis(), a.selfServiceOffered() + b.selfServiceOffered(),
                a.selfServed() + b.selfServed());
    }

    /// The queue in which somebody waits longest, or [FloorDirectory#NONE].
    static int longestQueue(FloorSnapshot floor, int[] queues) {
        long longest = -1;
        int found = FloorDirectory.NONE;
        for (int queue : queues) {
            if (queue < floor.queueCount() && floor.waiting(queue, ALL) > 0
                    && floor.longestWaitMillis(queue, ALL) > longest) {
                longest = floor.longestWaitMillis(queue, ALL);
                found = queue;
            }
        }
        return found;
    }

    /// One figure of the floor: milliseconds, a share or a count; NaN when there is none.
    static double value(FigureKind kind, FloorSnapshot floor, int[] queues, FloorTargets targets, Range range) {
        return switch (kind) {
            case WAITING -> waiting(floor, queues, ALL);
            case LONGEST -> {
                int queue = longestQueue(floor, queues);
                yield queue == FloorDirectory.NONE ? 0 : floor.longestWaitMillis(queue, ALL);
            }
            case SERVICE_LEVEL -> of(floor, queues, range).serviceLevel(targets.formula());
            case ASA -> of(floor, queues, range).asaMillis();
            case ABANDON -> of(floor, queues, range).abandonRate();
            case OCCUPANCY -> floor.agentCounts(ALL).occupancy();
        };
    }
}
