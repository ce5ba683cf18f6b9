package greenlane.core.tier;

import java.time.LocalDate;
import java.util.List;

/// What holds of a whole run.
///
/// @param policyVersion of the policy that sorted
/// @param size how many customers the sheet has, with those who have not bought
/// @param scored how many of them have bought and so have scores
/// @param modelled for how many of these a model said how likely they are active; of the others [TierInput] says what counts instead
/// @param scoreBorders the score from which each tier but the last begins, most valued first; for shares just above the
///     customers who do not fit any more, as the others stand, and so [MeasureScale#TOP] + 1 at most; empty where the policy sorts by any measure
/// @param scales what values are worth, in the order of [Measure#all]
public record RunHead(LocalDate asOf, int policyVersion, int size, int scored, int modelled,
        List<Integer> scoreBorders, List<MeasureScale> scales) {
    public RunHead {
        scoreBorders = List.copyOf(scoreBorders);
        scales = List.copyOf(scales);
        if (scales.size() != Measure.all().size() || scored > size || modelled > scored) {
            throw new IllegalArgumentException(
                    "a run of " + size + " customers with " + scored + " scored, " + modelled + " modelled and "
                            + scales.size() + " scales");
        }
    }

    /// What values of a measure are worth.
    public MeasureScale scale(Measure measure) {
        return scales.get(measure.ordinal());
    }
}
