package greenlane.core.purchase;

import java.util.Arrays;

/// Bytes that grow, written as numbers of variable length: seven bits a byte, the lowest first.
final class ByteWriter {
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes;
    private int size;

    ByteWriter(int capacity) {
        bytes = new byte[Math.max(capacity, LONGEST_NUMBER)];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    /// A number of 0 or more in few bytes; one below 0 takes ten.
    void unsigned(long value) {
        room(LONGEST_NUMBER);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /// A number near 0, either way, in few bytes.
    void signed(long value) {
        unsigned((value << 1) ^ (value >> 63));
    }

    void append(byte[] from, int start, int length) {
        room(length);
        System.arraycopy(from, start, bytes, size, length);
        size += length;
    }

    void append(ByteWriter other) {
        append(other.bytes, 0, other.size);
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /// Reads what was written so far; to be used up before more is written.
    ByteReader reader() {
        return new ByteReader(bytes, 0, size);
    }
}
