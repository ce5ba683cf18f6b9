package greenlane.console.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import greenlane.feeds.LogFormat;
import greenlane.feeds.intake.LogFiles;
import greenlane.feeds.intake.Reading;
import greenlane.feeds.mapping.ColumnMapping;
import greenlane.feeds.mapping.MappingGuess;
import greenlane.feeds.mapping.MappingText;
import greenlane.feeds.text.TextSource;
import greenlane.store.setting.SavedMapping;

/// How the command line wants a file to be read.
///
/// @param mapping a saved mapping's name, or a file with one
record LogChoice(Optional<LogFormat> format, Optional<String> mapping, Optional<ZoneId> zone) {
    /// What a choice comes to for one file.
    sealed interface Chosen {
        record Way(Reading reading) implements Chosen {}

        record Refused(String why) implements Chosen {}
    }

    static LogChoice of(CommandSpec self, @Nullable String format, @Nullable String mapping, @Nullable String zone) {
        Optional<LogFormat> chosen = Optional.ofNullable(format).flatMap(LogFormat::of);
        if (format != null && chosen.isEmpty()) {
            throw new ParameterException(self.commandLine(),
                    "--format " + format + " is not one of technion, asterisk, mapped.");
        }
        return new LogChoice(chosen, Optional.ofNullable(mapping), Optional.ofNullable(zone).map(id -> zone(self, id)));
    }

    static ZoneId zone(CommandSpec self, String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException _) {
            throw new ParameterException(self.commandLine(),
                    "--zone " + id + " is not the name of a zone, such as Asia/Shanghai.");
        }
    }

    /// How a file is read; `saved` finds mappings by name.
    Chosen reading(Path file, Function<String, Optional<SavedMapping>> saved) {
        Reading byContent = Reading.BY_CONTENT;
        Reading zoned = new Reading(format, zone.orElse(byContent.technionZone()), byContent.queueTiers(),
                Optional.empty());
        if (mapping.isPresent()) {
            return named(mapping.get(), saved, zoned);
        }
        boolean guess = format.filter(it -> it == LogFormat.MAPPED).isPresent()
                || (format.isEmpty() && LogFiles.detect(file) instanceof LogFiles.Detected.Unknown);
        return guess ? guessed(file, zoned) : new Chosen.Way(zoned);
    }

    private static Chosen named(String name, Function<String, Optional<SavedMapping>> saved, Reading zoned) {
        Optional<String> text = saved.apply(name).map(SavedMapping::content);
        try {
            String content = text.isPresent() ? text.get() : Files.readString(Path.of(name));
            return switch (MappingText.parse(content)) {
                case MappingText.Parsed.Good(ColumnMapping parsed) -> new Chosen.Way(zoned.by(parsed));
                case MappingText.Parsed.Bad(String key, String reason) ->
                    new Chosen.Refused("the mapping " + name + " cannot be used: " + key + " " + reason + ".");
            };
        } catch (IOException _) {
            return new Chosen.Refused("there is no saved mapping and no file named " + name + ".");
        }
    }

    private Chosen guessed(Path file, Reading zoned) {
        TextSource source = TextSource.file(file);
        return switch (MappingGuess.of(source)) {
            case MappingGuess.Guess.Refused(var refusal) -> new Chosen.Refused(refusal.describe());
            case MappingGuess.Guess.Good(MappingGuess guess) -> {
                ColumnMapping proposed = guess.mapping(source.name(), source.name(),
                        zone.orElse(ZoneId.systemDefault()));
                yield proposed.complete()
                        ? new Chosen.Way(zoned.by(proposed))
                        : new Chosen.Refused("no column of " + source.name()
                                + " could be taken for the time a contact came in; give a --mapping.");
            }
        };
    }
}
