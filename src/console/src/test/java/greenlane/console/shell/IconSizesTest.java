package greenlane.console.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/// The icons of the frame.
class IconSizesTest {
    private static String sheet(int scale) {
        String address = IconSizes.sheet(scale);
        return new String(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)),
                StandardCharsets.UTF_8);
    }

    @Test
    void iconsGrowWithTheTextBesideThem() {
        assertTrue(sheet(100).contains(".gl-top .ikonli-font-icon { -fx-icon-size: 16px; }"), sheet(100));
        assertTrue(sheet(150).contains(".gl-top .ikonli-font-icon { -fx-icon-size: 24px; }"), sheet(150));
        assertTrue(sheet(150).contains(".gl-status .ikonli-font-icon { -fx-icon-size: 18px; }"), sheet(150));
    }
}
