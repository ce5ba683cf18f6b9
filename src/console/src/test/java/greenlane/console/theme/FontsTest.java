package greenlane.console.theme;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import greenlane.console.i18n.Language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FontsTest {
    @Test
    void theFirstPreferredFamilyThatIsInstalledIsTaken() {
        Fonts fonts = Fonts.of(List.of("PingFang SC", "Microsoft YaHei UI"), (_, _) -> true);

        assertEquals(Optional.of("Microsoft YaHei UI"), fonts.family(Language.ZH_CN));
    }

    @Test
    void aFamilyWithoutTheGlyphsIsPassedOver() {
        Fonts fonts = Fonts.of(List.of("Noto Sans CJK SC", "SimHei"), (family, _) -> family.equals("SimHei"));

        assertEquals(Optional.of("SimHei"), fonts.family(Language.ZH_CN));
    }

    @Test
    void theSystemsFontServesWhereItFallsBackOnGlyphs() {
        Fonts fonts = Fonts.of(List.of("Some Family"), (_, _) -> true);

        assertEquals(Optional.of("System"), fonts.family(Language.ZH_TW));
    }

    @Test
    void aLanguageWithoutGlyphsHasNoFamilyWhileEnglishHas() {
        Fonts fonts = Fonts.of(List.of("DejaVu Sans"), (_, text) -> text.chars().allMatch(c -> c < 128));

        assertEquals(Optional.empty(), fonts.family(Language.ZH_CN));
        assertEquals(Optional.of("DejaVu Sans"), fonts.family(Language.EN));
    }

    @Test
    void theCommandFitsTheLinuxAtHand() {
        assertEquals("sudo apt install fonts-noto-cjk", Fonts.installCommand("ID=ubuntu\nID_LIKE=debian\n"));
        assertEquals("sudo dnf install google-noto-sans-cjk-fonts",
                Fonts.installCommand("ID=\"rocky\"\nID_LIKE=\"rhel\""));
        assertEquals("sudo pacman -S noto-fonts-cjk", Fonts.installCommand("ID=arch"));
        assertEquals("sudo apt install fonts-noto-cjk", Fonts.installCommand(""));
    }

    @Test
    void aCharacterThatNoFontHasIsSeenToBeMissing() {
        assertFalse(Fonts.hasGlyphs("System", "\uE123"));
        assertTrue(Fonts.hasGlyphs("System", "Agj"));
    }
}
