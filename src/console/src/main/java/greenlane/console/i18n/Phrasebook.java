package greenlane.console.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;

/// The texts of some screens in one language. It needs nothing of JavaFX, so that commands speak too.
///
/// A text asked for with arguments is a [MessageFormat] pattern, where a single quote must be doubled; one asked for without
/// is taken as it stands. Used by one thread.
public final class Phrasebook implements Wording {
    private final Language language;
    private final Map<String, String> texts;
    private final Map<String, MessageFormat> patterns = new HashMap<>();

    /// Reads the texts. Throws [IllegalStateException] when a key is given twice.
    ///
    /// @param screens packages under `greenlane/console` that have texts
    public Phrasebook(Language language, List<String> screens) {
        this.language = language;
        this.texts = load(language, screens);
    }

    /// The text of a key. Throws [MissingResourceException] when there is none.
    @Override
    public String text(String key, Object... args) {
        return find(key, args).orElseThrow(
                () -> new MissingResourceException("no text for " + key, Phrasebook.class.getName(), key));
    }

    /// The text of a key, when there is one.
    Optional<String> find(String key, Object... args) {
        String text = texts.get(key);
        if (text == null || args.length == 0) {
            return Optional.ofNullable(text);
        }
        return Optional.of(patterns.computeIfAbsent(key, _ -> new MessageFormat(text, language.locale())).format(args));
    }

    /// All texts by key.
    Map<String, String> all() {
        return texts;
    }

    private static Map<String, String> load(Language language, List<String> screens) {
        Map<String, String> all = new HashMap<>();
        for (String screen : screens) {
            Properties some = read("/greenlane/console/" + screen + "/texts" + language.suffix() + ".properties");
            for (String key : some.stringPropertyNames()) {
                if (all.put(key, some.getProperty(key)) != null) {
                    throw new IllegalStateException("the text " + key + " is given twice, again in " + screen);
                }
            }
        }
        return Map.copyOf(all);
    }

    private static Properties read(String path) {
        Properties read = new Properties();
        try (InputStream in = Phrasebook.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the texts " + path + " are not there");
            }
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return read;
    }
}
