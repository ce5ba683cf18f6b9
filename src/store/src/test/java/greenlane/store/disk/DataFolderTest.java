package greenlane.store.disk;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DataFolderTest {
    private static final Path HOME = Path.of("/people/lin").toAbsolutePath();

    @Test
    void a_named_folder_wins() {
        assertEquals(Path.of("/data/floor").toAbsolutePath(), DataFolder.resolve(Optional.of(Path.of("/data/floor")),
                Map.of("XDG_DATA_HOME", "/elsewhere"), "Linux", HOME));
    }

    @Test
    void linux_uses_the_data_home_when_it_is_absolute() {
        assertEquals(Path.of("/elsewhere/greenlane"),
                DataFolder.resolve(Optional.empty(), Map.of("XDG_DATA_HOME", "/elsewhere"), "Linux", HOME));
        assertEquals(HOME.resolve(".local/share/greenlane"),
                DataFolder.resolve(Optional.empty(), Map.of("XDG_DATA_HOME", "relative"), "Linux", HOME));
        assertEquals(HOME.resolve(".local/share/greenlane"),
                DataFolder.resolve(Optional.empty(), Map.of(), "Linux", HOME));
    }

    @Test
    void linux_follows_home_before_what_the_system_says_of_the_user() {
        assertEquals(Path.of("/for/this/run/.local/share/greenlane"),
                DataFolder.resolve(Optional.empty(), Map.of("HOME", "/for/this/run"), "Linux", HOME));
        assertEquals(Path.of("/elsewhere/greenlane"), DataFolder.resolve(Optional.empty(),
                Map.of("HOME", "/for/this/run", "XDG_DATA_HOME", "/elsewhere"), "Linux", HOME));
        assertEquals(HOME.resolve(".local/share/greenlane"),
                DataFolder.resolve(Optional.empty(), Map.of("HOME", ""), "Linux", HOME));
    }

    @Test
    void macos_uses_application_support() {
        assertEquals(HOME.resolve("Library/Application Support/Greenlane"),
                DataFolder.resolve(Optional.empty(), Map.of(), "Mac OS X", HOME));
    }

    @Test
    void windows_uses_the_local_and_not_the_roaming_folder() {
        assertEquals(Path.of("/local/Greenlane"), DataFolder.resolve(Optional.empty(),
                Map.of("LOCALAPPDATA", "/local", "APPDATA", "/roaming"), "Windows 11", HOME));
    }
}
