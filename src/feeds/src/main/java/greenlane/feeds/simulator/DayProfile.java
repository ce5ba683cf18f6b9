package greenlane.feeds.simulator;

import java.time.Instant;
import java.time.zone.ZoneRules;

/// How busy the hours of a day are, 1 at the most: a weight for every half hour by local time, straight lines between them.
final class DayProfile {
    private static final int MARKS = 48;
    private static final double HALF_HOUR_SECONDS = 1800;

    /// The hotlines and the chats: two humps with a dip at noon, a thin night.
    static final DayProfile OFFICE = of(4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 5, 6, 7, 28, 52, 60, 67, 69, 76, 78, 80,
            77, 64, 60, 69, 83, 88, 90, 88, 85, 82, 44, 30, 21, 16, 14, 13, 11, 9, 6, 5, 5, 4, 4, 4);
    /// E-mail: written at any hour, most of it by day.
    static final DayProfile LETTERS = of(5, 4, 3, 2, 2, 2, 2, 2, 3, 3, 4, 6, 8, 12, 20, 30, 50, 70, 85, 95, 100, 95, 90,
            80, 70, 70, 75, 80, 85, 90, 95, 95, 85, 70, 50, 30, 22, 18, 14, 12, 10, 9, 8, 8, 7, 7, 6, 5);
    /// Field work: asked for by day only.
    static final DayProfile DAYTIME = of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 60, 90, 100, 100, 95, 90, 85,
            75, 65, 70, 85, 95, 100, 95, 85, 70, 50, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final double[] weights;

    private DayProfile(double[] weights) {
        this.weights = weights;
    }

    private static DayProfile of(int... hundredths) {
        if (hundredths.length != MARKS) {
            throw new IllegalArgumentException("a profile has " + MARKS + " marks, not " + hundredths.length);
        }
        double[] weights = new double[MARKS];
        for (int i = 0; i < MARKS; i++) {
            weights[i] = hundredths[i] / 100.0;
        }
        return new DayProfile(weights);
    }

    /// The weight at a moment in a zone.
    double at(long atMillis, ZoneRules zone) {
        long local = atMillis + zone.getOffset(Instant.ofEpochMilli(atMillis)).getTotalSeconds() * 1000L;
        double mark = Math.floorMod(local, 86_400_000L) / 1000.0 / HALF_HOUR_SECONDS;
        int left = (int) mark;
        double share = mark - left;
        return weights[left] * (1 - share) + weights[(left + 1) % MARKS] * share;
    }
}
