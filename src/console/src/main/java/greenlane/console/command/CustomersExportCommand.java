package greenlane.console.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
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

import greenlane.console.problem.FileSentences;
import greenlane.console.value.CustomersFile;
import greenlane.console.value.CustomersFile.Result;
import greenlane.store.StoreOpening;
import greenlane.store.setting.FloorSettings;

/// `greenlane customers export`: writes the customers with tier, scores and value.
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false, description = "Writes the customers with their tier, scores and value as CSV. Names and phones are masked.", footer = {
        "", ExitCode.HELP})
final class CustomersExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private @Nullable Path file;

    @Mixin
    private final StoreAccess access;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day of a run. Default: the newest run.")
    private @Nullable LocalDate asOf;

    @Option(names = "--personal", description = "Whole names and phones. Who took them out is recorded of each customer.")
    private boolean personal;

    @Mixin
    private final Spoken words = new Spoken();

    private final InstantSource clock;

    CustomersExportCommand(Function<Path, StoreOpening> opener, InstantSource clock) {
        access = new StoreAccess(opener);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Path to = Objects.requireNonNull(file);
        CommandSpec self = Objects.requireNonNull(spec);
        return access.with(words, (store, _) -> {
            Told told = new Told(self.commandLine().getErr(), words);
            Optional<String> actor = personal ? Optional.of(System.getProperty("user.name", "?")) : Optional.empty();
            LocalDate today = LocalDate.ofInstant(clock.instant(), FloorSettings.centre(store.settings()));
            return switch (CustomersFile.write(store, to, Optional.ofNullable(asOf), today, actor)) {
                case Result.NoRun(LocalDate day) ->
                    told.failed(words.text("command.tiers.noRunOf", day.toString()));
                case Result.NotWritten(var detail) -> told.failed(
                        words.text("command.customers.notWritten", to, new FileSentences(words).why(detail)));
                case Result.Failed(var fault, var _) -> told.failed(fault);
                case Result.Written(long customers, Optional<LocalDate> day) -> {
                    PrintWriter out = self.commandLine().getOut();
                    out.println(day.map(it -> words.text("command.customers.written", customers, to, it.toString()))
                            .orElseGet(() -> words.text("command.customers.writtenUntiered", customers, to)));
                    out.flush();
                    yield ExitCode.FINE;
                }
            };
        });
    }
}
