package greenlane.console.command;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options that say how a file is to be read, the same for every command that reads one.
final class ReadingOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--format", paramLabel = "NAME", description = "technion, asterisk or mapped. Default: found out from the file.")
    private @Nullable String format;

    @Option(names = "--mapping", paramLabel = "NAME|FILE", description = "A saved column mapping by name (where there is a store), or a file with one. Default: guessed from the head of the file.")
    private @Nullable String mapping;

    @Option(names = "--zone", paramLabel = "ID", description = "The zone of the file's clocks. Default: the source's own.")
    private @Nullable String zone;

    /// What was chosen; a word that is none is a usage error.
    LogChoice choice() {
        return LogChoice.of(Objects.requireNonNull(command), format, mapping, zone);
    }
}
