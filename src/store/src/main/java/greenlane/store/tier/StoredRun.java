package greenlane.store.tier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import greenlane.core.customer.Tier;

/// A run that is stored, without its sheet.
///
/// @param model what the expectations came from, as it was written with the run
/// @param size customers, with those who had not bought
/// @param scored customers who had bought
/// @param modelled customers of whom a model said how likely they are active
/// @param tierCounts customers in each tier, by the index of [Tier#at]
/// @param rose customers in a more valued tier than in the run before
/// @param fell customers in a less valued one
public record StoredRun(LocalDate asOf, int policyVersion, String model, Instant ranAt, int size, int scored,
        int modelled, List<Integer> tierCounts, int rose, int fell) {
    public StoredRun {
        tierCounts = List.copyOf(tierCounts);
    }

    /// How many customers stood in a tier.
    public int count(Tier tier) {
        return tierCounts.get(tier.ordinal());
    }
}
