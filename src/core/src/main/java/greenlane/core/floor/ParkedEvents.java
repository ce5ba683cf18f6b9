package greenlane.core.floor;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// Events that came before the event they depend on, kept for a moment until it arrives; in the order of their own times. Owned by the
/// thread that owns the floor.
final class ParkedEvents {
    /// How many events can wait for an earlier one; further ones are refused and counted.
    static final int PARKED_MAX = 4_096;

    private final @Nullable FloorEvent[] events = new FloorEvent[PARKED_MAX];
    private final long[] visits = new long[PARKED_MAX];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /// Keeps an event; false at the limit.
    boolean park(FloorEvent event) {
        if (size == PARKED_MAX) {
            return false;
        }
        int place = size++;
        while (place > 0 && at(place - 1).atMillis() > event.atMillis()) {
            events[place] = events[place - 1];
            visits[place] = visits[place - 1];
            place--;
        }
        events[place] = event;
        visits[place] = visitOf(event);
        return true;
    }

    /// The place of the first event about a visit at or after a place, or -1.
    int find(long visit, int from) {
        for (int i = from; i < size; i++) {
            if (visits[i] == visit) {
                return i;
            }
        }
        return -1;
    }

    FloorEvent at(int place) {
        FloorEvent event = events[place];
        if (event == null) {
            throw new IndexOutOfBoundsException(place);
        }
        return event;
    }

    void remove(int place) {
        System.arraycopy(events, place + 1, events, place, size - place - 1);
        System.arraycopy(visits, place + 1, visits, place, size - place - 1);
        events[--size] = null;
    }

    /// Takes out the earliest event if it is older than a time, or null.
    @Nullable
    FloorEvent takeOlder(long thanMillis) {
        if (size == 0 || at(0).atMillis() >= thanMillis) {
            return null;
        }
        FloorEvent event = at(0);
        remove(0);
        return event;
    }

    void clear() {
        Arrays.fill(events, null);
        size = 0;
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
