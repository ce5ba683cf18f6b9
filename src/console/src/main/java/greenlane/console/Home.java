package greenlane.console;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the console keeps its things when it is not told.
final class Home {
    private static final String NAME = "greenlane";

    private Home() {}

    /// The platform's folder for a user's data.
    ///
    /// @param os the name of the operating system
    /// @param user the user's own folder
    static Path ofPlatform(String os, Map<String, String> environment, Path user) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isEmpty() ? user.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Greenlane");
        }
        if (system.contains("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("Greenlane");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.isEmpty() ? user.resolve(".local").resolve("share") : Path.of(data)).resolve(NAME);
    }
}
