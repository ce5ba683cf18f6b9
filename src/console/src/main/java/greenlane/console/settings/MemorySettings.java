package greenlane.console.settings;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Settings that last as long as the program: for pictures, and for a console that was told to keep nothing.
public final class MemorySettings implements SettingsPort {
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void put(String key, String value) {
        kept.put(key, value);
    }
}
