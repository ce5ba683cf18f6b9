package greenlane.console.command;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import greenlane.core.floor.FloorDirectory;
import greenlane.feeds.LogFormat;
import greenlane.feeds.Progress;
import greenlane.feeds.Read;
import greenlane.feeds.RejectSink;
import greenlane.feeds.asterisk.QueueLog;
import greenlane.feeds.asterisk.QueueTiers;
import greenlane.feeds.technion.TechnionLog;
import greenlane.feeds.text.TextSource;

record LogChoice(Optional<LogFormat> format, Optional<Path> mapping, Optional<ZoneId> zone) {
    static LogChoice of(CommandSpec self, @Nullable String format, @Nullable Path mapping, @Nullable String zone) {
        Optional<LogFormat> chosen = Optional.empty();
        if (format != null) {
            chosen = LogFormat.of(format);
            if (chosen.isEmpty()) {
                throw new ParameterException(self.commandLine(),
                        "--format " + format + " is not one of technion, asterisk, mapped.");
            }
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

    Read read(Path file, FloorDirectory directory) {
        TextSource source = TextSource.file(file);
        return switch (format.orElse(LogFormat.TECHNION)) {
            case TECHNION -> TechnionLog.read(source, directory, zone.orElse(TechnionLog.ZONE), RejectSink.NONE,
                    Progress.NONE);
            default -> QueueLog.read(source, directory, new QueueTiers(java.util.Map.of()), RejectSink.NONE, Progress.NONE);
        };
    }
}
