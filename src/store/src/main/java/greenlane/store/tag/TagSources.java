package greenlane.store.tag;

import greenlane.store.disk.Database;
import greenlane.store.purchase.PurchaseRepository;

/// Where tags are read from.
record TagSources(Database database, PurchaseRepository purchases, TagLibraryRepository libraries,
        VerdictRepository verdicts) {}
