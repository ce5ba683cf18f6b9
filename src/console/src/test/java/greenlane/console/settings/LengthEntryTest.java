package greenlane.console.settings;

import java.time.Duration;
import java.time.ZoneId;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.settings.SettingsViewModel.Length;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Fonts;
import greenlane.core.customer.Tier;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Lengths as people type them into the settings.
class LengthEntryTest {
    private final Texts texts = new Texts(Language.EN, Texts.Missing.FAIL);
    private final Preferences preferences = new Preferences(new MemorySettings(), ZoneId.of("Asia/Shanghai"));
    private final SettingsViewModel model = model();

    private SettingsViewModel model() {
        Appearance appearance = new Appearance(Fonts.ofSystem(), new SimpleObjectProperty<>(ColorScheme.LIGHT),
                texts.languageProperty());
        return new SettingsViewModel(texts, appearance, _ -> {}, preferences,
                () -> {});
    }

    private LengthEntry typed(Length which, String text) {
        LengthEntry entry = model.entry(which);
        entry.textProperty().set(text);
        entry.enter();
        return entry;
    }

    @Test
    void aLengthThatCanBeHoldsAtOnceAndIsWrittenInFull() {
        LengthEntry entry = typed(Length.CORE, "90");

        assertEquals(Duration.ofSeconds(90), preferences.policyProperty().get().promise(Tier.CORE));
        assertEquals("01:30", entry.textProperty().get());
        assertEquals("", entry.problemProperty().get());
    }

    @Test
    void whatIsWrongNamesItsFieldAndLeavesWhatWasTyped() {
        LengthEntry entry = typed(Length.WINDOW, "9:00:00");

        assertEquals("9:00:00", entry.textProperty().get());
        assertEquals("Trailing window must be between 01:00 and 4:00:00.", entry.problemProperty().get());
        assertEquals(Duration.ofMinutes(30), preferences.policyProperty().get().window());
    }

    @Test
    void whatIsNoLengthIsSaidToBeNone() {
        assertEquals("Answer target: \"soon\" is not a length. Write minutes:seconds, for example 05:00.",
                typed(Length.ANSWER_TARGET, "soon").problemProperty().get());
        assertEquals("Answer target must be more than zero.",
                typed(Length.ANSWER_TARGET, "0").problemProperty().get());
    }

    @Test
    void aShortAbandonMayBeNone() {
        assertEquals("", typed(Length.SHORT_ABANDON, "0").problemProperty().get());
        assertEquals(Duration.ZERO, preferences.policyProperty().get().shortAbandon());
    }

    @Test
    void theReasonGoesWhenTheTextIsPutRightAndNotWhenAnotherFieldIs() {
        LengthEntry wrong = typed(Length.CORE, "soon");
        typed(Length.POTENTIAL, "02:00");
        assertEquals(false, wrong.problemProperty().get().isEmpty());

        wrong.textProperty().set("00:40");

        assertEquals("", wrong.problemProperty().get());
        assertEquals(Duration.ofMinutes(1), preferences.policyProperty().get().promise(Tier.CORE));
        wrong.enter();
        assertEquals(Duration.ofSeconds(40), preferences.policyProperty().get().promise(Tier.CORE));
    }

    @Test
    void whatWasTypedCanBeTakenBack() {
        LengthEntry entry = typed(Length.CORE, "soon");

        entry.takeBack();

        assertEquals("01:00", entry.textProperty().get());
        assertEquals("", entry.problemProperty().get());
    }
}
