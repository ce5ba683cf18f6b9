package greenlane.bench.live;

import java.util.Arrays;

/// Measured times and their quantiles.
final class Samples {
    private long[] nanos = new long[1 << 16];
    private int count;

    void add(long value) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = value;
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /// The value below which `share` of the samples lie, in milliseconds; 0 without samples.
    double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.ceil(share * (count - 1))] / 1e6;
    }
}
