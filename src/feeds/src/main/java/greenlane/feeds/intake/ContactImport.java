package greenlane.feeds.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
/// already. Contacts wait until there are [#SORTED_MAX], and go over in the order of their time: a store that orders
/// them by time touches the same few pages again instead of all of them, which more than halved the large writes of a
/// month's log that is grouped by trunk. More of the file never waits in memory.
public final class ContactImport {
    /// How many contacts are handed over at once.
    public static final int BATCH_MAX = 2_000;
    /// How many contacts are put in order at once.
    public static final int SORTED_MAX = 10 * BATCH_MAX;

    /// Takes batches. Called on the reading thread, which waits for it.
    @FunctionalInterface
    public interface BatchSink {
        /// Stores a batch; false when no more can be taken (a full disk, a closed store), which ends the import.
        boolean store(List<ClosedContact> batch);

        /// Called once, after the last batch of a file that was read to its end and before the rejects take their place:
        /// false when what was stored cannot be kept.
        default boolean keep(LogReport report) {
            return true;
        }

        /// Stores what was written about contacts of the batches before; false when no more can be taken.
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

    private static final Comparator<ClosedContact> BY_TIME = Comparator
            .comparingLong(ClosedContact::offeredAtMillis);

    private static final class Batches implements Progress, ContactSink {
        private final BatchSink sink;
        private final Progress progress;
        private final List<ClosedContact> waiting = new ArrayList<>(SORTED_MAX);
        private final List<ContactNote> notes = new ArrayList<>();
        private long stored;
        private boolean stopped;

        Batches(BatchSink sink, Progress progress) {
            this.sink = sink;
            this.progress = progress;
        }

        @Override
        public void contact(long line, ClosedContact contact) {
            if (waiting.size() == SORTED_MAX) {
                flush();
            }
            waiting.add(contact);
        }

        @Override
        public void note(ContactNote note) {
            notes.add(note);
        }

        void flush() {
            waiting.sort(BY_TIME);
            for (int from = 0; from < waiting.size() && !cancelled(); from += BATCH_MAX) {
                List<ClosedContact> batch = List
                        .copyOf(waiting.subList(from, Math.min(from + BATCH_MAX, waiting.size())));
                if (sink.store(batch)) {
                    stored += batch.size();
                } else {
                    stopped = true;
                }
            }
            waiting.clear();
            flushNotes();
        }

        private void flushNotes() {
            for (int from = 0; from < notes.size() && !cancelled(); from += BATCH_MAX) {
                stopped = !sink.storeNotes(List.copyOf(notes.subList(from, Math.min(from + BATCH_MAX, notes.size()))));
            }
            notes.clear();
        }

        /// Hands over the rest and asks whether all of it can be kept.
        boolean end(LogReport report) {
            flush();
            if (!cancelled() && !sink.keep(report)) {
                stopped = true;
            }
            return !cancelled();
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
            if (scan instanceof Scan.Done(LogReport report) && batches.end(report)) {
                return new Imported.Done(report, batches.stored, rejects.finish());
            }
            rejects.abandon();
            if (batches.stopped) {
                return new Imported.Stopped(batches.stored);
            }
            return scan instanceof Scan.Refused(Refusal refusal)
                    ? new Imported.Refused(refusal)
                    : new Imported.Cancelled(batches.stored);
        }
    }

    /// Reads all rows without storing or writing anything: what an import would say.
    public static Scan validate(Path file, Reading reading, Progress progress) {
        return LogFiles.contacts(file, reading, (_, _) -> {
            // Only the report counts.
        }, RejectSink.NONE, progress);
    }
}
