package greenlane.console.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Fonts;
import greenlane.console.theme.ThemeChoice;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.ServiceLevelFormula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PreferencesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final MemorySettings settings = new MemorySettings();

    @Test
    void aNewConsoleStartsWithTheExampleSet() {
        assertEquals(FloorPolicy.example(ZONE), new Preferences(settings, ZONE).policyProperty().get());
    }

    @Test
    void whatWasSetIsThereAtTheNextStart() {
        Preferences before = new Preferences(settings, ZONE);
        FloorPolicy example = FloorPolicy.example(ZoneId.of("Asia/Taipei"));
        FloorPolicy chosen = new FloorPolicy(Duration.ofSeconds(30), example.promises(), Duration.ofSeconds(8),
                Duration.ofMinutes(15), example.zone());
        before.policyProperty().set(chosen);
        before.formulaProperty().set(ServiceLevelFormula.OF_ANSWERED);

        Preferences after = new Preferences(settings, ZONE);

        assertEquals(chosen, after.policyProperty().get());
        assertEquals(ServiceLevelFormula.OF_ANSWERED, after.formulaProperty().get());
    }

    @Test
    void aKeptTextThatMakesNoSenseLeavesTheDefault() {
        settings.put("floor.windowSeconds", "999999");
        settings.put("floor.zone", "Mars/Olympus");
        settings.put("floor.promiseSeconds.core", "soon");

        FloorPolicy policy = new Preferences(settings, ZONE).policyProperty().get();

        assertEquals(ZONE, policy.zone());
        assertEquals(Duration.ofMinutes(30), policy.window());
        assertEquals(Duration.ofMinutes(1), policy.promise(Tier.CORE));
    }

    @Test
    void aThemeForThisRunGoesBeforeTheKeptOneAndIsNotKept() {
        settings.put(Preferences.THEME, "light");
        Texts texts = new Texts(Language.EN, Texts.Missing.FAIL);
        Appearance appearance = new Appearance(Fonts.of(List.of(), (_, _) -> true),
                new SimpleObjectProperty<>(ColorScheme.LIGHT), texts.languageProperty());

        new Preferences(settings, ZONE).follow(texts, appearance, Optional.of(ThemeChoice.DARK));

        assertEquals(ThemeChoice.DARK, appearance.themeProperty().get());
        assertEquals(Optional.of("light"), settings.get(Preferences.THEME));
        appearance.themeProperty().set(ThemeChoice.SYSTEM);
        assertEquals(Optional.of("system"), settings.get(Preferences.THEME));
    }

    @Test
    void theSidebarIsFoldedAsItWasLeft() {
        SimpleBooleanProperty folded = new SimpleBooleanProperty(false);
        new Preferences(settings, ZONE).followSidebar(folded);
        folded.set(true);

        SimpleBooleanProperty next = new SimpleBooleanProperty(false);
        new Preferences(settings, ZONE).followSidebar(next);

        assertTrue(next.get());
    }

    @Test
    void settingsThatKeepNothingBeginWithWhatWasKeptAndLeaveItAsItIs() {
        settings.put("console.theme", "light");
        MemorySettings passing = new MemorySettings(settings);
        passing.put("console.theme", "dark");

        assertEquals(Optional.of("dark"), passing.get("console.theme"));
        assertEquals(Optional.of("light"), settings.get("console.theme"));
        assertEquals(Optional.of("light"), new MemorySettings(settings).get("console.theme"));
    }

    @Test
    void aLengthIsReadAsPeopleTypeIt() {
        assertEquals(Optional.of(Duration.ofMinutes(5)), DurationText.read("05:00"));
        assertEquals(Optional.of(Duration.ofSeconds(90)), DurationText.read(" 1：30 "));
        assertEquals(Optional.of(Duration.ofSeconds(20)), DurationText.read("20"));
        assertEquals(Optional.of(Duration.ofMinutes(90)), DurationText.read("1:30:00"));
        assertEquals(Optional.empty(), DurationText.read("1:75"));
        assertEquals(Optional.empty(), DurationText.read("soon"));
    }

    @Test
    void aLengthIsWrittenAsItIsRead() {
        assertEquals("05:00", DurationText.write(Duration.ofMinutes(5)));
        assertEquals("1:30:00", DurationText.write(Duration.ofMinutes(90)));
    }
}
