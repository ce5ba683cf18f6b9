package greenlane.console.importing;

import java.nio.file.Path;
import java.util.Optional;

import greenlane.feeds.LogFormat;
import greenlane.feeds.Refusal;
import greenlane.feeds.mapping.MappingGuess;

/// What is known of the file that was chosen.
sealed interface FileState {
    /// None is chosen.
    record None() implements FileState {}

    /// It is being looked at.
    record Reading(Path path) implements FileState {}

    /// It can be read.
    ///
    /// @param guess of a file that needs a mapping
    record Known(Path path, long bytes, LogFormat format, Optional<MappingGuess> guess) implements FileState {
        /// Whether there is a row to read, as far as the beginning shows.
        boolean hasRows() {
            return guess.map(it -> !it.sample().isEmpty()).orElse(true);
        }
    }

    /// It cannot.
    record Refused(Path path, Refusal refusal) implements FileState {}

    /// The file's name without its folder.
    static String name(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }
}
