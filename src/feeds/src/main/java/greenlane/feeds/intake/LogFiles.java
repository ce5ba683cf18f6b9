package greenlane.feeds.intake;

import java.nio.file.Path;
import java.util.Optional;

import greenlane.core.floor.FloorDirectory;
import greenlane.feeds.ContactSink;
import greenlane.feeds.LogFormat;
import greenlane.feeds.Progress;
import greenlane.feeds.Read;
import greenlane.feeds.Refusal;
import greenlane.feeds.Refusal.Code;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.asterisk.QueueLog;
import greenlane.feeds.mapping.ColumnMapping;
import greenlane.feeds.mapping.MappedLog;
import greenlane.feeds.technion.TechnionLog;
import greenlane.feeds.text.TextSource;

/// Reads log files of every format.
public final class LogFiles {
    /// How many lines are looked at to find the format: a rotated log can begin with a broken line.
    private static final int LINES_TRIED = 5;

    /// What a file's content shows.
    public sealed interface Detected {
        /// It is in this format.
        record Known(LogFormat format) implements Detected {}

        /// It is in none of the formats that need no mapping.
        record Unknown() implements Detected {}

        /// It cannot be read.
        record Refused(Refusal refusal) implements Detected {}
    }

    private LogFiles() {}

    /// Finds the format by the content.
    public static Detected detect(Path file) {
        return switch (TextSource.file(file).open(Progress.NONE)) {
            case TextSource.Opening.Refused(Refusal refusal) -> new Detected.Refused(refusal);
            case TextSource.Opening.Opened(var lines) -> {
                try (lines) {
                    for (int i = 0; i < LINES_TRIED && lines.next(); i++) {
                        if (TechnionLog.hasHeader(lines)) {
                            yield new Detected.Known(LogFormat.TECHNION);
                        }
                        if (QueueLog.looksLikeRow(lines)) {
                            yield new Detected.Known(LogFormat.ASTERISK);
                        }
                    }
                    yield new Detected.Unknown();
                }
            }
        };
    }

    /// Reads a file as floor events; the names go to `directory`.
    public static Read read(Path file, Reading reading, FloorDirectory directory, RejectSink rejects,
            Progress progress) {
        TextSource source = TextSource.file(file);
        return switch (format(file, reading)) {
            case Detected.Refused(Refusal refusal) -> new Read.Refused(refusal);
            case Detected.Unknown() -> new Read.Refused(unknown(source));
            case Detected.Known(LogFormat format) -> switch (format) {
                case TECHNION -> TechnionLog.read(source, directory, reading.technionZone(), rejects, progress);
                case ASTERISK -> QueueLog.read(source, directory, reading.queueTiers(), rejects, progress);
                case MAPPED -> {
                    Optional<ColumnMapping> mapping = reading.mapping();
                    yield mapping.isPresent()
                            ? MappedLog.read(source, directory, mapping.get(), reading.tiers(), rejects, progress)
                            : new Read.Refused(unknown(source));
                }
            };
        };
    }

    /// Reads a file as closed contacts.
    public static Scan contacts(Path file, Reading reading, ContactSink contacts, RejectSink rejects,
            Progress progress) {
        return switch (format(file, reading)) {
            case Detected.Refused(Refusal refusal) -> new Scan.Refused(refusal);
            case Detected.Unknown() -> new Scan.Refused(unknown(TextSource.file(file)));
            case Detected.Known(LogFormat format) ->
                contacts(TextSource.file(file), format, reading, contacts, rejects, progress);
        };
    }

    static Scan contacts(TextSource source, LogFormat format, Reading reading, ContactSink contacts, RejectSink rejects,
            Progress progress) {
        return switch (format) {
            case TECHNION -> TechnionLog.contacts(source, reading.technionZone(), contacts, rejects, progress);
            case ASTERISK -> QueueLog.contacts(source, reading.queueTiers(), contacts, rejects, progress);
            case MAPPED -> {
                Optional<ColumnMapping> mapping = reading.mapping();
                yield mapping.isPresent()
                        ? MappedLog.contacts(source, mapping.get(), contacts, rejects, progress)
                        : new Scan.Refused(unknown(source));
            }
        };
    }

    static Detected format(Path file, Reading reading) {
        if (reading.format().isPresent()) {
            return new Detected.Known(reading.format().get());
        }
        return reading.mapping().isPresent() ? new Detected.Known(LogFormat.MAPPED) : detect(file);
    }

    private static Refusal unknown(TextSource source) {
        return new Refusal(source.name(), 1, "", Code.UNKNOWN_FORMAT);
    }
}
