package greenlane.feeds;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import greenlane.core.floor.FloorEvent;

/// Gathers the events of a log in any order and hands them out by time.
///
/// At the same millisecond an event added as [Rank#FIRST] comes before the others (an agent's earlier contact ends before
/// the next is answered); otherwise the order of adding holds. Events are sorted by packed keys, not by comparing records:
/// a month of a busy centre takes a few milliseconds.
public final class EventSheet {
    /// How many events a log may have; further ones are not taken.
    public static final int EVENTS_MAX = 1 << 23;

    private static final int INDEX_BITS = 23;
    private static final int TIME_SHIFT = INDEX_BITS + 1;
    private static final long TIME_SPAN_MAX = (1L << (63 - TIME_SHIFT)) - 1;

    /// Which of two events of the same millisecond comes first.
    public enum Rank {
        FIRST, THEN
    }

    private FloorEvent[] events = new FloorEvent[1 << 12];
    private boolean[] first = new boolean[1 << 12];
    private int size;

    /// Takes an event; false when the sheet is full.
    public boolean add(FloorEvent event, Rank rank) {
        if (size == EVENTS_MAX) {
            return false;
        }
        if (size == events.length) {
            events = Arrays.copyOf(events, size * 2);
            first = Arrays.copyOf(first, size * 2);
        }
        events[size] = event;
        first[size] = rank == Rank.FIRST;
        size++;
        return true;
    }

    /// Takes an event of the usual rank; false when the sheet is full.
    public boolean add(FloorEvent event) {
        return add(event, Rank.THEN);
    }

    /// How many events were taken.
    public int size() {
        return size;
    }

    /// The events by time.
    public List<FloorEvent> byTime() {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            min = Math.min(min, events[i].atMillis());
            max = Math.max(max, events[i].atMillis());
        }
        if (size > 0 && max - min > TIME_SPAN_MAX) {
            return byComparing();
        }
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (events[i].atMillis() - min) << TIME_SHIFT | (first[i] ? 0L : 1L << INDEX_BITS) | i;
        }
        Arrays.sort(keys);
        FloorEvent[] sorted = new FloorEvent[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = events[(int) (keys[i] & (EVENTS_MAX - 1))];
        }
        return Arrays.asList(sorted);
    }

    /// For logs that span more years than a packed key holds.
    private List<FloorEvent> byComparing() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong((Integer i) -> events[i].atMillis())
                .thenComparing(i -> first[i] ? Rank.FIRST : Rank.THEN));
        return Arrays.stream(order).map(i -> events[i]).toList();
    }
}
