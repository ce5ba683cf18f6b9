package greenlane.console.table;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ColumnLayoutTest {
    private static Columns<String> columns(String... ids) {
        return new Columns<>(List.of(ids).stream()
                .map(id -> LiveColumn.<String>of(id, id, CellPainters.text(row -> row)).width(100, 50)
                        .sortWords(row -> row).build())
                .toList());
    }

    private static List<String> order(Columns<String> columns) {
        return columns.order().stream().map(state -> (state.hidden ? "!" : "") + state.column.id()).toList();
    }

    private static ColumnLayout parsed(String text) {
        return ColumnLayout.parse(text).orElseThrow();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        String text = "queue:180 wait:* !asa:64 | wait- queue+";
        assertEquals(text, parsed(text).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "queue", "queue:x", "queue:180 | wait", "queue:-4", "queue:180;wait:3", "| a+"})
    void whatIsNoLayoutIsRefused(String text) {
        assertEquals(Optional.empty(), ColumnLayout.parse(text));
    }

    @Test
    void theFirstColumnStaysFirstAndIsNeverHidden() {
        Columns<String> columns = columns("a", "b", "c");
        columns.apply(parsed("c:* !a:* b:*"));
        assertEquals(List.of("a", "c", "b"), order(columns));
        columns.hide("a", true);
        columns.move("a", 2);
        assertEquals(List.of("a", "c", "b"), order(columns));
    }

    @Test
    void aColumnTheLayoutDoesNotKnowStandsBehindTheOneItWasDefinedAfter() {
        Columns<String> columns = columns("a", "b", "fresh", "c");
        columns.apply(parsed("a:* c:* b:*"));
        assertEquals(List.of("a", "c", "b", "fresh"), order(columns));
    }

    @Test
    void aColumnOnlyTheLayoutKnowsIsPassedOver() {
        Columns<String> columns = columns("a", "b");
        columns.apply(parsed("a:* gone:50 !b:70 | gone+ b-"));
        assertEquals("a:* !b:70 | b-", columns.layout().text());
    }

    @Test
    void aColumnMovesAmongTheVisibleOnes() {
        Columns<String> columns = columns("a", "b", "c", "d");
        columns.hide("b", true);
        columns.move("d", 1);
        assertEquals(List.of("a", "!b", "d", "c"), order(columns));
    }

    @Test
    void clicksGoUpDownAndBack() {
        Columns<String> columns = columns("a", "b");
        columns.sortBy(columns.clicked("b", false));
        assertEquals(List.of(new SortKey("b", false)), columns.sort());
        columns.sortBy(columns.clicked("b", false));
        assertEquals(List.of(new SortKey("b", true)), columns.sort());
        columns.sortBy(columns.clicked("b", false));
        assertEquals(List.of(), columns.sort());
    }

    @Test
    void shiftAddsASecondKeyAndKeepsTheFirst() {
        Columns<String> columns = columns("a", "b");
        columns.sortBy(columns.clicked("b", false));
        columns.sortBy(columns.clicked("a", true));
        assertEquals(List.of(new SortKey("b", false), new SortKey("a", false)), columns.sort());
    }

    @Test
    void spareRoomGoesToThoseThatGrow() {
        double[] widths = ColumnFit.divide(400,
                List.of(new ColumnFit.Wish(100, 50, 0), new ColumnFit.Wish(100, 50, 1)));
        assertEquals(100, widths[0]);
        assertEquals(300, widths[1]);
    }

    @Test
    void columnsShrinkToTheirLeastWidthButNotBelow() {
        double[] widths = ColumnFit.divide(160,
                List.of(new ColumnFit.Wish(100, 80, 0), new ColumnFit.Wish(100, 50, 0)));
        assertEquals(160, widths[0] + widths[1]);
        assertTrue(widths[0] >= 80 && widths[1] >= 50);
    }

    @Test
    void columnsWithoutRoomAreLeftOutFromTheEnd() {
        assertEquals(1, ColumnFit.divide(90,
                List.of(new ColumnFit.Wish(100, 80, 0), new ColumnFit.Wish(100, 50, 0))).length);
    }
}
