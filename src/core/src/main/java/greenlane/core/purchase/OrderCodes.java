package greenlane.core.purchase;

import java.util.Arrays;

/// The order codes of some lines, one behind the other in UTF-8. A code that is added twice running is held once.
final class OrderCodes {
    /// The position of the empty code.
    static final int NONE = 0;

    private byte[] bytes = new byte[1024];
    private int[] starts = new int[128];
    private int count;
    private String newest = "";

    OrderCodes() {
        clear();
    }

    void clear() {
        count = 1;
        starts[0] = 0;
        starts[1] = 0;
        newest = "";
    }

    /// How many bytes are held.
    int bytesHeld() {
        return starts[count];
    }

    int add(String code) {
        if (code.isEmpty()) {
            return NONE;
        }
        if (count > 1 && code.equals(newest)) {
            return count - 1;
        }
        byte[] encoded = PurchaseLine.bytes(code);
        int position = add(encoded, 0, encoded.length);
        newest = code;
        return position;
    }

    int add(byte[] from, int start, int length) {
        return add(from, start, 0, from, start, length);
    }

    int add(OrderCodes other, int code) {
        return code == NONE ? NONE : add(other.bytes, other.starts[code], other.length(code));
    }

    /// Adds a code of two parts.
    int add(byte[] head, int headStart, int headLength, byte[] tail, int tailStart, int tailLength) {
        newest = "";
        int length = headLength + tailLength;
        if (length == 0) {
            return NONE;
        }
        int at = starts[count];
        if (at + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(at + length, bytes.length * 2));
        }
        System.arraycopy(head, headStart, bytes, at, headLength);
        System.arraycopy(tail, tailStart, bytes, at + headLength, tailLength);
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[++count] = at + length;
        return count - 1;
    }

    /// Adds a code that begins as one that is held does.
    int addLike(int code, int shared, byte[] tail, int tailStart, int tailLength) {
        return add(bytes, starts[code], shared, tail, tailStart, tailLength);
    }

    int length(int code) {
        return starts[code + 1] - starts[code];
    }

    /// How many bytes two codes share at their beginnings.
    int shared(int a, int b) {
        int most = Math.min(length(a), length(b));
        int differ = Arrays.mismatch(bytes, starts[a], starts[a] + most, bytes, starts[b], starts[b] + most);
        return differ < 0 ? most : differ;
    }

    void writeTail(int code, int from, ByteWriter out) {
        out.append(bytes, starts[code] + from, length(code) - from);
    }

    int compare(int a, int b) {
        return a == b
                ? 0
                : Arrays.compare(bytes, starts[a], starts[a + 1], bytes, starts[b], starts[b + 1]);
    }

    String text(int code) {
        return new String(bytes, starts[code], length(code), java.nio.charset.StandardCharsets.UTF_8);
    }
}
