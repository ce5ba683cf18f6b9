package greenlane.store.act;

/// A record that an act has changed.
///
/// @param id the record's own name or number; empty when many of the kind changed and the reader should ask again
public record Change(Kind kind, String id) {
    /// The kinds of record a store keeps.
    public enum Kind {
        CONTACT, IMPORT_BATCH, SETTING, SAVED_MAPPING, QUEUE, AGENT, CUSTOMER, REVEAL, SEGMENT, PURCHASE, TIER_POLICY, TIER_RUN, TIER_OVERRIDE, SILENT_ACT, TAG_LIBRARY, CONTACT_NOTE, TAG, TAG_VERDICT
    }

    /// Many records of a kind.
    public static Change many(Kind kind) {
        return new Change(kind, "");
    }
}
