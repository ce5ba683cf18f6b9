package greenlane.console.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import greenlane.console.i18n.Language;
import greenlane.console.problem.StoreSentences;
import greenlane.console.settings.Preferences;
import greenlane.core.tag.TagColumns;
import greenlane.core.tag.TagLibrary;
import greenlane.feeds.words.DictionaryWords;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.act.Acted;
import greenlane.store.disk.DataFolder;
import greenlane.store.setting.FloorSettings;
import greenlane.store.setting.Setting;
import greenlane.store.tag.TagRepository.Made;

/// `greenlane tags`: makes the customers' tags, and measures how often they are right.
@Command(name = "tags", mixinStandardHelpOptions = true, sortOptions = false, description = "Makes the customers' tags, and measures how often they are right.", footer = {
        "", ExitCode.HELP})
final class TagsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    private final Function<Path, StoreOpening> opener;
    private final InstantSource clock;

    private TagsCommand(Function<Path, StoreOpening> opener, InstantSource clock) {
        this.opener = opener;
        this.clock = clock;
    }

    /// The command with those below it.
    ///
    /// @param opener opens the store of a folder
    static CommandLine line(Function<Path, StoreOpening> opener, InstantSource clock) {
        TagsCommand tags = new TagsCommand(opener, clock);
        return new CommandLine(tags).addSubcommand(tags.new Run()).addSubcommand(tags.new Evaluate());
    }

    @Override
    public Integer call() {
        throw new ParameterException(Choices.line(spec), "Say what to do: run or evaluate.");
    }

    /// What both of them are told.
    static final class Options {
        @Option(names = "--home", paramLabel = "DIR", description = "The folder of the store. Default: the platform's user-data folder.")
        private @Nullable Path home;

        @Option(names = "--as-of", paramLabel = "DATE", description = "The day from which evidence ages, like 2026-11-22. Default: today in the centre's zone.")
        private @Nullable String asOf;

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;

        @Mixin
        private final Spoken words = new Spoken();

        private Optional<LocalDate> day(CommandSpec self) {
            try {
                return Optional.ofNullable(asOf).map(LocalDate::parse);
            } catch (DateTimeParseException _) {
                throw new ParameterException(self.commandLine(), "--as-of " + asOf + " is not a date like 2026-11-22.");
            }
        }
    }

    /// What is to be done with the store.
    private interface Work {
        int with(Store store, LocalDate asOf, ZoneId zone, Interruptible progress);
    }

    private int open(CommandSpec self, Options options, Work work) {
        options.words.check();
        Optional<LocalDate> day = options.day(self);
        PrintWriter err = self.commandLine().getErr();
        Path folder = DataFolder.resolve(Optional.ofNullable(options.home), System.getenv(),
                System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
        return switch (opener.apply(folder)) {
            case StoreOpening.Refused refused -> {
                err.println("greenlane: " + Refusals.describe(folder, refused, options.words, ZoneId.systemDefault()));
                yield ExitCode.FAILURE;
            }
            case StoreOpening.Opened(Store store) -> {
                options.words.remember(store.settings().stored(Setting.text(Preferences.LANGUAGE, ""))
                        .flatMap(Language::ofTag));
                ZoneId zone = store.settings().value(FloorSettings.policy(ZoneId.systemDefault())).zone();
                // the store is closed before an interrupted process may end
                try (Interruptible progress = Interruptible.begin(err, options.words); store) {
                    yield work.with(store, day.orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone)), zone,
                            progress);
                }
            }
        };
    }

    /// `greenlane tags run`.
    @Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false, description = "Makes the tags of all customers from their purchases, contacts and notes.", footer = {
            "", ExitCode.HELP})
    final class Run implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private final Options options = new Options();

        @Override
        public Integer call() {
            CommandSpec self = Objects.requireNonNull(spec);
            return open(self, options, (store, asOf, zone, _) -> {
                Optional<String> no = refusal(store, asOf, zone);
                if (no.isPresent()) {
                    self.commandLine().getErr().println("greenlane: " + no.get());
                    return ExitCode.FAILURE;
                }
                Acted<Made> acted = store.tags().tags().run(asOf, zone, new DictionaryWords());
                return switch (acted) {
                    case Acted.Failed<Made>(var fault, var _) -> {
                        self.commandLine().getErr().println("greenlane: " + options.words.text("command.tags.failed",
                                new StoreSentences(options.words).fault(fault)));
                        yield ExitCode.FAILURE;
                    }
                    case Acted.Done<Made>(Made made) -> {
                        tell(self.commandLine().getOut(), made, store);
                        yield ExitCode.FINE;
                    }
                };
            });
        }

        /// Why no tags can be made as of a day.
        private Optional<String> refusal(Store store, LocalDate asOf, ZoneId zone) {
            if (store.customers().count() == 0) {
                return Optional.of(options.words.text("command.tags.nobody"));
            }
            return store.tags().tags().firstDay(zone).filter(asOf::isBefore)
                    .map(first -> options.words.text("command.tags.beforeFirst", asOf.toString(), first.toString()));
        }

        private void tell(PrintWriter out, Made made, Store store) {
            TagLibrary library = store.tags().libraries().inForce();
            TagColumns columns = store.tags().tags().columns();
            if (options.json) {
                TagsJson.made(out, made, columns);
            } else {
                out.println(options.words.text("command.tags.made", String.valueOf(made.asOf()), made.customers(),
                        columns.tagged(), made.notes()));
                TagsText.coverage(out, library, columns, options.words);
            }
            out.flush();
        }
    }

    /// `greenlane tags evaluate`.
    @Command(name = "evaluate", mixinStandardHelpOptions = true, sortOptions = false, description = "Holds the tags as they were made last against a CSV of customer, tag and yes or no: precision, recall and coverage of each tag, and how much of all labels is matched.", footer = {
            "", ExitCode.HELP})
    final class Evaluate implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Parameters(paramLabel = "LABELS", description = "The CSV, plain or gzip. A tag goes by its code or any of its names.")
        private @Nullable Path labels;

        @Option(names = "--aim", paramLabel = "PERCENT", defaultValue = "85", description = "The share of matched labels aimed at. Default: ${DEFAULT-VALUE}.")
        private int aimPercent;

        @Mixin
        private final Options options = new Options();

        @Override
        public Integer call() {
            CommandSpec self = Objects.requireNonNull(spec);
            if (aimPercent < 0 || aimPercent > 100) {
                throw new ParameterException(self.commandLine(), "--aim " + aimPercent + " is not between 0 and 100.");
            }
            Path file = Objects.requireNonNull(labels);
            return open(self, options, (store, _, _, progress) -> {
                progress.file(String.valueOf(file.getFileName()));
                TagsEvaluation evaluation = new TagsEvaluation(store, options.words, aimPercent);
                return evaluation.run(file, options.json, self.commandLine(), progress);
            });
        }
    }
}
