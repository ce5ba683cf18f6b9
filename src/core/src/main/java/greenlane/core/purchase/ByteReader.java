package greenlane.core.purchase;

/// Reads what a [ByteWriter] wrote. Bytes that end too early are damage, and throw.
final class ByteReader {
    private final byte[] bytes;
    private final int end;
    private int at;

    ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    ByteReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    boolean hasMore() {
        return at < end;
    }

    /// The position in the bytes.
    int at() {
        return at;
    }

    byte[] bytes() {
        return bytes;
    }

    void skip(int length) {
        at += length;
    }

    long unsigned() {
        long value = bytes[at++];
        if (value >= 0) {
            return value;
        }
        value &= 0x7F;
        for (int shift = 7; shift < Long.SIZE; shift += 7) {
            long next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("a number of more than 64 bits");
    }

    int unsignedInt() {
        return (int) unsigned();
    }

    long signed() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    int signedInt() {
        return (int) signed();
    }

    /// How many bytes are left.
    int length() {
        return end - at;
    }

    /// The next bytes, which this reader passes over.
    ByteReader part(int length) {
        at += length;
        return new ByteReader(bytes, at - length, at);
    }

    void copyRest(ByteWriter out) {
        out.append(bytes, at, end - at);
        at = end;
    }
}
