package greenlane.console.live;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WallSizesTest {
    @Test
    void textIsAsLargeAsTheTighterSideAllows() {
        assertEquals(24, WallSizes.text(1920, 1080));
        assertEquals(20, WallSizes.text(1600, 1000));
        assertEquals(13, WallSizes.text(2560, 600));
        assertEquals(48, WallSizes.text(3840, 2160));
    }

    @Test
    void textStaysLegibleOnADisplayThatIsFarTooSmall() {
        assertEquals(10, WallSizes.text(100, 100));
    }

    @Test
    void iconsAreSizedInPixelsBecauseAnIconsEmIsTheIconItself() {
        String sheet = WallSizes.sheet(24);
        String css = new String(Base64.getDecoder().decode(sheet.substring(sheet.indexOf(',') + 1)),
                StandardCharsets.UTF_8);

        assertTrue(css.contains("-fx-icon-size: 30px"), css);
        assertFalse(css.contains("em;"), css);
    }
}
