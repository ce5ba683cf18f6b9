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

import greenlane.console.value.CustomerIntake;
import greenlane.console.value.CustomerIntake.Result;
import greenlane.feeds.mapping.TableMapping;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.customer.SavedCustomers;
import greenlane.store.setting.FloorSettings;

/// `greenlane customers import`: brings files of customers into the store.
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false, description = "Brings files of customers into the store: who is new comes in, of the others what the file says is taken over. Bad rows land in a rejects file beside the file.", footer = {
        "", ExitCode.HELP})
final class CustomersImportCommand implements Callable<Integer> {
    /// `greenlane customers`: what there is to do with customers.
    @Command(name = "customers", mixinStandardHelpOptions = true, description = "Who the customers are.", footer = {"",
            ExitCode.HELP})
    static final class Group extends CommandGroup {}

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV or XLSX.")
    private List<Path> files = List.of();

    @Mixin
    private final StoreAccess access;

    @Option(names = "--mapping", paramLabel = "NAME|FILE", description = "A saved mapping by name, or a file with one. Default: guessed from the head of the file.")
    private @Nullable String mapping;

    @Mixin
    private final Spoken words = new Spoken();

    CustomersImportCommand(Function<Path, StoreOpening> opener) {
        access = new StoreAccess(opener);
    }

    @Override
    public Integer call() {
        return access.with(words, (store, work) -> {
            Told told = new Told(Objects.requireNonNull(spec).commandLine().getErr(), words);
            return switch (TableOptions.mapping(mapping, store.savedMappings()::find, words)) {
                case TableOptions.Mapped.Refused(String why) -> told.failed(why);
                case TableOptions.Mapped.Good(var by) -> importAll(store, by, work, told);
            };
        });
    }

    private int importAll(Store store, Optional<TableMapping> by, Interruptible work, Told told) {
        int worst = ExitCode.FINE;
        for (Path file : files) {
            if (work.cancelled()) {
                break;
            }
            work.file(String.valueOf(file.getFileName()));
            Result result = CustomerIntake.run(store.customers(), file, by, FloorSettings.centre(store.settings()),
                    work);
            work.quiet();
            worst = Math.max(worst, tell(file, by, result, told));
        }
        return worst;
    }

    private int tell(Path file, Optional<TableMapping> by, Result result, Told told) {
        return switch (result) {
            case Result.Refused(var refusal) -> told.refused(refusal);
            case Result.Cancelled() -> told.failed(words.text("command.import.stopped", file));
            case Result.Failed(var fault, var _) -> told.failed(file, fault);
            case Result.Done(var report, SavedCustomers saved, TableMapping used, var rejects) -> {
                if (by.isEmpty()) {
                    told.guessed(String.valueOf(file.getFileName()), used);
                }
                PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
                out.println(words.text("command.customers.done", file.getFileName(), saved.added(), saved.changed(),
                        saved.same(), report.rowsRejected() + saved.tooLong()));
                out.flush();
                int rows = told.rows(report, rejects);
                yield saved.tooLong() > 0 ? ExitCode.ROWS_REJECTED : rows;
            }
        };
    }
}
