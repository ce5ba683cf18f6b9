package greenlane.console.floor;

import java.util.ArrayList;
import java.util.List;

import greenlane.core.floor.FloorSnapshot;

/// The floor as it stood at even steps of its own clock: what the small lines beside the figures are drawn from.
///
/// Written by the floor's thread, read by any.
final class FloorHistory {
    /// How many moments are kept.
    static final int SAMPLES_MAX = 20;
    /// How far apart they are: together half an hour.
    static final long STEP_MILLIS = 90_000;

    private volatile List<FloorSnapshot> samples = List.of();

    /// Takes a moment. Returns whether it is the first of a floor that began afresh: its clock ran back.
    boolean add(FloorSnapshot snapshot) {
        List<FloorSnapshot> before = samples;
        boolean backwards = !before.isEmpty() && before.getLast().asOfMillis() >= snapshot.asOfMillis();
        List<FloorSnapshot> next = new ArrayList<>(SAMPLES_MAX);
        if (!backwards) {
            next.addAll(before.size() < SAMPLES_MAX ? before : before.subList(1, SAMPLES_MAX));
        }
        next.add(snapshot);
        samples = List.copyOf(next);
        return backwards;
    }

    void clear() {
        samples = List.of();
    }

    /// The moments, oldest first; the same list until there is another one.
    List<FloorSnapshot> samples() {
        return samples;
    }
}
