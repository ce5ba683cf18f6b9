package greenlane.console.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Language;
import greenlane.console.keeping.StoreImport;
import greenlane.console.keeping.StoreImport.Again;
import greenlane.console.keeping.StoreImport.Result;
import greenlane.console.problem.FileSentences;
import greenlane.console.problem.StoreSentences;
import greenlane.console.settings.Preferences;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.disk.DataFolder;
import greenlane.store.setting.Setting;

/// `greenlane import`: brings files of contacts into the store.
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false, description = "Brings files of contacts into the store. Good rows go in; bad rows land in a rejects file beside the log. The same file again adds nothing.", footer = {
        "", ExitCode.HELP})
final class ImportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Logs, plain or gzip.")
    private List<Path> files = List.of();

    @Option(names = "--home", paramLabel = "DIR", description = "The folder of the store. Default: the platform's user-data folder.")
    private @Nullable Path home;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Mixin
    private final Spoken words = new Spoken();

    private final Function<Path, StoreOpening> opener;

    /// @param opener opens the store of a folder
    ImportCommand(Function<Path, StoreOpening> opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() {
        CommandSpec self = Objects.requireNonNull(spec);
        words.check();
        PrintWriter err = self.commandLine().getErr();
        LogChoice choice = reading.choice();
        Path folder = DataFolder.resolve(Optional.ofNullable(home), System.getenv(), System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
        return switch (opener.apply(folder)) {
            case StoreOpening.Refused refused -> {
                err.println("greenlane: " + Refusals.describe(folder, refused, words, ZoneId.systemDefault()));
                yield ExitCode.FAILURE;
            }
            case StoreOpening.Opened(Store store) -> {
                words.remember(store.settings().stored(Setting.text(Preferences.LANGUAGE, ""))
                        .flatMap(Language::ofTag));
                // the store is closed before an interrupted process may end
                try (Interruptible work = Interruptible.begin(err, words); store) {
                    int code = importAll(self, store, choice, work);
                    StoreAccess.backUp(store);
                    yield code;
                }
            }
        };
    }

    private int importAll(CommandSpec self, Store store, LogChoice choice, Interruptible work) {
        int worst = ExitCode.FINE;
        for (Path file : files) {
            if (work.cancelled()) {
                break;
            }
            work.file(String.valueOf(file.getFileName()));
            worst = Math.max(worst, importOne(self, store, file, choice, work));
        }
        return worst;
    }

    private int importOne(CommandSpec self, Store store, Path file, LogChoice choice, Interruptible work) {
        PrintWriter out = self.commandLine().getOut();
        PrintWriter err = self.commandLine().getErr();
        return switch (choice.reading(file, store.savedMappings()::find, words)) {
            case LogChoice.Chosen.Refused(String why) -> {
                err.println("greenlane: " + why);
                yield ExitCode.FAILURE;
            }
            case LogChoice.Chosen.Way(var way, String guessed) -> {
                if (!guessed.isEmpty()) {
                    err.println(guessed);
                }
                // another mapping may read other contacts from the same bytes
                Again again = choice.mapping().isPresent() ? Again.READ : Again.SKIPPED;
                Result result = StoreImport.run(store.imports(), file, way, again, work);
                work.quiet();
                yield tell(out, err, file, result);
            }
        };
    }

    private int tell(PrintWriter out, PrintWriter err, Path file, Result result) {
        return switch (result) {
            case Result.Done done -> {
                out.println(words.text("command.import.done", file.getFileName(), done.added().added(),
                        done.added().known(), done.report().rowsRejected(), done.report().rowsRead()));
                ReportText.write(out, done.report(), words);
                out.flush();
                say(err, done);
                yield done.report().complete() && done.added().tooLong() == 0
                        ? ExitCode.FINE
                        : ExitCode.ROWS_REJECTED;
            }
            case Result.Known(var earlier) -> {
                out.println(words.text("command.import.known", file.getFileName(), earlier.fileName(),
                        Figures.stamp(earlier.importedAt(), ZoneId.systemDefault())));
                out.flush();
                yield ExitCode.FINE;
            }
            case Result.Refused(var refusal) -> {
                err.println("greenlane: " + new FileSentences(words).refusal(refusal));
                yield ExitCode.FAILURE;
            }
            case Result.Cancelled() -> {
                err.println("greenlane: " + words.text("command.import.stopped", file));
                yield ExitCode.FAILURE;
            }
            case Result.Failed(var fault, var _) -> {
                err.println("greenlane: "
                        + words.text("command.import.failed", file, new StoreSentences(words).fault(fault)));
                yield ExitCode.FAILURE;
            }
        };
    }

    private void say(PrintWriter err, Result.Done done) {
        Problems.tell(err, done.report(), words);
        if (done.added().tooLong() > 0) {
            err.println(words.text("command.import.tooLong", done.added().tooLong()));
        }
        new FileSentences(words).rejects(done.rejects()).ifPresent(err::println);
    }
}
