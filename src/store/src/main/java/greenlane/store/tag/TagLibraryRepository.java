package greenlane.store.tag;

import java.time.InstantSource;
import java.util.List;

import org.jooq.impl.DSL;

import greenlane.core.tag.LibraryProblem;
import greenlane.core.tag.LibraryText;
import greenlane.core.tag.TagLibrary;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;
import greenlane.store.generated.tables.records.TagLibraryRecord;

import static greenlane.store.generated.Tables.TAG_LIBRARY;

/// The libraries of tags that were adopted, each under a version number, never changed. Before the first the one that comes with the program
/// holds, under number 0.
public final class TagLibraryRepository {
    private final Database database;
    private final Acts acts;
    private final InstantSource clock;

    TagLibraryRepository(Database database, Acts acts, InstantSource clock) {
        this.database = database;
        this.acts = acts;
        this.clock = clock;
    }

    /// What adopting one came to, when it could be stored.
    public sealed interface Adoption {
        /// It holds from the next run on.
        record Adopted(TagLibrary library) implements Adoption {}

        /// It is no library; nothing changed.
        record Refused(List<LibraryProblem> problems) implements Adoption {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Adopts a library that is written down as [LibraryText] says.
    public Acted<Adoption> adopt(String content, String author) {
        return switch (LibraryText.parse(content)) {
            case LibraryText.Checked.Bad(var problems) -> new Acted.Done<>(new Adoption.Refused(problems));
            case LibraryText.Checked.Good(TagLibrary library) -> acts.carryOut((sql, changes) -> {
                int version = sql.select(DSL.max(TAG_LIBRARY.VERSION)).from(TAG_LIBRARY).fetchOptional(0, Integer.class)
                        .orElse(0) + 1;
                sql.executeInsert(new TagLibraryRecord(version, author, clock.millis(), content));
                changes.add(new Change(Change.Kind.TAG_LIBRARY, Integer.toString(version)));
                return new Adoption.Adopted(library.withVersion(version));
            });
        };
    }

    /// The library that holds: the one adopted last.
    public TagLibrary inForce() {
        return database.read(sql -> sql.selectFrom(TAG_LIBRARY).orderBy(TAG_LIBRARY.VERSION.desc()).limit(1)
                .fetchOptional(TagLibraryRepository::value)).orElseGet(LibraryText::shipped);
    }

    private static TagLibrary value(TagLibraryRecord row) {
        return switch (LibraryText.parse(row.getContent())) {
            case LibraryText.Checked.Good(TagLibrary library) -> library.withVersion(row.getVersion());
            case LibraryText.Checked.Bad(var problems) -> throw new IllegalStateException(
                    "library " + row.getVersion() + " was adopted and cannot be read: " + problems);
        };
    }
}
