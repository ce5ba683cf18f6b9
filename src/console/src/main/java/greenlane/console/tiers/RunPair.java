package greenlane.console.tiers;

import java.util.List;
import java.util.Optional;

import greenlane.core.tier.MigrationMatrix;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.TierPolicy;
import greenlane.store.tier.StoredRun;

/// A run beside an earlier one, as the page shows them.
///
/// @param run looked at
/// @param sheet its own; empty where it was let go for its age
/// @param policy that sorted it
/// @param earlier it is compared with
/// @param matrix who stood and stands where; empty where either sheet is not there
record RunPair(StoredRun run, Optional<ScoreSheet> sheet, Optional<TierPolicy> policy, Optional<StoredRun> earlier,
        Optional<ScoreSheet> earlierSheet, Optional<MigrationMatrix> matrix) {
    /// Who came new into a tier.
    int came() {
        return matrix.map(it -> sum(it.counts().getLast())).orElse(0);
    }

    private static int sum(List<Integer> row) {
        return row.stream().mapToInt(Integer::intValue).sum() - row.getLast();
    }
}
