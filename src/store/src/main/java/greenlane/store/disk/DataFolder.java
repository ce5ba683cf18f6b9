package greenlane.store.disk;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the store lies: the folder the user named, or the one the platform keeps for a user's program data.
public final class DataFolder {
    private DataFolder() {}

    /// The folder of the store.
    ///
    /// - Linux and other Unix: `$XDG_DATA_HOME/greenlane`, else `$HOME/.local/share/greenlane` (XDG Base Directory
    ///   Specification 0.8; a relative `XDG_DATA_HOME` is ignored, as it asks). Where `HOME` says nothing it is the system's word
    ///   for the user's home; Java asks the system first, and would not follow a `HOME` that was set for one run
    /// - macOS: `~/Library/Application Support/Greenlane`
    /// - Windows: `%LOCALAPPDATA%\Greenlane`, else `~\AppData\Local\Greenlane`; not the roaming folder, which profiles copy over
    ///   the network while the file is open
    ///
    /// @param named the folder the user asked for, for example with `--home`
    /// @param environment the process's environment
    /// @param osName the system property `os.name`
    /// @param userHome the system property `user.home`
    public static Path resolve(Optional<Path> named, Map<String, String> environment, String osName, Path userHome) {
        if (named.isPresent()) {
            return named.get().toAbsolutePath().normalize();
        }
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return absolute(environment.get("LOCALAPPDATA")).orElse(userHome.resolve("AppData").resolve("Local"))
                    .resolve("Greenlane");
        }
        if (os.startsWith("mac")) {
            return userHome.resolve("Library").resolve("Application Support").resolve("Greenlane");
        }
        Path people = absolute(environment.get("HOME")).orElse(userHome);
        return absolute(environment.get("XDG_DATA_HOME")).orElse(people.resolve(".local").resolve("share"))
                .resolve("greenlane");
    }

    private static Optional<Path> absolute(@org.jspecify.annotations.Nullable String path) {
        return Optional.ofNullable(path).filter(text -> !text.isBlank()).map(Path::of).filter(Path::isAbsolute);
    }
}
