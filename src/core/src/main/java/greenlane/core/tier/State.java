package greenlane.core.tier;

/// The bits of a customer's state in a [ScoreSheet], in one int.
///
/// From the lowest: tier (2), has a tier (1), tier without override (2), tier by the borders alone (2), scored (1),
/// overridden (1), modelled (1), silent (1), months below each of the three borders (3 each), then the four scores from 1 to 5 (3 each).
final class State {
    /// Where a count of months stays.
    static final int MONTHS_MAX = 7;
    /// How many borders are counted for.
    static final int BORDERS = 3;

    private static final int TIER_MASK = 3;
    private static final int HAS_TIER = 1 << 2;
    private static final int HELD = 3;
    private static final int RAW = 5;
    private static final int SCORED = 1 << 7;
    private static final int OVERRIDDEN = 1 << 8;
    private static final int MODELLED = 1 << 9;
    private static final int SILENT = 1 << 10;
    private static final int MONTHS = 11;
    private static final int THREE = 7;
    private static final int RFMP = 20;

    private State() {}

    /// What holds of a scored customer whatever the policy sorts by.
    static int scored(boolean modelled, boolean silent, int recency, int frequency, int spend, int potential) {
        return SCORED | (modelled ? MODELLED : 0) | (silent ? SILENT : 0) | (recency << RFMP)
                | (frequency << (RFMP + 3)) | (spend << (RFMP + 6)) | (potential << (RFMP + 9));
    }

    /// A scored customer without the sorting.
    static int unsorted(int state) {
        return state & (SCORED | MODELLED | SILENT | (-1 << RFMP));
    }

    /// Such a customer sorted.
    ///
    /// @param months below each border, as [#months]
    static int sorted(int unsorted, int held, int raw, int months) {
        return unsorted | HAS_TIER | held | (held << HELD) | (raw << RAW) | (months << MONTHS);
    }

    static int overridden(int state, int tier) {
        return (state & ~TIER_MASK) | HAS_TIER | OVERRIDDEN | tier;
    }

    /// The tier's index; −1 for none.
    static int tier(int state) {
        return (state & HAS_TIER) == 0 ? -1 : state & TIER_MASK;
    }

    static int held(int state) {
        return (state >>> HELD) & TIER_MASK;
    }

    static int raw(int state) {
        return (state >>> RAW) & TIER_MASK;
    }

    static boolean isScored(int state) {
        return (state & SCORED) != 0;
    }

    static boolean isOverridden(int state) {
        return (state & OVERRIDDEN) != 0;
    }

    static boolean isModelled(int state) {
        return (state & MODELLED) != 0;
    }

    static boolean isSilent(int state) {
        return (state & SILENT) != 0;
    }

    /// How many runs in succession a customer has been below a border, [#MONTHS_MAX] at most.
    static int months(int state, int border) {
        return (state >>> (MONTHS + 3 * border)) & THREE;
    }

    /// The score from 1 to 5, by position: recency, frequency, spend, potential.
    static int rfmp(int state, int axis) {
        return (state >>> (RFMP + 3 * axis)) & THREE;
    }
}
