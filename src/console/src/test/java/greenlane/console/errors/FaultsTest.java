package greenlane.console.errors;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FaultsTest {
    private final Faults faults = new Faults();
    private final List<String> shown = new ArrayList<>();

    @Test
    void theSameFaultHasTheSameCodeFromWhereverItIsCalled() {
        assertEquals(ErrorCode.of(fault()), ErrorCode.of(fault()));
        assertTrue(ErrorCode.of(fault()).text().matches("GL-[0-9A-F]{6}"));
        assertNotEquals(ErrorCode.of(fault()), ErrorCode.of(new IllegalStateException("other")));
    }

    @Test
    void aFaultIsShownWithItsCode() {
        faults.showOn(shown::add);

        faults.uncaughtException(Thread.currentThread(), fault());

        assertEquals(List.of(ErrorCode.of(fault()).text()), shown);
    }

    @Test
    void aFaultThatRepeatsIsCountedButNotShownForEver() {
        faults.showOn(shown::add);

        for (int time = 0; time < 100; time++) {
            faults.uncaughtException(Thread.currentThread(), fault());
        }

        assertEquals(Faults.TRACES_MAX, shown.size());
        assertEquals(100, faults.count());
    }

    @Test
    void whatFailsWhileTheProgramEndsIsNoFault() {
        Faults ending = new Faults(() -> true);
        ending.showOn(shown::add);

        ending.uncaughtException(Thread.currentThread(), fault());

        assertEquals(List.of(), shown);
        assertEquals(0, ending.count());
    }

    private static RuntimeException fault() {
        return new IllegalArgumentException("made for the test");
    }
}
