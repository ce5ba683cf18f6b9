package greenlane.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

import greenlane.console.i18n.Texts;
import greenlane.core.floor.ClosedContact;
import greenlane.core.tag.ContactNote;
import greenlane.store.Store;
import greenlane.store.contact.ContactImport;
import greenlane.store.contact.ImportBatch;
import greenlane.store.contact.StoredContact;
import greenlane.store.contact.TimeSpan;

/// What was written about the contacts of invented customers, for pictures: those of one language take the place of those of another.
///
/// @param texts in whose language they are
record DemoNotes(Store store, Texts texts) {
    private static final String DIGEST = "1".repeat(64);
    private static final long SEED = 20_260_313;
    private static final int CONTACTS_MAX = 50;
    /// One answered contact of so many is left without a note.
    private static final int UNWRITTEN = 4;
    private static final TimeSpan EVER = new TimeSpan(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

    /// @param code of a customer by number from 0
    void write(int customers, IntFunction<String> code) {
        for (ImportBatch earlier : store.imports().ofFile(DIGEST)) {
            DemoCustomers.done(store.imports().undo(earlier.id()));
        }
        List<String> sentences = List.of(texts.text("customers.demo.notes").split("\\|", -1));
        SplittableRandom random = new SplittableRandom(SEED);
        List<ContactNote> notes = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            for (StoredContact stored : store.contacts().ofCustomer(code.apply(i), EVER, Optional.empty(), CONTACTS_MAX)
                    .rows()) {
                ClosedContact contact = stored.contact();
                if (!contact.agent().isEmpty() && random.nextInt(UNWRITTEN) > 0) {
                    notes.add(new ContactNote(contact.source(), contact.reference(), contact.customer(),
                            contact.agent(), contact.offeredAtMillis(),
                            sentences.get(random.nextInt(sentences.size()))));
                }
            }
        }
        try (ContactImport running = DemoCustomers.done(store.imports().begin("demo-notes.csv", DIGEST))) {
            DemoCustomers.done(running.addNotes(notes));
            DemoCustomers.done(running.keep(0));
        }
    }
}
