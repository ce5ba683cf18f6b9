package greenlane.console.page;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// The ways to get a floor onto the screen. What is empty is not there and is shown as such.
///
/// @param demo starts the simulated floor
/// @param clearDemo takes the simulated floor away again
/// @param log opens a call log
public record Openings(Optional<Runnable> demo, Optional<Runnable> clearDemo, Optional<Consumer<Path>> log) {
    /// No way at all.
    public static final Openings NONE = new Openings(Optional.empty(), Optional.empty(), Optional.empty());
}
