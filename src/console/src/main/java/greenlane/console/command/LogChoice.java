package greenlane.console.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import greenlane.console.i18n.Wording;
import greenlane.console.problem.FileSentences;
import greenlane.feeds.LogFormat;
import greenlane.feeds.intake.LogFiles;
import greenlane.feeds.intake.Reading;
import greenlane.feeds.mapping.ColumnMapping;
import greenlane.feeds.mapping.Field;
import greenlane.feeds.mapping.MappingGuess;
import greenlane.feeds.mapping.MappingText;
import greenlane.feeds.text.TextSource;
import greenlane.store.setting.SavedMapping;

/// How the command line wants a file to be read.
///
/// @param mapping a saved mapping's name, or a file with one
record LogChoice(Optional<LogFormat> format, Optional<String> mapping, Optional<ZoneId> zone) {
    private static final Set<Field> TELLING = EnumSet.of(Field.OUTCOME, Field.WAIT, Field.TALK);

    /// What a choice comes to for one file.
    sealed interface Chosen {
        /// It can be read this way.
        ///
        /// @param guessed a sentence that says what was guessed of the columns; empty when nothing was
        record Way(Reading reading, String guessed) implements Chosen {
            Way(Reading reading) {
                this(reading, "");
            }
        }

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
    Chosen reading(Path file, Function<String, Optional<SavedMapping>> saved, Wording texts) {
        Reading byContent = Reading.BY_CONTENT;
        Reading zoned = new Reading(format, zone.orElse(byContent.technionZone()), byContent.queueTiers(),
                Optional.empty(), byContent.tiers());
        if (mapping.isPresent()) {
            return named(mapping.get(), saved, zoned, texts);
        }
        boolean guess = format.filter(it -> it == LogFormat.MAPPED).isPresent()
                || (format.isEmpty() && LogFiles.detect(file) instanceof LogFiles.Detected.Unknown);
        return guess ? guessed(file, zoned, texts) : new Chosen.Way(zoned);
    }

    private static Chosen named(String name, Function<String, Optional<SavedMapping>> saved, Reading zoned,
            Wording texts) {
        Optional<String> text = saved.apply(name).map(SavedMapping::content);
        try {
            String content = text.isPresent() ? text.get() : Files.readString(Path.of(name));
            return switch (MappingText.parse(content)) {
                case MappingText.Parsed.Good(ColumnMapping parsed) -> new Chosen.Way(zoned.by(parsed));
                case MappingText.Parsed.Bad bad -> new Chosen.Refused(
                        texts.text("command.mapping.unusable", name, new FileSentences(texts).mapping(bad)));
            };
        } catch (IOException _) {
            return new Chosen.Refused(texts.text("command.mapping.missing", name));
        }
    }

    private Chosen guessed(Path file, Reading zoned, Wording texts) {
        TextSource source = TextSource.file(file);
        return switch (MappingGuess.of(source)) {
            case MappingGuess.Guess.Refused(var refusal) ->
                new Chosen.Refused(new FileSentences(texts).refusal(refusal));
            case MappingGuess.Guess.Good(MappingGuess guess) -> {
                ColumnMapping proposed = guess.mapping(source.name(), source.name(),
                        zone.orElse(ZoneId.systemDefault()));
                yield judged(source.name(), guess, proposed, zoned, texts);
            }
        };
    }

    /// A guess is used when it knows when a contact came in, and by a column's name at least how one ended, waited or talked: a list
    /// of orders has times too.
    private static Chosen judged(String file, MappingGuess guess, ColumnMapping proposed, Reading zoned,
            Wording texts) {
        if (!proposed.complete()) {
            return new Chosen.Refused(texts.text("command.guess.noTime", file));
        }
        boolean contacts = guess.proposals().stream().anyMatch(it -> it.column().isPresent()
                && it.basis() == MappingGuess.Basis.NAME && TELLING.contains(it.field()));
        if (!contacts) {
            return new Chosen.Refused(texts.text("command.guess.noContacts", file));
        }
        String columns = guess.proposals().stream().flatMap(it -> it.column().stream()
                .map(column -> texts.text("command.guess.column", texts.text("importing.field." + it.field().code()),
                        column.name())))
                .collect(Collectors.joining(texts.text("command.guess.separator")));
        return new Chosen.Way(zoned.by(proposed),
                texts.text("command.guess.said", file, proposed.zone().getId(), columns));
    }
}
