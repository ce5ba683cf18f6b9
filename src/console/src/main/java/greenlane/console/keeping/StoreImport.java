package greenlane.console.keeping;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import greenlane.core.floor.ClosedContact;
import greenlane.core.tag.ContactNote;
import greenlane.feeds.FileDigest;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectsFile;
import greenlane.feeds.intake.ContactImport.BatchSink;
import greenlane.feeds.intake.ContactImport.Imported;
import greenlane.feeds.intake.LogFiles;
import greenlane.feeds.intake.Reading;
import greenlane.store.act.Acted;
import greenlane.store.contact.Added;
import greenlane.store.contact.ContactImport;
import greenlane.store.contact.ImportBatch;
import greenlane.store.contact.ImportRepository;
import greenlane.store.disk.StoreFault;

/// Brings a file of contacts into the store, as one transaction: all its good rows are there afterwards, or none. The
/// command line and the import page take this one way.
public final class StoreImport {
    /// What came of it.
    public sealed interface Result {
        /// The good rows are in.
        ///
        /// @param batch the import's number, by which it can be undone; empty when it brought nothing new
        record Done(LogReport report, Added added, OptionalLong batch, RejectsFile.Outcome rejects) implements Result {}

        /// A file with the very same bytes is in already, whatever its name; nothing was added.
        record Known(ImportBatch earlier) implements Result {}

        /// The file as a whole could not be used; the store is as it was.
        record Refused(Refusal refusal) implements Result {}

        /// Someone asked to stop; the store is as it was.
        record Cancelled() implements Result {}

        /// The store could not take it; it is as it was.
        record Failed(StoreFault fault, String detail) implements Result {}
    }

    /// What is done with a file whose very bytes are in already.
    public enum Again {
        /// It is not read; [Result.Known] says when it came in.
        SKIPPED,
        /// It is read, and what it brings that is not there yet comes in: it may be read in another way this time.
        READ
    }

    private StoreImport() {}

    /// Imports a file. Not on the FX thread: it takes as long as the file is.
    public static Result run(ImportRepository imports, Path file, Reading reading, Again again, Progress progress) {
        if (LogFiles.detect(file) instanceof LogFiles.Detected.Refused(Refusal refusal)) {
            return new Result.Refused(refusal);
        }
        String name = String.valueOf(file.getFileName());
        Optional<String> sha256 = FileDigest.sha256(file, progress);
        if (progress.cancelled()) {
            return new Result.Cancelled();
        }
        if (sha256.isEmpty()) {
            return new Result.Refused(new Refusal(name, 0, "", Refusal.Code.DISK_ERROR));
        }
        List<ImportBatch> earlier = again == Again.READ ? List.of() : imports.ofFile(sha256.get());
        if (!earlier.isEmpty()) {
            return new Result.Known(earlier.getFirst());
        }
        return switch (imports.begin(name, sha256.get())) {
            case Acted.Failed<ContactImport>(var fault, var detail) -> new Result.Failed(fault, detail);
            case Acted.Done<ContactImport>(ContactImport running) -> {
                try (running) {
                    yield new Running(running).fill(file, reading, progress);
                }
            }
        };
    }

    /// An import under way. Belongs to the thread that runs it.
    private static final class Running implements BatchSink {
        private final ContactImport open;
        private Optional<ContactImport.Kept> kept = Optional.empty();
        private Optional<Result> failure = Optional.empty();

        Running(ContactImport open) {
            this.open = open;
        }

        Result fill(Path file, Reading reading, Progress progress) {
            return switch (greenlane.feeds.intake.ContactImport.run(file, reading, this, progress)) {
                case Imported.Refused(Refusal refusal) -> new Result.Refused(refusal);
                case Imported.Cancelled(long _) -> new Result.Cancelled();
                case Imported.Stopped(long _) -> failure.orElseThrow();
                case Imported.Done(var report, long _, var rejects) ->
                    new Result.Done(report, kept.orElseThrow().added(), kept.orElseThrow().batch(), rejects);
            };
        }

        @Override
        public boolean store(List<ClosedContact> batch) {
            return went(open.add(batch)).isPresent();
        }

        @Override
        public boolean storeNotes(List<ContactNote> notes) {
            return went(open.addNotes(notes)).isPresent();
        }

        @Override
        public boolean keep(LogReport report) {
            kept = went(open.keep(report.rowsRejected()));
            return kept.isPresent();
        }

        private <T> Optional<T> went(Acted<T> act) {
            return switch (act) {
                case Acted.Done<T>(T value) -> Optional.of(value);
                case Acted.Failed<T>(var fault, var detail) -> {
                    failure = Optional.of(new Result.Failed(fault, detail));
                    yield Optional.empty();
                }
            };
        }
    }
}
