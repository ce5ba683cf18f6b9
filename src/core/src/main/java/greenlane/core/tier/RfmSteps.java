package greenlane.core.tier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How the 1 to 5 of recency, frequency, spend and potential are found: by fifths of the customers unless an axis has steps of its own.
///
/// A fifth is told from the mid-rank percentile ([MeasureScale]), so that equal values have equal scores: 5 from 80 % on.
///
/// @param steps four values an axis, in the order in which the score rises: falling days for recency, rising amounts for the others
public record RfmSteps(Map<Axis, List<Long>> steps) {
    /// All axes by fifths.
    public static final RfmSteps FIFTHS = new RfmSteps(Map.of());
    /// How many steps lie between 1 and 5.
    public static final int COUNT = 4;

    /// What is scored from 1 to 5.
    public enum Axis {
        /// Days since the last purchase: the fewer, the higher.
        RECENCY("recencyDays"), FREQUENCY("frequency"), SPEND("spendMinor"), POTENTIAL("potentialMinor");

        private final String code;

        Axis(String code) {
            this.code = code;
        }

        /// The word for this axis in policies.
        public String code() {
            return code;
        }
    }

    public RfmSteps {
        EnumMap<Axis, List<Long>> copy = new EnumMap<>(Axis.class);
        steps.forEach((axis, values) -> {
            if (!inOrder(axis, values)) {
                throw new IllegalArgumentException("the steps of " + axis + " are no scale: " + values);
            }
            copy.put(axis, List.copyOf(values));
        });
        steps = Map.copyOf(copy);
    }

    /// Whether these are [#COUNT] steps in the axis's order, none twice.
    static boolean inOrder(Axis axis, List<Long> values) {
        boolean good = values.size() == COUNT;
        for (int i = 1; good && i < COUNT; i++) {
            good = axis == Axis.RECENCY ? values.get(i) < values.get(i - 1) : values.get(i) > values.get(i - 1);
        }
        return good;
    }

    static int fifth(int percentile) {
        return 1 + Math.min(4, percentile * 5 / MeasureScale.TOP);
    }

    /// The score of a value on an axis with steps.
    static int step(Axis axis, long[] steps, long value) {
        int score = 1;
        for (long step : steps) {
            if (axis == Axis.RECENCY ? value <= step : value >= step) {
                score++;
            }
        }
        return score;
    }
}
