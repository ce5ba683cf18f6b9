package greenlane.console.live;

import java.util.List;

import greenlane.console.floor.Target;
import greenlane.console.floor.Target.Verdict;

/// One figure of the strip as it stands.
///
/// @param value milliseconds, a share or a count; NaN when there is none
/// @param points the figure over the last half hour, oldest first, now last; NaN where it was missing
/// @param dayValue the same figure since midnight, NaN where that means nothing
/// @param parts what the second line is made of: the waiting by tier, or free and busy agents
/// @param deferred how many more wait where nobody waits at the other end: counted apart, 0 but for the waiting
/// @param place where it comes from, such as the queue of the longest wait; empty when nowhere
record FigureState(FigureKind kind, double value, Target target, Verdict verdict, List<Double> points, double dayValue,
        List<Long> parts, long deferred, String place) {
    FigureState {
        points = List.copyOf(points);
        parts = List.copyOf(parts);
    }

    /// Whether there is a source it could come from.
    boolean sourced() {
        return !points.isEmpty();
    }
}
