package greenlane.feeds.mapping;

/// A set of 64-bit hashes in a flat array, up to a limit. Owned by one thread.
final class LongSet {
    /// How many hashes are kept; past it repeats are no longer noticed.
    static final int SIZE_MAX = 1 << 22;

    private long[] slots = new long[1 << 10];
    private int size;
    private boolean zero;

    /// Adds a hash; false when it was there already.
    boolean add(long hash) {
        if (hash == 0) {
            boolean added = !zero;
            zero = true;
            return added;
        }
        int slot = slot(slots, hash);
        if (slots[slot] == hash) {
            return false;
        }
        if (size < SIZE_MAX) {
            slots[slot] = hash;
            size++;
            if (size * 2 > slots.length) {
                grow();
            }
        }
        return true;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                wider[slot(wider, hash)] = hash;
            }
        }
        slots = wider;
    }

    private static int slot(long[] slots, long hash) {
        int slot = (int) (hash ^ hash >>> 32) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
