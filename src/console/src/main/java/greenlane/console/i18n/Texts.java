package greenlane.console.i18n;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
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
public final class Texts implements Wording {
    /// The packages under `greenlane/console` that have texts.
    public static final List<String> SCREENS = List.of("i18n", "theme", "shell", "palette", "welcome", "opening",
            "settings", "about", "errors", "table", "live", "importing", "area", "customers", "intake", "tiers",
            "silent", "tags",
            "problem", "command");

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
    private Phrasebook book;

    public Texts(Language language, Missing missing) {
        this.missing = missing;
        this.language = new ReadOnlyObjectWrapper<>(language);
        this.book = new Phrasebook(language, SCREENS);
    }

    @Override
    public String text(String key, Object... args) {
        return book.find(key, args).orElseGet(() -> absent(key));
    }

    /// Whether a key has a text.
    public boolean has(String key) {
        return book.all().containsKey(key);
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
            book = new Phrasebook(next, SCREENS);
            language.set(next);
        }
    }

    /// The texts of now as a bundle for FXML.
    public ResourceBundle bundle() {
        return new Bundle();
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

    /// All texts of a language by key.
    static Map<String, String> load(Language language) {
        return new Phrasebook(language, SCREENS).all();
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
            return Collections.enumeration(book.all().keySet());
        }
    }
}
