package greenlane.console.i18n;

import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeysWithTheSamePlaceholders(Language language) {
        var reference = Texts.load(Language.ZH_CN);
        var other = Texts.load(language);

        assertEquals(new TreeSet<>(reference.keySet()), new TreeSet<>(other.keySet()));
        reference.forEach((key, text) -> assertEquals(placeholders(text), placeholders(other.getOrDefault(key, "")),
                key + " in " + language.tag()));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void switchingTheLanguageChangesTheTextsBeforeListenersHear() {
        Texts texts = new Texts(Language.ZH_CN, Texts.Missing.FAIL);
        StringBuilder heard = new StringBuilder();
        texts.languageProperty().addListener((_, _, _) -> heard.append(texts.text("shell.page.settings")));

        texts.switchTo(Language.EN);

        assertEquals("Settings", heard.toString());
    }

    @Test
    void aMissingTextFailsInTestsAndShowsAtWork() {
        assertThrows(MissingResourceException.class,
                () -> new Texts(Language.EN, Texts.Missing.FAIL).text("no.such.key"));
        assertEquals("!no.such.key!", new Texts(Language.EN, Texts.Missing.SHOW).text("no.such.key"));
    }

    @Test
    void theBundleForViewsGivesTheSameTexts() {
        Texts texts = new Texts(Language.ZH_TW, Texts.Missing.FAIL);

        assertEquals(texts.text("shell.page.live"), texts.bundle().getString("shell.page.live"));
    }

    @Test
    void aConsoleStartsInTheWritingOfItsSystem() {
        assertEquals(Language.ZH_TW, Language.atStart(Locale.forLanguageTag("zh-Hant-HK")));
        assertEquals(Language.ZH_TW, Language.atStart(Locale.TRADITIONAL_CHINESE));
        assertEquals(Language.ZH_CN, Language.atStart(Locale.SIMPLIFIED_CHINESE));
        assertEquals(Language.ZH_CN, Language.atStart(Locale.FRANCE));
        assertEquals(Optional.of(Language.ZH_TW), Language.ofTag("zh_TW"));
        assertEquals(3, Arrays.stream(Language.values()).map(Language::ownName).distinct().count());
    }
}
