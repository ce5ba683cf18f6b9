package greenlane.console.importing;

import java.util.OptionalLong;

import greenlane.console.keeping.StoreImport;
import greenlane.feeds.LogReport;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectsFile;
import greenlane.store.contact.Added;
import greenlane.store.disk.StoreFault;

/// What an import came to.
sealed interface RunResult {
    /// It is kept.
    ///
    /// @param batch its number; empty when it brought nothing new and therefore left no trace
    record Kept(String file, LogReport report, OptionalLong batch, Added added, RejectsFile.Outcome rejects)
            implements
                RunResult {}

    /// The file could not be used; nothing changed.
    record Refused(Refusal refusal) implements RunResult {}

    /// The store could not take it; nothing changed.
    record Failed(StoreFault fault, String detail) implements RunResult {}

    /// Someone stopped it; nothing changed.
    record Cancelled() implements RunResult {}

    /// It was kept, and then taken back.
    record Undone(String file, long removed) implements RunResult {}

    /// What an import of a file that is read in any case came to.
    static RunResult of(String file, StoreImport.Result result) {
        return switch (result) {
            case StoreImport.Result.Done(var report, var added, var batch, var rejects) ->
                new Kept(file, report, batch, added, rejects);
            case StoreImport.Result.Known(var earlier) ->
                throw new IllegalStateException("a file was skipped as known since " + earlier.importedAt());
            case StoreImport.Result.Refused(var refusal) -> new Refused(refusal);
            case StoreImport.Result.Cancelled() -> new Cancelled();
            case StoreImport.Result.Failed(var fault, var detail) -> new Failed(fault, detail);
        };
    }
}
