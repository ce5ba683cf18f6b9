package greenlane.store.customer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Codes and their numbers: 0, 1, 2 … in the order of coming. Some thirty bytes a code in place of a hundred and more as strings in a map,
/// and exact: a hash only says where to look. Belongs to one thread at a time.
final class CodeTable {
    private static final int FIRST_SLOTS = 1024;
    private static final long HASH_MASK = 0xFFFF_FFFF_0000_0000L;

    /// `hash's upper half << 32 | number + 1`, 0 where free; twice as many as codes at least.
    private long[] slots = new long[FIRST_SLOTS];
    private byte[] bytes = new byte[FIRST_SLOTS * 8];
    private int[] starts = new int[FIRST_SLOTS];
    private int count;
    private byte[] probe = new byte[64];

    int count() {
        return count;
    }

    String code(int number) {
        return new String(bytes, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
    }

    /// The number of a code, −1 where it has none.
    int find(String code) {
        int length = encode(code);
        long slot = slots[slot(hash(length), length)];
        return (int) slot - 1;
    }

    /// The number of a code, given to it now where it has none.
    int findOrAdd(String code) {
        int length = encode(code);
        long hash = hash(length);
        int at = slot(hash, length);
        if (slots[at] != 0) {
            return (int) slots[at] - 1;
        }
        append(length);
        slots[at] = (hash & HASH_MASK) | ++count;
        if (count * 2 > slots.length) {
            grow();
        }
        return count - 1;
    }

    private void append(int length) {
        if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        int at = starts[count];
        if (at + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(at + length, bytes.length + (bytes.length >> 1)));
        }
        System.arraycopy(probe, 0, bytes, at, length);
        starts[count + 1] = at + length;
    }

    private void grow() {
        slots = new long[slots.length * 2];
        for (int number = 0; number < count; number++) {
            place(number);
        }
    }

    private void place(int number) {
        long hash = hash(bytes, starts[number], starts[number + 1]);
        int at = first(hash);
        while (slots[at] != 0) {
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = (hash & HASH_MASK) | (number + 1);
    }

    /// Takes the numbers from `keep` on back.
    void truncate(int keep) {
        if (keep < count) {
            count = keep;
            Arrays.fill(slots, 0);
            for (int number = 0; number < count; number++) {
                place(number);
            }
        }
    }

    private int slot(long hash, int length) {
        int at = first(hash);
        while (slots[at] != 0) {
            int number = (int) slots[at] - 1;
            if (((slots[at] ^ hash) & HASH_MASK) == 0
                    && Arrays.equals(bytes, starts[number], starts[number + 1], probe, 0, length)) {
                return at;
            }
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    private int first(long hash) {
        return (int) hash & (slots.length - 1);
    }

    private int encode(String code) {
        int length = code.length();
        if (probe.length < length) {
            probe = new byte[length * 2];
        }
        for (int at = 0; at < length; at++) {
            char letter = code.charAt(at);
            if (letter >= 0x80) {
                byte[] encoded = code.getBytes(StandardCharsets.UTF_8);
                probe = encoded.length > probe.length ? Arrays.copyOf(encoded, encoded.length * 2) : probe;
                System.arraycopy(encoded, 0, probe, 0, encoded.length);
                return encoded.length;
            }
            probe[at] = (byte) letter;
        }
        return length;
    }

    private long hash(int length) {
        return hash(probe, 0, length);
    }

    /// FNV-1a, its bits mixed once more so that the lower half can choose a place and the upper one tell codes apart.
    private static long hash(byte[] from, int start, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int at = start; at < end; at++) {
            hash = (hash ^ from[at]) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return hash ^ (hash >>> 29);
    }
}
