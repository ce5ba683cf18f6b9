package greenlane.console.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.console.settings.Preferences;
import greenlane.console.settings.SettingsPort;

/// Language and theme once more, in a small file beside the store: a console that may not open the store says so in the language that
/// people chose. Settings go through to the store; the file only follows.
public final class LookFile implements SettingsPort {
    static final String NAME = "greenlane.look";
    private static final Logger LOG = LoggerFactory.getLogger(LookFile.class);
    private static final List<String> KEYS = List.of(Preferences.LANGUAGE, Preferences.THEME);
    /// More than that is not ours.
    private static final int BYTES_MAX = 1_024;

    private final SettingsPort settings;
    private final Path folder;
    private final Executor writer;

    /// Brings the file up to date, and keeps it so.
    ///
    /// @param settings where settings are kept
    /// @param writer carries out one task after the other
    public LookFile(SettingsPort settings, Path folder, Executor writer) {
        this.settings = settings;
        this.folder = folder;
        this.writer = writer;
        writer.execute(this::write);
    }

    @Override
    public Optional<String> get(String key) {
        return settings.get(key);
    }

    @Override
    public void put(String key, String value) {
        settings.put(key, value);
        if (KEYS.contains(key)) {
            writer.execute(this::write);
        }
    }

    /// What the file of a folder says, by key; nothing where there is none.
    public static Map<String, String> read(Path folder) {
        Map<String, String> kept = new TreeMap<>();
        try (var in = Files.newInputStream(folder.resolve(NAME))) {
            String text = new String(in.readNBytes(BYTES_MAX), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                int equals = line.indexOf('=');
                if (equals > 0 && KEYS.contains(line.substring(0, equals))) {
                    kept.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        } catch (NoSuchFileException _) {
            return kept;
        } catch (IOException e) {
            LOG.info("{} cannot be read: {}", NAME, e.toString());
        }
        return kept;
    }

    private void write() {
        Map<String, String> now = new TreeMap<>();
        KEYS.forEach(key -> settings.get(key).ifPresent(value -> now.put(key, value)));
        // A store that begins anew has nothing to say yet; what people chose before still holds for its windows.
        if (now.isEmpty() || now.equals(read(folder))) {
            return;
        }
        StringBuilder text = new StringBuilder();
        now.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        try {
            Path draft = Files.writeString(folder.resolve(NAME + ".draft"), text);
            Files.move(draft, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} was not written: {}", NAME, e.toString());
        }
    }
}
