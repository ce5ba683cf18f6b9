package greenlane.console.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

import greenlane.core.floor.ClosedContact;
import greenlane.core.tag.ContactNote;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectsFile;
import greenlane.feeds.intake.ContactImport.BatchSink;
import greenlane.feeds.intake.ContactImport.Imported;
import greenlane.feeds.intake.LogFiles;
import greenlane.feeds.intake.Reading;
import greenlane.store.Store;
import greenlane.store.act.Acted;
import greenlane.store.contact.Added;
import greenlane.store.contact.ContactImport;
import greenlane.store.contact.ImportBatch;
import greenlane.store.disk.StoreFault;

/// Brings a file of contacts into the store, as one transaction: all its good rows are there afterwards, or none.
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

    private StoreImport() {}

    /// Imports a file. Not on the FX thread: it takes as long as the file is.
    public static Result run(Store store, Path file, Reading reading, Progress progress) {
        if (LogFiles.detect(file) instanceof LogFiles.Detected.Refused(Refusal refusal)) {
            return new Result.Refused(refusal);
        }
        String name = String.valueOf(file.getFileName());
        String sha256 = sha256(file);
        List<ImportBatch> earlier = store.imports().ofFile(sha256);
        if (!earlier.isEmpty()) {
            return new Result.Known(earlier.getFirst());
        }
        return switch (store.imports().begin(name, sha256)) {
            case Acted.Failed<ContactImport>(var fault, var detail) -> new Result.Failed(fault, detail);
            case Acted.Done<ContactImport>(ContactImport running) -> {
                try (running) {
                    yield fill(running, file, reading, progress);
                }
            }
        };
    }

    private static Result fill(ContactImport running, Path file, Reading reading, Progress progress) {
        AtomicReference<Acted<Added>> last = new AtomicReference<>(new Acted.Done<>(Added.NONE));
        BatchSink sink = new BatchSink() {
            @Override
            public boolean store(List<ClosedContact> batch) {
                last.set(running.add(batch));
                return last.get() instanceof Acted.Done<Added>;
            }

            @Override
            public boolean storeNotes(List<ContactNote> notes) {
                return switch (running.addNotes(notes)) {
                    case Acted.Done<Integer> _ -> true;
                    case Acted.Failed<Integer>(var fault, var detail) -> {
                        last.set(new Acted.Failed<>(fault, detail));
                        yield false;
                    }
                };
            }
        };
        Imported imported = greenlane.feeds.intake.ContactImport.run(file, reading, sink, progress);
        return switch (imported) {
            case Imported.Refused(Refusal refusal) -> new Result.Refused(refusal);
            case Imported.Cancelled(long _) -> new Result.Cancelled();
            case Imported.Stopped(long _) -> switch (last.get()) {
                case Acted.Failed<Added>(var fault, var detail) -> new Result.Failed(fault, detail);
                case Acted.Done<Added> _ -> throw new IllegalStateException("an import stopped that had not failed");
            };
            case Imported.Done(var report, long _, var rejects) ->
                switch (running.keep(report.rowsRejected())) {
                    case Acted.Failed<ContactImport.Kept>(var fault, var detail) -> new Result.Failed(fault, detail);
                    case Acted.Done<ContactImport.Kept>(var kept) ->
                        new Result.Done(report, kept.added(), kept.batch(), rejects);
                };
        };
    }

    private static String sha256(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the file could be opened but not read: " + file, e);
        }
    }
}
