package greenlane.console;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HomeTest {
    private static final Path USER = Path.of("user");

    @Test
    void eachPlatformHasItsOwnFolder() {
        assertEquals(Path.of("user/.local/share/greenlane"), Home.ofPlatform("Linux", Map.of(), USER));
        assertEquals(Path.of("data/greenlane"), Home.ofPlatform("Linux", Map.of("XDG_DATA_HOME", "data"), USER));
        assertEquals(Path.of("user/Library/Application Support/Greenlane"),
                Home.ofPlatform("Mac OS X", Map.of(), USER));
        assertEquals(Path.of("user/AppData/Local/Greenlane"), Home.ofPlatform("Windows 11", Map.of(), USER));
    }

    @Test
    void onlyALinuxWithoutXAndWaylandHasNoDisplay() {
        assertFalse(Display.present("Linux", Map.of()));
        assertTrue(Display.present("Linux", Map.of("DISPLAY", ":0")));
        assertTrue(Display.present("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
        assertTrue(Display.present("Mac OS X", Map.of()));
    }
}
