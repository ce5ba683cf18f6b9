package greenlane.feeds.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import greenlane.core.floor.ClosedContact;
import greenlane.core.tag.ContactNote;
import greenlane.feeds.ContactSink;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.RejectsFile;
import greenlane.feeds.Scan;

/// Brings the contacts of a file to the store in batches, and keeps the rejected rows beside the file.
///
/// The same file gives the same source, reference and visit each time, so whoever stores them can tell what is there
/// already. A batch is handed over before the next is read: the file never waits in memory.
public final class ContactImport {
    /// How many contacts are handed over at once.
    public static final int BATCH_MAX = 2_000;

    /// Takes batches. Called on the reading thread, which waits for it.
    @FunctionalInterface
    public interface BatchSink {
        /// Stores a batch; false when no more can be taken (a full disk, a closed store), which ends the import.
        boolean store(List<ClosedContact> batch);

        /// Stores what was written about the contacts of the batch before; false when no more can be taken.
        default boolean storeNotes(List<ContactNote> notes) {
            return true;
        }
    }

    /// What came of an import.
    public sealed interface Imported {
        /// All rows are accounted for; `contacts` were handed over.
        record Done(LogReport report, long contacts, RejectsFile.Outcome rejects) implements Imported {}

        /// The file as a whole could not be used; nothing was handed over.
        record Refused(Refusal refusal) implements Imported {}

        /// Someone asked to stop. Batches handed over before stay stored; a later import of the file adds the rest.
        record Cancelled(long contacts) implements Imported {}

        /// The sink took no more. Batches handed over before stay stored; a later import of the file adds the rest.
        record Stopped(long contacts) implements Imported {}
    }

    private static final class Batches implements Progress, ContactSink {
        private final BatchSink sink;
        private final Progress progress;
        private List<ClosedContact> batch = new ArrayList<>(BATCH_MAX);
        private List<ContactNote> notes = new ArrayList<>();
        private long stored;
        private boolean stopped;

        Batches(BatchSink sink, Progress progress) {
            this.sink = sink;
            this.progress = progress;
        }

        @Override
        public void contact(long line, ClosedContact contact) {
            if (batch.size() == BATCH_MAX) {
                flush();
            }
            batch.add(contact);
        }

        @Override
        public void note(ContactNote note) {
            notes.add(note);
        }

        void flush() {
            if (batch.isEmpty() || stopped) {
                return;
            }
            List<ClosedContact> full = batch;
            batch = new ArrayList<>(BATCH_MAX);
            List<ContactNote> written = notes;
            notes = new ArrayList<>();
            if (sink.store(full) && (written.isEmpty() || sink.storeNotes(written))) {
                stored += full.size();
            } else {
                stopped = true;
            }
        }

        @Override
        public void read(long bytesRead, long bytesTotal) {
            progress.read(bytesRead, bytesTotal);
        }

        @Override
        public boolean cancelled() {
            return stopped || progress.cancelled();
        }
    }

    private ContactImport() {}

    /// Imports a file, and writes its rejects beside it.
    public static Imported run(Path file, Reading reading, BatchSink sink, Progress progress) {
        Batches batches = new Batches(sink, progress);
        RejectsFile rejects = new RejectsFile(file);
        try (rejects) {
            Scan scan = LogFiles.contacts(file, reading, batches, rejects, batches);
            if (scan instanceof Scan.Done) {
                batches.flush();
            }
            if (batches.stopped) {
                rejects.abandon();
                return new Imported.Stopped(batches.stored);
            }
            return switch (scan) {
                case Scan.Done(LogReport report) -> new Imported.Done(report, batches.stored, rejects.finish());
                case Scan.Refused(Refusal refusal) -> {
                    rejects.abandon();
                    yield new Imported.Refused(refusal);
                }
                case Scan.Cancelled() -> {
                    rejects.abandon();
                    yield new Imported.Cancelled(batches.stored);
                }
            };
        }
    }

    /// Reads all rows without storing or writing anything: what an import would say.
    public static Scan validate(Path file, Reading reading, Progress progress) {
        return LogFiles.contacts(file, reading, (_, _) -> {
            // Only the report counts.
        }, RejectSink.NONE, progress);
    }
}
