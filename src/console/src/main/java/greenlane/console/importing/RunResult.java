package greenlane.console.importing;

import java.util.OptionalLong;

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
}
