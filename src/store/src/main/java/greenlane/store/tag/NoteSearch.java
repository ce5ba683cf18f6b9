package greenlane.store.tag;

import java.util.ArrayList;
import java.util.List;

import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.impl.DSL;

import greenlane.core.tag.TagLibrary;
import greenlane.core.tag.TagRule.Place;
import greenlane.core.tag.WordFinder;
import greenlane.core.text.Segmenter;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.disk.Database;

import static greenlane.store.generated.Tables.CONTACT_NOTE;

/// Looks for the library's words in notes in which that was not yet done, and keeps beside each note what was found.
final class NoteSearch {
    private static final int NOTES_AT_ONCE = 2_000;

    private final Database database;
    private final Acts acts;
    private final TagLibrary library;
    private final WordFinder finder;

    NoteSearch(Database database, Acts acts, TagLibrary library, Segmenter segmenter) {
        this.database = database;
        this.acts = acts;
        this.library = library;
        this.finder = new WordFinder(library, segmenter);
    }

    WordFinder finder() {
        return finder;
    }

    /// Looks at the notes after one. Returns how many that were.
    Acted<Integer> look(long after) {
        int looked = 0;
        long last = after;
        while (true) {
            long from = last;
            Result<Record2<Long, String>> notes = database.read(sql -> sql.select(CONTACT_NOTE.ID, CONTACT_NOTE.TEXT)
                    .from(CONTACT_NOTE).where(CONTACT_NOTE.ID.gt(from))
                    .and(CONTACT_NOTE.FOUND_BY_VERSION.ne(library.version())).orderBy(CONTACT_NOTE.ID)
                    .limit(NOTES_AT_ONCE).fetch());
            if (notes.isEmpty()) {
                return new Acted.Done<>(looked);
            }
            Acted<Integer> kept = keep(notes);
            if (kept instanceof Acted.Failed<Integer> failed) {
                return failed;
            }
            looked += notes.size();
            last = notes.getLast().value1();
        }
    }

    private Acted<Integer> keep(List<Record2<Long, String>> notes) {
        List<String> found = new ArrayList<>(notes.size());
        notes.forEach(note -> found.add(WordFinder.write(finder.find(note.value2(), Place.NOTE))));
        return acts.record((sql, _) -> {
            var rows = sql.batch(DSL.update(CONTACT_NOTE).set(CONTACT_NOTE.FOUND, (String) null)
                    .set(CONTACT_NOTE.FOUND_BY_VERSION, (Integer) null).where(CONTACT_NOTE.ID.eq((Long) null)));
            for (int i = 0; i < notes.size(); i++) {
                rows = rows.bind(found.get(i), library.version(), notes.get(i).value1());
            }
            return rows.execute().length;
        });
    }
}
