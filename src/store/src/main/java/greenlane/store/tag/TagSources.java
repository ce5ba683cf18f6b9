package greenlane.store.tag;

import greenlane.store.disk.Database;
import greenlane.store.purchase.PurchaseRepository;
import greenlane.store.tier.TierRunRepository;

/// Where tags are read from.
record TagSources(Database database, PurchaseRepository purchases, TierRunRepository tiers,
        TagLibraryRepository libraries,
        VerdictRepository verdicts) {}
