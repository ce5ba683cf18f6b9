package greenlane.core.tier;

import java.util.Arrays;
import java.util.List;

/// The columns of a sheet, by customer number. Filled by the run that makes the sheet, then changed no more.
final class ScoreColumns {
    private static final int MEASURES = Measure.all().size();

    private final short[][] percentiles;
    private final short[] active;
    private final short[] score;
    private final int[] state;

    private ScoreColumns(short[][] percentiles, short[] active, int size) {
        this.percentiles = percentiles;
        this.active = active;
        this.score = new short[size];
        this.state = new int[size];
    }

    static ScoreColumns ofSize(int size) {
        return new ScoreColumns(new short[MEASURES][size], new short[size], size);
    }

    /// Columns that share the percentiles and models of these, and have no scores and states yet.
    ScoreColumns unsorted() {
        return new ScoreColumns(percentiles, active, size());
    }

    int size() {
        return state.length;
    }

    /// In hundredths of a percent.
    short[] percentiles(Measure measure) {
        return percentiles[measure.ordinal()];
    }

    /// The probability of being active in hundredths of a percent, −1 where no model says.
    short[] active() {
        return active;
    }

    /// In hundredths of a percent.
    short[] score() {
        return score;
    }

    /// As [State] says.
    int[] state() {
        return state;
    }

    /// All columns of shorts, in the order in which they are packed.
    List<short[]> shorts() {
        return List.of(percentiles[0], percentiles[1], percentiles[2], percentiles[3], active, score);
    }

    boolean sameAs(ScoreColumns other) {
        boolean same = Arrays.equals(state, other.state);
        for (int i = 0; same && i < shorts().size(); i++) {
            same = Arrays.equals(shorts().get(i), other.shorts().get(i));
        }
        return same;
    }
}
