package greenlane.console;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

import greenlane.console.i18n.Texts;
import greenlane.core.floor.ClosedContact;
import greenlane.core.tag.ContactNote;
import greenlane.store.Store;
import greenlane.store.contact.ContactImport;
import greenlane.store.contact.ImportBatch;

/// What was written about the contacts of invented customers, for pictures: those of one language take the place of those of another.
///
/// @param texts in whose language they are
/// @param today the day of the newest
record DemoNotes(Store store, Texts texts, LocalDate today, ZoneId zone) {
    private static final String DIGEST = "1".repeat(64);
    private static final long SEED = 20_260_313;
    private static final int NOTES_MAX = 6;
    private static final int SPREAD_DAYS = 150;
    private static final long DAY_MILLIS = 86_400_000;

    /// @param code of a customer by number from 0
    void write(int customers, IntFunction<String> code) {
        for (ImportBatch earlier : store.imports().ofFile(DIGEST)) {
            DemoCustomers.done(store.imports().undo(earlier.id()));
        }
        List<String> sentences = List.of(texts.text("customers.demo.notes").split("\\|", -1));
        List<String> authors = List.of(texts.text("customers.demo.owners").split(",", -1));
        SplittableRandom random = new SplittableRandom(SEED);
        long noon = today.atTime(12, 0).atZone(zone).toInstant().toEpochMilli();
        List<ContactNote> notes = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            int many = random.nextInt(NOTES_MAX);
            for (int j = 0; j < many; j++) {
                notes.add(new ContactNote(ClosedContact.SIMULATED, "demo-note-" + i + "-" + j, code.apply(i),
                        authors.get(random.nextInt(authors.size())),
                        noon - random.nextInt(SPREAD_DAYS) * DAY_MILLIS,
                        sentences.get(random.nextInt(sentences.size()))));
            }
        }
        try (ContactImport running = DemoCustomers.done(store.imports().begin("demo-notes.csv", DIGEST))) {
            DemoCustomers.done(running.addNotes(notes));
            DemoCustomers.done(running.keep(0));
        }
    }
}
