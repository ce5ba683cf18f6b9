package greenlane.console.settings;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WindowPlaceTest {
    private static final WindowPlace.Area SCREEN = new WindowPlace.Area(0, 0, 1920, 1080);

    @Test
    void aPlaceIsReadAsItWasWritten() {
        WindowPlace second = new WindowPlace(-1600, 20, 1300, 820, true);

        assertEquals(Optional.of(second), WindowPlace.read(second.written()));
    }

    @Test
    void aTextThatIsNoPlaceIsNone() {
        assertEquals(Optional.empty(), WindowPlace.read("somewhere"));
        assertEquals(Optional.empty(), WindowPlace.read("1 2 -3 4"));
    }

    @Test
    void aWindowOnAScreenThatIsGoneOpensWhereNewOnesDo() {
        assertEquals(Optional.empty(), new WindowPlace(2500, 20, 1300, 820, false).on(List.of(SCREEN), 960, 640));
    }

    @Test
    void aWindowWhoseTitleIsOutOfReachOpensWhereNewOnesDo() {
        assertEquals(Optional.empty(), new WindowPlace(100, -500, 1300, 820, false).on(List.of(SCREEN), 960, 640));
    }

    @Test
    void aWindowLargerThanItsScreenIsMadeToFit() {
        assertEquals(Optional.of(new WindowPlace(0, 0, 1920, 1080, false)),
                new WindowPlace(0, 0, 3840, 2160, false).on(List.of(SCREEN), 960, 640));
    }

    @Test
    void aPlaceIsThereAtTheNextStart() {
        MemorySettings settings = new MemorySettings();
        WindowPlace place = new WindowPlace(37, 41, 1300, 820, false);
        new Preferences(settings, ZoneOffset.UTC).keep(place);

        assertEquals(Optional.of(place), new Preferences(settings, ZoneOffset.UTC).windowPlace());
    }
}
