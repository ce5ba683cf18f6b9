package greenlane.console.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything the console says, in the language chosen now.
///
/// Each screen has a file `texts.properties` (with `_zh_TW` and `_en` beside it) in its own package; here they become one
/// map. A text asked for with arguments is a [MessageFormat] pattern, where a single quote must be doubled; one
/// asked for without is taken as it stands. Used on the FX thread; views are built anew when the language changes.
public final class Texts {
    /// The packages under `greenlane/console` that have texts.
    public static final List<String> SCREENS = List.of("i18n", "theme", "shell", "palette", "welcome", "opening",
            "settings", "about", "errors", "table", "live", "importing");

    /// What happens when a key has no text.
    public enum Missing {
        /// An exception: for tests.
        FAIL,
        /// `!key!` on screen and a line in the log: for people at work.
        SHOW
    }

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final Missing missing;
    private final ReadOnlyObjectWrapper<Language> language;
    private final Map<String, MessageFormat> patterns = new HashMap<>();
    private Map<String, String> texts;

    public Texts(Language language, Missing missing) {
        this.missing = missing;
        this.language = new ReadOnlyObjectWrapper<>(language);
        this.texts = load(language);
    }

    /// The text of a key, with its arguments put in.
    public String text(String key, Object... args) {
        String text = texts.get(key);
        if (text == null) {
            return absent(key);
        }
        return args.length == 0 ? text : patterns.computeIfAbsent(key, this::pattern).format(args);
    }

    /// Whether a key has a text.
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /// The language chosen now.
    public Language language() {
        return language.get();
    }

    /// The language chosen now; when it changes, the texts have already changed.
    public ReadOnlyObjectProperty<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    /// Changes the language.
    public void switchTo(Language next) {
        if (next != language.get()) {
            texts = load(next);
            patterns.clear();
            language.set(next);
        }
    }

    /// The texts of now as a bundle for FXML.
    public ResourceBundle bundle() {
        return new Bundle();
    }

    private MessageFormat pattern(String key) {
        return new MessageFormat(texts.getOrDefault(key, key), language.get().locale());
    }

    private String absent(String key) {
        return switch (missing) {
            case FAIL -> throw new MissingResourceException("no text for " + key, Texts.class.getName(), key);
            case SHOW -> {
                LOG.error("no text for {} in {}", key, language.get().tag());
                yield "!" + key + "!";
            }
        };
    }

    /// All texts of a language by key. Throws [IllegalStateException] when a key is given twice.
    static Map<String, String> load(Language language) {
        Map<String, String> all = new HashMap<>();
        for (String screen : SCREENS) {
            Properties some = read("/greenlane/console/" + screen + "/texts" + language.suffix() + ".properties");
            for (String key : some.stringPropertyNames()) {
                if (all.put(key, some.getProperty(key)) != null) {
                    throw new IllegalStateException("the text " + key + " is given twice, again in " + screen);
                }
            }
        }
        return all;
    }

    private static Properties read(String path) {
        Properties read = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the texts " + path + " are not there");
            }
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return read;
    }

    private final class Bundle extends ResourceBundle {
        @Override
        protected Object handleGetObject(String key) {
            return text(key);
        }

        @Override
        public boolean containsKey(String key) {
            return missing == Missing.SHOW || has(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }
}
