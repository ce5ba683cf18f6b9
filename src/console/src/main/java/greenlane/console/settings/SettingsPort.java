package greenlane.console.settings;

import java.util.Optional;

/// Where settings are kept between runs: texts by key.
public interface SettingsPort {
    /// The text of a key, if it was ever put.
    Optional<String> get(String key);

    /// Keeps a text under a key; what [#get] answers changes at once.
    void put(String key, String value);
}
