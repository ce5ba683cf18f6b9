package greenlane.console.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Phrasebook;
import greenlane.console.i18n.Wording;
import greenlane.console.problem.FileSentences;
import greenlane.feeds.Refusal;
import greenlane.feeds.intake.LogFiles;
import greenlane.store.StoreOpening;

/// The root command: it opens the window; its subcommands work without one.
@Command(name = "greenlane", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, header = "Greenlane (绿道): the console for the people who run customer service.", description = "Without a command, opens the window.", footer = {
        "", ExitCode.HELP})
public final class GreenlaneCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--home", paramLabel = "DIR", description = "The folder of the store. Default: the platform's user-data folder.")
    private @Nullable Path home;

    @Option(names = "--lang", paramLabel = "TAG", description = "zh-CN, zh-TW or en, for this run; the language chosen in the window stays what is remembered.")
    private @Nullable String language;

    @Option(names = "--theme", paramLabel = "NAME", description = "light, dark or system, for this run.")
    private @Nullable String theme;

    @Option(names = "--demo", description = "Open the demo floor at once.")
    private boolean demo;

    @Option(names = "--replay", paramLabel = "FILE", description = "Play a call log at once.")
    private @Nullable Path replay;

    @Option(names = "--speed", paramLabel = "N", defaultValue = "1", description = "How many times faster than life a log is played: 1 to 10000.")
    private int speed;

    private final Screens screens;

    private GreenlaneCommand(Screens screens) {
        this.screens = screens;
    }

    /// Carries out a command line and returns its [ExitCode]. Results go to `out`, messages to `err`.
    ///
    /// @param opener opens the store of a folder
    /// @param clock says what day it is
    public static int run(Screens screens, Function<Path, StoreOpening> opener, InstantSource clock, PrintWriter out,
            PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new GreenlaneCommand(screens));
        line.addSubcommand(new FloorCommand());
        line.addSubcommand(new ImportCommand(opener));
        line.addSubcommand(new CommandLine(new CustomersImportCommand.Group())
                .addSubcommand(new CustomersImportCommand(opener))
                .addSubcommand(new CustomersExportCommand(opener, clock)));
        line.addSubcommand(new CommandLine(new PurchasesCommand.Group()).addSubcommand(new PurchasesCommand(opener)));
        line.addSubcommand(
                new CommandLine(new TiersRunCommand.Group()).addSubcommand(new TiersRunCommand(opener, clock))
                        .addSubcommand(new TiersEvaluateCommand(opener)));
        line.addSubcommand(new CommandLine(new ClvFitCommand.Group()).addSubcommand(new ClvFitCommand()));
        line.addSubcommand(TagsCommand.line(opener, clock));
        line.addSubcommand(new ShotsCommand(screens));
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(Failure::report);
        return line.execute(args);
    }

    /// The language asked for ahead of a subcommand.
    Optional<String> language() {
        return Optional.ofNullable(language);
    }

    @Override
    public Integer call() {
        Choices.check(spec, "--lang", language, Choices.LANGUAGES);
        Choices.check(spec, "--theme", theme, Choices.WINDOW_THEMES);
        if (speed < WindowOptions.SPEED_MIN || speed > WindowOptions.SPEED_MAX) {
            throw new ParameterException(Choices.line(spec), "--speed " + speed + " is not between "
                    + WindowOptions.SPEED_MIN + " and " + WindowOptions.SPEED_MAX + ".");
        }
        if (demo && replay != null) {
            throw new ParameterException(Choices.line(spec), "--demo and --replay exclude each other.");
        }
        if (replay != null && LogFiles.detect(replay) instanceof LogFiles.Detected.Refused(Refusal refusal)) {
            Wording words = new Phrasebook(language().flatMap(Language::ofTag)
                    .orElseGet(() -> Language.atTerminal(Locale.getDefault())), Spoken.SCREENS);
            Choices.line(spec).getErr().println("greenlane: " + new FileSentences(words).refusal(refusal));
            return ExitCode.FAILURE;
        }
        return screens.open(new WindowOptions(Optional.ofNullable(home), Optional.ofNullable(language),
                Optional.ofNullable(theme), demo, Optional.ofNullable(replay), speed));
    }
}
