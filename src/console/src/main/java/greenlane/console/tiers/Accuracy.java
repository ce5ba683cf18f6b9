package greenlane.console.tiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import greenlane.core.tier.evaluation.Agreement;
import greenlane.core.tier.evaluation.FittedCutoffs;

/// How far the newest run agrees with a labelled sample.
///
/// @param file the sample's
/// @param asOf of the run
/// @param agreement as customers stand
/// @param borders by the borders alone, without the rule about falling and without overrides
/// @param unused rows of the file that cannot be used
/// @param named the first of them
/// @param fitted cut-offs fitted to the sample
record Accuracy(String file, LocalDate asOf, int labels, Agreement agreement, Agreement borders, int unused,
        List<LabelFile.Unused> named, Optional<FittedCutoffs.Result> fitted) {
    /// What the programme asks for.
    static final double AIM = 0.95;
    static final int FOLDS = 10;
    static final long SEED = 1;

    Accuracy {
        named = List.copyOf(named);
    }
}
