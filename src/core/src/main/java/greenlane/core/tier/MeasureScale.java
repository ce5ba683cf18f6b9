package greenlane.core.tier;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.OptionalLong;

/// What a value is worth among all: for each percentile the smallest value that reaches it. Turns values into percentiles and
/// borders back into values, so that a distance can be said in money or purchases.
///
/// A percentile here is a *mid-rank*: of `n` customers `b` have less and `e`, the customer among them, as much; then
/// it is `(b + e/2) / n`, in hundredths of a percent from 0 to [#TOP], rounded down. Equal values have equal percentiles,
/// in whatever order the customers stand, and the order reversed is the percentile reversed.
public final class MeasureScale {
    /// The highest percentile: 100.00 %.
    public static final int TOP = 10_000;
    private static final long NONE = Long.MAX_VALUE;

    /// By percentile; ends with the highest percentile anyone reaches.
    private final long[] smallest;

    private MeasureScale(long[] smallest) {
        this.smallest = smallest;
    }

    /// Collects a scale from the values in rising order.
    static final class Builder {
        private final long[] smallest = new long[TOP + 1];
        private int filled;

        /// Takes the next larger value and its percentile.
        void add(long value, int percentile) {
            while (filled <= percentile) {
                smallest[filled++] = value;
            }
        }

        MeasureScale build() {
            return new MeasureScale(Arrays.copyOf(smallest, filled));
        }
    }

    /// The highest percentile anyone reaches; −1 where nobody has bought.
    public int highest() {
        return smallest.length - 1;
    }

    /// The smallest value that reaches a percentile; empty where nobody does.
    public OptionalLong valueAt(int percentile) {
        long value = percentile > highest() ? NONE : smallest[Math.max(0, percentile)];
        return value == NONE ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /// The percentile of a value; one that nobody has counts as the next smaller one that somebody has, or 0.
    public int percentileOf(long value) {
        int low = 0;
        int high = smallest.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (smallest[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }

    /// The scale as bytes: the differences, each in groups of seven bits, the lowest first.
    public byte[] pack() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(smallest.length * 2);
        long before = 0;
        for (long value : smallest) {
            long left = ((value - before) << 1) ^ ((value - before) >> 63);
            while ((left & ~0x7fL) != 0) {
                out.write((int) (left & 0x7f) | 0x80);
                left >>>= 7;
            }
            out.write((int) left);
            before = value;
        }
        return out.toByteArray();
    }

    /// The scale of such bytes; refuses others.
    public static MeasureScale unpack(byte[] packed) {
        long[] values = new long[TOP + 1];
        int count = 0;
        long before = 0;
        int at = 0;
        while (at < packed.length) {
            long zigzag = 0;
            int shift = 0;
            byte next;
            do {
                if (at == packed.length || shift > 63 || count > TOP) {
                    throw new IllegalArgumentException("not a packed scale: it breaks off at byte " + at);
                }
                next = packed[at++];
                zigzag |= (next & 0x7fL) << shift;
                shift += 7;
            } while (next < 0);
            before += (zigzag >>> 1) ^ -(zigzag & 1);
            values[count++] = before;
        }
        return new MeasureScale(Arrays.copyOf(values, count));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MeasureScale scale && Arrays.equals(smallest, scale.smallest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(smallest);
    }

    @Override
    public String toString() {
        return smallest.length == 0 ? "nobody" : smallest[0] + " … " + smallest[highest()];
    }
}
