package greenlane.console.about;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ComponentTest {
    @Test
    void everyLibraryThatIsShippedHasALicence() {
        List<String> without = Component.shipped().stream().filter(component -> component.licence().isEmpty())
                .map(Component::name).toList();

        assertEquals(List.of(), without);
    }

    @Test
    void theListHasWhatTheConsoleIsMadeOf() {
        List<String> names = Component.shipped().stream().map(Component::name).toList();

        assertTrue(names.containsAll(List.of("javafx-controls", "h2", "jooq", "atlantafx-base")), names.toString());
    }

    @Test
    void nothingUnderTheGplIsShippedExceptWithTheClasspathException() {
        assertEquals(List.of(), Component.shipped().stream().filter(component -> component.licence().contains("GPL")
                && !component.licence().contains("Classpath-exception")).toList());
    }
}
