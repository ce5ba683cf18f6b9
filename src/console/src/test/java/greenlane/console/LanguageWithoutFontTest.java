package greenlane.console;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import atlantafx.base.controls.Notification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import greenlane.console.i18n.Language;
import greenlane.console.settings.MemorySettings;
import greenlane.console.settings.Preferences;
import greenlane.console.theme.Fonts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class LanguageWithoutFontTest {
    private final Fonts latinOnly = Fonts.of(List.of("DejaVu Sans"), (_, text) -> text.chars().allMatch(c -> c < 128));

    @Test
    void theConsoleStaysInEnglishAndNamesTheCommandThatInstallsAFont(FxRobot robot) {
        MemorySettings settings = new MemorySettings();
        settings.put(Preferences.LANGUAGE, "zh-CN");
        ConsoleGraph graph = new ConsoleGraph(TestSurroundings.of(TestSurroundings.desk(), latinOnly,
                TestSurroundings.light(), settings, Optional.empty(), Optional.of("ID=debian")));
        AtomicReference<String> said = new AtomicReference<>("");
        robot.interact(() -> said.set(((Notification) graph.window(900, 700).scene().getRoot().lookup("#no-font"))
                .getMessage()));

        assertEquals(Language.EN, graph.texts().language());
        assertTrue(said.get().endsWith("sudo apt install fonts-noto-cjk"));
        assertEquals(Optional.of("zh-CN"), settings.get(Preferences.LANGUAGE));
    }
}
