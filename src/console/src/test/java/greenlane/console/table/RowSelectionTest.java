package greenlane.console.table;

import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RowSelectionTest {
    private static final List<String> ROWS = List.of("a", "b", "c", "d", "e");

    private final RowSelection<String> selection = new RowSelection<>(Function.identity());

    @Test
    void selectionStaysWithTheRecordWhenRowsMove() {
        selection.only(ROWS, 1);
        List<String> moved = List.of("e", "d", "c", "b", "a");
        assertEquals(List.of("b"), selection.rows(moved));
        assertEquals(3, selection.focusIndex(moved));
    }

    @Test
    void shiftSelectsFromTheAnchorBothWays() {
        selection.only(ROWS, 2);
        selection.extend(ROWS, 4);
        assertEquals(List.of("c", "d", "e"), selection.rows(ROWS));
        selection.extend(ROWS, 1);
        assertEquals(List.of("b", "c"), selection.rows(ROWS));
    }

    @Test
    void controlTakesARowInAndOut() {
        selection.only(ROWS, 0);
        selection.toggle(ROWS, 2);
        assertEquals(List.of("a", "c"), selection.rows(ROWS));
        selection.toggle(ROWS, 0);
        assertEquals(List.of("c"), selection.rows(ROWS));
    }

    @Test
    void aRecordThatLeavesIsNoLongerSelectedAndTheFocusGoesToTheRowInItsPlace() {
        selection.only(ROWS, 2);
        List<String> left = List.of("a", "b", "d", "e");
        assertTrue(selection.keep(left));
        assertEquals(List.of(), selection.rows(left));
        assertTrue(selection.focused("d"));
    }

    @Test
    void aTableThatEmptiesLosesFocusAndSelection() {
        selection.all(ROWS);
        selection.keep(List.of());
        assertTrue(selection.isEmpty());
        assertEquals(-1, selection.focusIndex(List.of()));
    }

    @Test
    void aKeyThatIsNotThereSelectsNothing() {
        assertFalse(selection.only(ROWS, (Object) "z"));
        assertTrue(selection.isEmpty());
    }
}
