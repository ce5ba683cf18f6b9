package greenlane.store.setting;

/// A column mapping of an import, saved under a name. `content` is its text form, which the importer writes and reads.
public record SavedMapping(String name, String content) {
    public SavedMapping {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a saved mapping needs a name");
        }
    }
}
