package greenlane.core.floor;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Events that came before the event they depend on, kept for a moment until it arrives. Owned by the thread that owns the floor.
final class ParkedEvents {
    /// How many events can wait for an earlier one; further ones are refused and counted.
    static final int PARKED_MAX = 4_096;

    private final List<FloorEvent> events = new ArrayList<>();

    boolean isEmpty() {
        return events.isEmpty();
    }

    /// Keeps an event; false at the limit.
    boolean park(FloorEvent event) {
        return events.size() < PARKED_MAX && events.add(event);
    }

    /// Takes out the earliest event about the same visit, or null.
    @Nullable
    FloorEvent takeFor(long visit) {
        int found = -1;
        for (int i = 0; i < events.size(); i++) {
            if (visitOf(events.get(i)) == visit
                    && (found < 0 || events.get(i).atMillis() < events.get(found).atMillis())) {
                found = i;
            }
        }
        return found < 0 ? null : events.remove(found);
    }

    /// Takes out the first event older than a time, or null.
    @Nullable
    FloorEvent takeOlder(long thanMillis) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).atMillis() < thanMillis) {
                return events.remove(i);
            }
        }
        return null;
    }

    void clear() {
        events.clear();
    }

    static long visitOf(FloorEvent event) {
        return switch (event) {
            case FloorEvent.OfContact contact -> contact.visit();
            case FloorEvent.AfterCallBegun begun -> begun.visit();
            case FloorEvent.AfterCallEnded ended -> ended.visit();
            case FloorEvent.OfAgent _ -> VisitId.NONE;
        };
    }
}
