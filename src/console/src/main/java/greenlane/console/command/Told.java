package greenlane.console.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;

import greenlane.console.i18n.Wording;
import greenlane.console.problem.FileSentences;
import greenlane.console.problem.StoreSentences;
import greenlane.feeds.LogReport;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectsFile;
import greenlane.feeds.mapping.TableMapping;
import greenlane.store.disk.StoreFault;

/// What commands about customers and purchases say on the error stream.
final class Told {
    private final PrintWriter err;
    private final Wording words;

    Told(PrintWriter err, Wording words) {
        this.err = err;
        this.words = words;
    }

    /// A sentence of this program; the work could not be done.
    int failed(String sentence) {
        err.println("greenlane: " + sentence);
        return ExitCode.FAILURE;
    }

    int refused(Refusal refusal) {
        return failed(new FileSentences(words).refusal(refusal));
    }

    int failed(Path file, StoreFault fault) {
        return failed(words.text("command.import.failed", file, new StoreSentences(words).fault(fault)));
    }

    int failed(StoreFault fault) {
        return failed(new StoreSentences(words).fault(fault));
    }

    /// What was rejected, and where it lies.
    int rows(LogReport report, RejectsFile.Outcome rejects) {
        Problems.tell(err, report, words);
        new FileSentences(words).rejects(rejects).ifPresent(err::println);
        return report.complete() ? ExitCode.FINE : ExitCode.ROWS_REJECTED;
    }

    /// What was guessed of the columns.
    void guessed(String file, TableMapping mapping) {
        String columns = mapping.columns().entrySet().stream()
                .map(it -> words.text("command.guess.column", it.getKey(), it.getValue().name()))
                .collect(Collectors.joining(words.text("command.guess.separator")));
        err.println(words.text("command.guess.said", file, mapping.zone().getId(), columns));
    }
}
