package greenlane.feeds.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Gives the same bytes the same string, so that a name said a thousand times is made once. Owned by one thread.
public final class ByteNames {
    /// How many names are kept; further ones are made anew each time.
    public static final int NAMES_MAX = 1 << 15;

    private byte[][] keys = new byte[256][];
    private String[] names = new String[256];
    private int size;

    /// The text of a range of bytes, which must be UTF-8.
    public String name(byte[] bytes, int start, int end) {
        if (start == end) {
            return "";
        }
        int slot = slot(keys, bytes, start, end);
        if (keys[slot] != null) {
            return names[slot];
        }
        String made = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        if (size < NAMES_MAX) {
            add(slot, Arrays.copyOfRange(bytes, start, end), made);
        }
        return made;
    }

    private void add(int slot, byte[] key, String made) {
        keys[slot] = key;
        names[slot] = made;
        size++;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    private void grow() {
        byte[][] widerKeys = new byte[keys.length * 2][];
        String[] widerNames = new String[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            byte[] key = keys[i];
            if (key != null) {
                int slot = slot(widerKeys, key, 0, key.length);
                widerKeys[slot] = key;
                widerNames[slot] = names[i];
            }
        }
        keys = widerKeys;
        names = widerNames;
    }

    private static int slot(byte[][] keys, byte[] bytes, int start, int end) {
        int hash = 1;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ hash >>> 15) & (keys.length - 1);
        while (keys[slot] != null && !Arrays.equals(keys[slot], 0, keys[slot].length, bytes, start, end)) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
