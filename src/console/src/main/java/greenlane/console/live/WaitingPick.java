package greenlane.console.live;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.VisitId;

/// Who of the waiting is shown: those whose promise breaks next, so many at most, and how many there are in all.
///
/// @param places of the snapshot's waiting list, in order
/// @param total how many the filter lets through
record WaitingPick(FloorSnapshot floor, LiveFilter filter, List<Integer> places, int total) {
    /// From how many characters on a reference behind a name is looked into.
    private static final int REFERENCE_LENGTH_LEAST = 4;

    WaitingPick {
        places = List.copyOf(places);
    }

    /// Picks. `promised` says of a queue whether its waits have a promise; the others follow, oldest first. Any thread.
    static WaitingPick of(FloorSnapshot floor, FloorDirectory names, QueueNames queues, LiveFilter filter,
            IntPredicate promised,
            int max) {
        PriorityQueue<Wait> best = new PriorityQueue<>(Math.min(max, floor.waitingCount()) + 1,
                (a, b) -> b.compareTo(a));
        int total = 0;
        for (int place = 0; place < floor.waitingCount(); place++) {
            if (wanted(floor, names, queues, filter, place)) {
                total++;
                boolean due = promised.test(floor.waitingQueue(place));
                best.add(new Wait(place, !due,
                        due ? floor.waitingTargetMillis(place) : floor.waitingSinceMillis(place)));
                if (best.size() > max) {
                    best.remove();
                }
            }
        }
        List<Integer> lastFirst = new ArrayList<>(best.size());
        while (!best.isEmpty()) {
            lastFirst.add(best.remove().place);
        }
        return new WaitingPick(floor, filter, lastFirst.reversed(), total);
    }

    private static boolean wanted(FloorSnapshot floor, FloorDirectory names, QueueNames queues, LiveFilter filter,
            int place) {
        int queue = floor.waitingQueue(place);
        if (!filter.wants(queue, floor.waitingTier(place).ordinal())) {
            return false;
        }
        if (filter.words().isEmpty()) {
            return true;
        }
        var card = names.card(VisitId.contact(floor.waitingVisit(place)));
        return filter.finds(card.customer()) || findsReference(card, filter)
                || filter.finds(queues.of(names, queue));
    }

    /// A reference is looked into where it is what people see, or where enough of it was typed: short words would be
    /// found in the part that all references of a source share.
    private static boolean findsReference(FloorDirectory.ContactCard card, LiveFilter filter) {
        return (card.customer().isEmpty() || filter.words().length() >= REFERENCE_LENGTH_LEAST)
                && filter.finds(card.reference());
    }

    private record Wait(int place, boolean unpromised, long dueMillis) implements Comparable<Wait> {
        @Override
        public int compareTo(Wait other) {
            if (unpromised != other.unpromised) {
                return unpromised ? 1 : -1;
            }
            int byDue = Long.compare(dueMillis, other.dueMillis);
            return byDue != 0 ? byDue : Integer.compare(place, other.place);
        }
    }
}
