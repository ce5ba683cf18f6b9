package greenlane.store.tier;

import java.time.InstantSource;

import greenlane.store.act.Acts;
import greenlane.store.disk.Database;

/// Everything about tiers that is stored.
public record TierRecords(TierPolicyRepository policies, TierRunRepository runs, TierOverrideRepository overrides) {
    /// All of it over one store.
    public static TierRecords over(Database database, Acts acts, InstantSource clock) {
        return new TierRecords(new TierPolicyRepository(database, acts, clock),
                new TierRunRepository(database, acts, clock), new TierOverrideRepository(database, acts, clock));
    }
}
