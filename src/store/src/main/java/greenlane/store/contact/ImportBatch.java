package greenlane.store.contact;

import java.time.Instant;

/// An import that was kept.
///
/// @param sha256 of the file's bytes, 64 hexadecimal digits
/// @param added contacts that were new
/// @param known contacts that were there already
/// @param rejected rows of the file that were not contacts
public record ImportBatch(long id, String fileName, String sha256, long added, long known, long rejected,
        Instant importedAt) {}
