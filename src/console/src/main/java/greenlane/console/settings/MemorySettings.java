package greenlane.console.settings;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Settings that last as long as the program: for pictures, and for a console that was told to keep nothing. They may begin with what
/// was kept elsewhere, which they leave as it is.
public final class MemorySettings implements SettingsPort {
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final Function<String, Optional<String>> before;

    public MemorySettings() {
        before = _ -> Optional.empty();
    }

    /// @param before what is read until it is put anew
    public MemorySettings(SettingsPort before) {
        this.before = before::get;
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(kept.get(key)).or(() -> before.apply(key));
    }

    @Override
    public void put(String key, String value) {
        kept.put(key, value);
    }
}
