package greenlane.console.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import greenlane.console.problem.FileSentences;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorPolicy;
import greenlane.feeds.CallLog;
import greenlane.feeds.Read;
import greenlane.feeds.RejectSink;
import greenlane.feeds.intake.LogFiles;
import greenlane.feeds.intake.Reading;

/// `greenlane floor`: folds a log as fast as it can and prints the totals.
@Command(name = "floor", mixinStandardHelpOptions = true, sortOptions = false, description = "Folds a call log as fast as it can and prints the totals per queue and tier, each day's, and what was repaired or refused.", footer = {
        "", ExitCode.HELP})
final class FloorCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The log, plain or gzip.")
    private @Nullable Path file;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Option(names = "--until", paramLabel = "TIME", description = "Stop at a time: 1999-01-04T10:30 in the centre's zone, or with Z or an offset.")
    private @Nullable String until;

    @Option(names = "--answer-target", paramLabel = "SECONDS", defaultValue = "20", description = "Answered within this many seconds counts towards the service level. Default: ${DEFAULT-VALUE}.")
    private int answerTargetSeconds;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private final Spoken words = new Spoken();

    @Override
    public Integer call() {
        CommandSpec self = Objects.requireNonNull(spec);
        words.check();
        PrintWriter err = self.commandLine().getErr();
        FloorDirectory directory = new FloorDirectory();
        LogChoice choice = reading.choice();
        if (answerTargetSeconds <= 0) {
            throw new ParameterException(self.commandLine(),
                    "--answer-target " + answerTargetSeconds + " is not a positive number of seconds.");
        }
        untilMillis(self, ZoneOffset.UTC);
        Path log = Objects.requireNonNull(file);
        return switch (choice.reading(log, _ -> Optional.empty(), words)) {
            case LogChoice.Chosen.Refused(String why) -> {
                err.println("greenlane: " + why);
                yield ExitCode.FAILURE;
            }
            case LogChoice.Chosen.Way(var way, String guessed) -> {
                if (!guessed.isEmpty()) {
                    err.println(guessed);
                }
                try (Interruptible work = Interruptible.begin(err, words)) {
                    yield fold(self, log, way, choice, directory, work);
                }
            }
        };
    }

    private int fold(CommandSpec self, Path path, Reading way, LogChoice choice, FloorDirectory directory,
            Interruptible work) {
        PrintWriter err = self.commandLine().getErr();
        work.file(String.valueOf(path.getFileName()));
        Read read = LogFiles.read(path, way, directory, RejectSink.NONE, work);
        work.quiet();
        return switch (read) {
            case Read.Log(CallLog log) -> account(self, log, choice, directory);
            case Read.Refused(var refusal) -> {
                err.println("greenlane: " + new FileSentences(words).refusal(refusal));
                yield ExitCode.FAILURE;
            }
            case Read.Cancelled() -> {
                err.println("greenlane: " + words.text("command.floor.stopped", path));
                yield ExitCode.FAILURE;
            }
        };
    }

    private int account(CommandSpec self, CallLog log, LogChoice choice, FloorDirectory directory) {
        ZoneId centre = choice.zone().orElseGet(() -> ZoneId.of(log.zone()));
        FloorPolicy example = FloorPolicy.example(centre);
        FloorPolicy policy = new FloorPolicy(Duration.ofSeconds(answerTargetSeconds), example.promises(),
                example.shortAbandon(), example.window(), centre);
        FloorAccount account = FloorAccount.of(log.events(), directory, policy, untilMillis(self, centre));
        PrintWriter out = self.commandLine().getOut();
        if (json) {
            FloorJson.write(out, log, account);
            out.flush();
        } else {
            FloorText.write(out, log, account, words);
        }
        PrintWriter err = self.commandLine().getErr();
        Problems.tell(err, log.report(), words);
        return log.report().complete() ? ExitCode.FINE : ExitCode.ROWS_REJECTED;
    }

    private OptionalLong untilMillis(CommandSpec self, ZoneId centre) {
        if (until == null) {
            return OptionalLong.empty();
        }
        try {
            boolean offset = until.endsWith("Z") || until.lastIndexOf('+') > 10 || until.lastIndexOf('-') > 10;
            Instant at = offset
                    ? OffsetDateTime.parse(until).toInstant()
                    : LocalDateTime.parse(until).atZone(centre).toInstant();
            return OptionalLong.of(at.toEpochMilli());
        } catch (DateTimeParseException _) {
            throw new ParameterException(self.commandLine(),
                    "--until " + until + " is not a time like 1999-01-04T10:30.");
        }
    }
}
