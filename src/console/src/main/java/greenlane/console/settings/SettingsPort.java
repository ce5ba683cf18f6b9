package greenlane.console.settings;

import java.util.Optional;

/// Where settings are kept between runs: texts by key. What is put is kept before the call returns.
public interface SettingsPort {
    /// The text of a key, if it was ever put.
    Optional<String> get(String key);

    /// Keeps a text under a key.
    void put(String key, String value);
}
