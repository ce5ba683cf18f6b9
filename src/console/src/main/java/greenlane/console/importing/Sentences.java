package greenlane.console.importing;

import greenlane.console.i18n.Texts;
import greenlane.console.problem.FileSentences;
import greenlane.console.problem.StoreSentences;
import greenlane.feeds.Dirt;
import greenlane.feeds.Refusal;
import greenlane.feeds.RowProblem;
import greenlane.feeds.mapping.Field;
import greenlane.store.disk.StoreFault;

/// What is said of rows, files and faults: each names what it is about and why.
final class Sentences {
    private final Texts texts;
    private final FileSentences files;
    private final StoreSentences store;

    Sentences(Texts texts) {
        this.texts = texts;
        files = new FileSentences(texts);
        store = new StoreSentences(texts);
    }

    /// The name of a field.
    String field(Field field) {
        return texts.text("importing.field." + field.code());
    }

    /// What a kind of dirt is called.
    String dirt(Dirt kind) {
        return files.dirt(kind);
    }

    /// Why a row is refused, or what was done about it, with the value as found.
    String reason(RowProblem problem) {
        return files.reason(problem);
    }

    /// The same with file, line and field.
    String full(RowProblem problem) {
        return files.full(problem);
    }

    /// Why a file cannot be read, with the line and the column where there is one, and a code.
    String refusal(Refusal refusal) {
        return files.refusal(refusal);
    }

    /// Why the store could not do it, and the code people can look up.
    String fault(StoreFault fault) {
        return store.fault(fault);
    }
}
