package greenlane.console.command;

import java.io.PrintWriter;
import java.nio.file.Path;
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

import greenlane.console.keeping.StoreImport;
import greenlane.console.keeping.StoreImport.Again;
import greenlane.console.keeping.StoreImport.Result;
import greenlane.feeds.RejectsFile;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.disk.DataFolder;

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

    private final Function<Path, StoreOpening> opener;

    /// @param opener opens the store of a folder
    ImportCommand(Function<Path, StoreOpening> opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() {
        CommandSpec self = Objects.requireNonNull(spec);
        PrintWriter err = self.commandLine().getErr();
        LogChoice choice = reading.choice();
        Path folder = DataFolder.resolve(Optional.ofNullable(home), System.getenv(), System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
        return switch (opener.apply(folder)) {
            case StoreOpening.Refused refused -> {
                err.println("greenlane: " + Refusals.describe(folder, refused));
                yield ExitCode.FAILURE;
            }
            case StoreOpening.Opened(Store store) -> {
                // the store is closed before an interrupted process may end
                try (Interruptible work = Interruptible.begin(err); store) {
                    yield importAll(self, store, choice, work);
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

    private static int importOne(CommandSpec self, Store store, Path file, LogChoice choice, Interruptible work) {
        PrintWriter out = self.commandLine().getOut();
        PrintWriter err = self.commandLine().getErr();
        return switch (choice.reading(file, store.savedMappings()::find)) {
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

    private static int tell(PrintWriter out, PrintWriter err, Path file, Result result) {
        return switch (result) {
            case Result.Done done -> {
                out.println(file.getFileName() + ": " + done.added().added() + " contacts are new, "
                        + done.added().known() + " were there already; rows rejected: "
                        + done.report().rowsRejected() + ".");
                out.flush();
                say(err, done);
                yield done.report().complete() && done.added().tooLong() == 0
                        ? ExitCode.FINE
                        : ExitCode.ROWS_REJECTED;
            }
            case Result.Known(var earlier) -> {
                out.println(file.getFileName() + ": the same file came in as " + earlier.fileName() + " at "
                        + earlier.importedAt() + "; nothing was added.");
                out.flush();
                yield ExitCode.FINE;
            }
            case Result.Refused(var refusal) -> {
                err.println("greenlane: " + refusal.describe());
                yield ExitCode.FAILURE;
            }
            case Result.Cancelled() -> {
                err.println("greenlane: " + file + " was stopped; nothing of it was added.");
                yield ExitCode.FAILURE;
            }
            case Result.Failed(var fault, var detail) -> {
                err.println("greenlane: " + file + " was not imported, and nothing was changed: "
                        + Refusals.reason(fault) + " (" + detail + "). [" + fault.code() + "]");
                yield ExitCode.FAILURE;
            }
        };
    }

    private static void say(PrintWriter err, Result.Done done) {
        Problems.tell(err, done.report());
        if (done.added().tooLong() > 0) {
            err.println("Contacts left out because a name in them is longer than the store takes: "
                    + done.added().tooLong() + ".");
        }
        switch (done.rejects()) {
            case RejectsFile.Outcome.Nothing _ -> {
            }
            case RejectsFile.Outcome.Written(Path path, long rows, long omitted) ->
                err.println("The rejected rows are in " + path
                        + (omitted > 0
                                ? ", the first " + rows + " of them; " + omitted + " more were only counted."
                                : "."));
            case RejectsFile.Outcome.NotWritten(Path path, String detail) ->
                err.println("The rejected rows could not be written to " + path + ": " + detail + ".");
        }
    }
}
