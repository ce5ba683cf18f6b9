package greenlane.store.purchase;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Which customers' lines the chunks of a run hold. A chunk begins with the customer the one before ended with, or a later one.
final class RunDirectory {
    private final int[] first;
    private final int[] last;

    private RunDirectory(int[] first, int[] last) {
        this.first = first;
        this.last = last;
    }

    /// The first customer of a chunk.
    int first(int chunk) {
        return first[chunk];
    }

    /// The first chunk that may hold a customer or a later one; the count of chunks where there is none.
    int find(int customer) {
        int low = 0;
        int high = last.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (last[middle] < customer) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int chunks() {
        return last.length;
    }

    static RunDirectory unpack(byte[] packed) {
        int chunks = packed.length / (2 * Integer.BYTES);
        ByteBuffer in = ByteBuffer.wrap(packed);
        int[] first = new int[chunks];
        int[] last = new int[chunks];
        for (int chunk = 0; chunk < chunks; chunk++) {
            first[chunk] = in.getInt();
            last[chunk] = in.getInt();
        }
        return new RunDirectory(first, last);
    }

    /// A directory that is being written.
    static final class Draft {
        private ByteBuffer bytes = ByteBuffer.allocate(1024);

        void add(int firstCustomer, int lastCustomer) {
            if (bytes.remaining() < 2 * Integer.BYTES) {
                bytes = ByteBuffer.allocate(bytes.capacity() * 2).put(bytes.flip());
            }
            bytes.putInt(firstCustomer).putInt(lastCustomer);
        }

        byte[] pack() {
            return Arrays.copyOf(bytes.array(), bytes.position());
        }
    }
}
