package greenlane.core.floor;

/// What was counted into the trailing window, in order of time, so that it can be counted out again when it is too old.
///
/// A ring of columns. An entry that comes late is put in its place by moving the few younger ones, so what the window holds
/// is exact and does not depend on the order of arrival. O(1) for each entry in, and for each out. Owned by the
/// thread that owns the floor.
final class TrailingWindow {
    /// How many entries the window holds; past it the oldest leaves early and is counted by [#overflowed].
    static final int ENTRIES_MAX = 1 << 22;

    private long[] atMillis = new long[1024];
    private long[] what = new long[1024];
    private long[] value = new long[1024];
    private int first;
    private int size;
    private long overflowed;

    /// Adds an entry: `what` packs its cell, kind and a first number, `value` two further numbers.
    void add(long at, long packed, long numbers) {
        if (size == atMillis.length) {
            grow();
        }
        int mask = atMillis.length - 1;
        int place = size++;
        while (place > 0 && atMillis[first + place - 1 & mask] > at) {
            int from = first + place - 1 & mask;
            int to = first + place & mask;
            atMillis[to] = atMillis[from];
            what[to] = what[from];
            value[to] = value[from];
            place--;
        }
        int index = first + place & mask;
        atMillis[index] = at;
        what[index] = packed;
        value[index] = numbers;
    }

    private void grow() {
        atMillis = unrolled(atMillis);
        what = unrolled(what);
        value = unrolled(value);
        first = 0;
    }

    private long[] unrolled(long[] ring) {
        long[] longer = new long[ring.length * 2];
        System.arraycopy(ring, first, longer, 0, ring.length - first);
        System.arraycopy(ring, 0, longer, ring.length - first, first);
        return longer;
    }

    /// Whether the window is at its limit, so that the oldest entry must leave early; that is counted.
    boolean full() {
        if (size < ENTRIES_MAX) {
            return false;
        }
        overflowed++;
        return true;
    }

    /// Whether the oldest entry lies before a time.
    boolean oldestBefore(long fromMillis) {
        return size > 0 && atMillis[first] < fromMillis;
    }

    long oldestWhat() {
        return what[first];
    }

    long oldestValue() {
        return value[first];
    }

    void dropOldest() {
        first = first + 1 & atMillis.length - 1;
        size--;
    }

    int size() {
        return size;
    }

    long overflowed() {
        return overflowed;
    }

    void clear() {
        first = 0;
        size = 0;
    }
}
