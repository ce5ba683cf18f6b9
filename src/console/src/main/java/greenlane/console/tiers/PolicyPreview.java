package greenlane.console.tiers;

import java.util.List;

import greenlane.core.tier.MigrationMatrix;

/// What another policy would do to the customers of a run.
///
/// @param atOnce who would stand elsewhere in the very next run
/// @param inTheEnd who would once the rule about falling has had its months
/// @param before customers in each tier now, by index
/// @param after customers in each tier in the end
/// @param millis how long it took
record PolicyPreview(MigrationMatrix atOnce, MigrationMatrix inTheEnd, List<Integer> before, List<Integer> after,
        long millis) {
    PolicyPreview {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
