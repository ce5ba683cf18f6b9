package greenlane.feeds.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.core.floor.ClosedContact;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.intake.ContactImport.BatchSink;
import greenlane.feeds.intake.ContactImport.Imported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// How the contacts of a file are handed to whoever stores them.
class ContactImportTest {
    @TempDir
    Path folder;

    /// A queue log of one visit after the other, the last one first.
    private Path backwards(int visits, String more) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int visit = visits; visit > 0; visit--) {
            long second = 1_000L + 10L * visit;
            text.append(second).append("|c").append(visit).append("|support|NONE|ENTERQUEUE||555|1\n")
                    .append(second + 5).append("|c").append(visit).append("|support|NONE|ABANDON|1|1|5\n");
        }
        return Files.writeString(folder.resolve("queue_log"), text + more);
    }

    @Test
    void contactsGoOverInTheOrderOfTheirTimeSoThatAStoreTouchesFewPages() throws IOException {
        int visits = ContactImport.BATCH_MAX * 2 + 1;
        List<ClosedContact> stored = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Imported imported = ContactImport.run(backwards(visits, ""), Reading.BY_CONTENT, batch -> {
            sizes.add(batch.size());
            return stored.addAll(batch);
        }, Progress.NONE);

        assertTrue(imported instanceof Imported.Done done && done.contacts() == visits);
        assertEquals(List.of(ContactImport.BATCH_MAX, ContactImport.BATCH_MAX, 1), sizes);
        assertEquals(stored.stream().sorted(Comparator.comparingLong(ClosedContact::offeredAtMillis)).toList(), stored);
    }

    @Test
    void whatCannotBeKeptInTheEndLeavesNoRejects() throws IOException {
        Imported imported = ContactImport.run(backwards(3, "not a row\n"), Reading.BY_CONTENT, new BatchSink() {
            @Override
            public boolean store(List<ClosedContact> batch) {
                return true;
            }

            @Override
            public boolean keep(LogReport report) {
                assertEquals(1, report.rowsRejected());
                return false;
            }
        }, Progress.NONE);

        assertEquals(new Imported.Stopped(3), imported);
        assertFalse(Files.exists(folder.resolve("queue_log.rejects.csv")));
    }
}
