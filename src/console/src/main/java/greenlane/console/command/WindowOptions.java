package greenlane.console.command;

import java.nio.file.Path;
import java.util.Optional;

/// What the command line asks of the window; what is empty is taken from the settings.
///
/// @param home the folder of the store
/// @param language a language tag: `zh-CN`, `zh-TW` or `en`
/// @param theme `light`, `dark` or `system`
/// @param demo whether to open the demo floor at once
/// @param replay a log to play at once
/// @param speed how many times faster than life the log is played
public record WindowOptions(Optional<Path> home, Optional<String> language, Optional<String> theme, boolean demo,
        Optional<Path> replay, int speed) {
    /// The slowest and the fastest a log can be played.
    public static final int SPEED_MIN = 1;
    public static final int SPEED_MAX = 10_000;
}
