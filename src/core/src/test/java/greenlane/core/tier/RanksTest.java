package greenlane.core.tier;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RanksTest {
    /// The definition, word for word.
    private static short[] reference(long[] values) {
        short[] percentiles = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            long below = 0;
            long equal = 0;
            for (long other : values) {
                below += other < values[i] ? 1 : 0;
                equal += other == values[i] ? 1 : 0;
            }
            percentiles[i] = (short) Math.floor(10_000 * (below + equal / 2.0) / values.length);
        }
        return percentiles;
    }

    private static short[] ranked(long[] values) {
        short[] percentiles = new short[values.length];
        Ranks.rank(values, IntStream.range(0, values.length).toArray(), percentiles);
        return percentiles;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 7, 300, 65_535, 70_000, 5_000_000, 1L << 40, 1L << 55, Long.MAX_VALUE})
    void percentiles_are_mid_ranks_however_far_apart_the_values_lie(long range) {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            long[] values = random.longs(1 + random.nextInt(400), -range / 2 - 1, range - range / 2).toArray();
            long least = values[0];
            Arrays.fill(values, 0, values.length / 3, least);
            assertArrayEquals(reference(values), ranked(values), () -> "range " + range + ", a seed from 1 to 20");
        }
    }

    @Test
    void the_smallest_and_the_largest_number_there_are_can_be_told_apart() {
        long[] values = {Long.MIN_VALUE, Long.MAX_VALUE, 0, Long.MIN_VALUE};
        assertArrayEquals(new short[]{2_500, 8_750, 6_250, 2_500}, ranked(values));
    }

    @Test
    void equal_values_have_equal_percentiles_whatever_the_order_of_the_customers() {
        Random random = new Random(5);
        long[] values = random.longs(1_000, 0, 50).map(value -> value * 1_000_003).toArray();
        int[] order = IntStream.range(0, values.length).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        long[] shuffled = Arrays.stream(order).mapToLong(i -> values[i]).toArray();
        short[] there = new short[values.length];
        Ranks.rank(shuffled, order, there);
        assertArrayEquals(ranked(values), there);
    }

    @Test
    void a_single_customer_stands_in_the_middle() {
        assertArrayEquals(new short[]{5_000}, ranked(new long[]{7}));
    }

    @Test
    void a_scale_gives_every_value_its_percentile_and_every_percentile_its_smallest_value() {
        Random random = new Random(11);
        long[] values = random.longs(700, -1_000_000_000_000L, 1_000_000_000_000L).toArray();
        Arrays.fill(values, 0, 200, 42);
        short[] percentiles = new short[values.length];
        MeasureScale scale = Ranks.rank(values, IntStream.range(0, values.length).toArray(), percentiles);
        for (int i = 0; i < values.length; i++) {
            assertEquals(percentiles[i], scale.percentileOf(values[i]));
        }
        for (int percentile = 0; percentile <= MeasureScale.TOP; percentile += 7) {
            int least = percentile;
            OptionalLong smallest = IntStream.range(0, values.length).filter(i -> percentiles[i] >= least)
                    .mapToLong(i -> values[i]).min();
            assertEquals(smallest, scale.valueAt(percentile), () -> "at " + least);
        }
        assertEquals(scale, MeasureScale.unpack(scale.pack()));
    }

    @Test
    void bytes_that_break_off_are_no_scale() {
        assertThrows(IllegalArgumentException.class, () -> MeasureScale.unpack(new byte[]{1, (byte) 0x80}));
    }

    @Test
    void nobody_has_a_scale_that_nobody_reaches() {
        MeasureScale scale = Ranks.rank(new long[0], new int[0], new short[0]);
        assertEquals(OptionalLong.empty(), scale.valueAt(0));
        assertEquals(scale, MeasureScale.unpack(scale.pack()));
    }
}
