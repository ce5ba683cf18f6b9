package greenlane.store.contact;

import java.util.OptionalLong;

import greenlane.core.floor.ClosedContact;

/// A closed contact as it lies in the store.
///
/// @param id the store's own number of it, rising in the order of writing
/// @param importBatch the import that brought it, empty when it was seen live
public record StoredContact(long id, OptionalLong importBatch, ClosedContact contact) {}
