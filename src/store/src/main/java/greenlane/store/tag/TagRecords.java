package greenlane.store.tag;

import java.time.InstantSource;

import greenlane.store.act.Acts;
import greenlane.store.disk.Database;
import greenlane.store.purchase.PurchaseRepository;
import greenlane.store.tier.TierRunRepository;

/// Everything about tags that is stored.
public record TagRecords(TagLibraryRepository libraries, NoteRepository notes, VerdictRepository verdicts,
        TagRepository tags) {
    /// All of it over one store.
    public static TagRecords over(Database database, Acts acts, PurchaseRepository purchases,
            TierRunRepository tiers, InstantSource clock) {
        TagLibraryRepository libraries = new TagLibraryRepository(database, acts, clock);
        VerdictRepository verdicts = new VerdictRepository(database, acts, clock);
        return new TagRecords(libraries, new NoteRepository(database, acts, clock), verdicts,
                new TagRepository(new TagSources(database, purchases, tiers, libraries, verdicts), acts, clock));
    }
}
