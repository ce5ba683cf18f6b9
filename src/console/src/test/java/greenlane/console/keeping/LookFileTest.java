package greenlane.console.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.console.settings.MemorySettings;
import greenlane.console.settings.Preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class LookFileTest {
    @TempDir
    private Path folder;
    private final MemorySettings settings = new MemorySettings();

    @Test
    void whatIsChosenCanBeReadWithoutTheStore() {
        LookFile look = new LookFile(settings, folder, Runnable::run);
        look.put(Preferences.LANGUAGE, "zh-TW");
        look.put(Preferences.THEME, "dark");

        assertEquals(Map.of(Preferences.LANGUAGE, "zh-TW", Preferences.THEME, "dark"), LookFile.read(folder));
        assertEquals("zh-TW", settings.get(Preferences.LANGUAGE).orElseThrow());
    }

    @Test
    void aStoreThatHasALanguageAndNoFileGetsOne() {
        settings.put(Preferences.LANGUAGE, "en");
        var _ = new LookFile(settings, folder, Runnable::run);

        assertEquals(Map.of(Preferences.LANGUAGE, "en"), LookFile.read(folder));
    }

    @Test
    void aStoreThatBeginsAnewLeavesTheFileAsItIs() {
        new LookFile(settings, folder, Runnable::run).put(Preferences.LANGUAGE, "en");
        var _ = new LookFile(new MemorySettings(), folder, Runnable::run);

        assertEquals(Map.of(Preferences.LANGUAGE, "en"), LookFile.read(folder));
    }

    @Test
    void whereNothingWasChosenThereIsNoFile() {
        LookFile look = new LookFile(settings, folder, Runnable::run);
        look.put("console.window", "0 0 10 10");

        assertFalse(Files.exists(folder.resolve(LookFile.NAME)));
        assertEquals(Map.of(), LookFile.read(folder));
    }

    @Test
    void aFileWithSomethingElseInItSaysNothing() throws IOException {
        Files.write(folder.resolve(LookFile.NAME), new byte[]{'=', 'x', '\n', 0, (byte) 0xff, '\n', 'a', '=', 'b'});

        assertEquals(Map.of(), LookFile.read(folder));
    }
}
