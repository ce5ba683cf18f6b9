package greenlane.store.setting;

import java.util.List;
import java.util.Optional;

import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;
import greenlane.store.generated.tables.records.SavedMappingRecord;

import static greenlane.store.generated.Tables.SAVED_MAPPING;

/// The saved column mappings, each by its name.
public final class SavedMappingRepository {
    /// How many are listed.
    public static final int LISTED_MAX = 1_000;
    /// How many characters a name can have.
    public static final int NAME_CHARS_MAX = SAVED_MAPPING.NAME.getDataType().length();

    private final Database database;
    private final Acts acts;

    public SavedMappingRepository(Database database, Acts acts) {
        this.database = database;
        this.acts = acts;
    }

    /// All of them by name, [#LISTED_MAX] at most.
    public List<SavedMapping> all() {
        return database.read(sql -> sql.selectFrom(SAVED_MAPPING).orderBy(SAVED_MAPPING.NAME).limit(LISTED_MAX)
                .fetch(row -> new SavedMapping(row.getName(), row.getContent())));
    }

    /// The one of a name.
    public Optional<SavedMapping> find(String name) {
        return database.read(sql -> sql.selectFrom(SAVED_MAPPING).where(SAVED_MAPPING.NAME.eq(name))
                .fetchOptional(row -> new SavedMapping(row.getName(), row.getContent())));
    }

    /// Saves a mapping; one of the same name is replaced.
    public Acted<SavedMapping> save(SavedMapping mapping) {
        return acts.carryOut((sql, changes) -> {
            SavedMappingRecord row = new SavedMappingRecord(mapping.name(), mapping.content());
            row.attach(sql.configuration());
            row.merge();
            changes.add(new Change(Change.Kind.SAVED_MAPPING, mapping.name()));
            return mapping;
        });
    }

    /// Removes the mapping of a name; false when there was none.
    public Acted<Boolean> remove(String name) {
        return acts.carryOut((sql, changes) -> {
            boolean removed = sql.deleteFrom(SAVED_MAPPING).where(SAVED_MAPPING.NAME.eq(name)).execute() > 0;
            if (removed) {
                changes.add(new Change(Change.Kind.SAVED_MAPPING, name));
            }
            return removed;
        });
    }
}
