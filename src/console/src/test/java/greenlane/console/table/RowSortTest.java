package greenlane.console.table;

import java.text.Collator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RowSortTest {
    private record Row(@Nullable String name, double waited) {}

    private static final SortBy<Row> NAME = new SortBy.Words<>(Row::name);
    private static final SortBy<Row> WAITED = new SortBy.Numbers<>(Row::waited);
    private static final Row LIN = new Row("林晓梅", 30);
    private static final Row WANG = new Row("王芳", 10);
    private static final Row DENG = new Row("邓伟", 30);
    private static final Row NOBODY = new Row(null, Double.NaN);

    private static List<Row> sort(List<Row> rows, List<RowSort.By<Row>> by) {
        return RowSort.take(rows, by, Collator.getInstance(Locale.SIMPLIFIED_CHINESE)).sorted();
    }

    @Test
    void numbersRunUpward() {
        assertEquals(List.of(WANG, LIN, DENG),
                sort(List.of(LIN, DENG, WANG), List.of(new RowSort.By<>(WAITED, false))));
    }

    @Test
    void equalRowsKeepTheOrderTheyCameInAlsoDownward() {
        assertEquals(List.of(LIN, DENG, WANG),
                sort(List.of(LIN, WANG, DENG), List.of(new RowSort.By<>(WAITED, true))));
    }

    @Test
    void whatIsMissingStandsLastWhicheverWay() {
        assertEquals(NOBODY, sort(List.of(NOBODY, LIN, WANG), List.of(new RowSort.By<>(WAITED, false))).getLast());
        assertEquals(NOBODY, sort(List.of(NOBODY, LIN, WANG), List.of(new RowSort.By<>(WAITED, true))).getLast());
        assertEquals(NOBODY, sort(List.of(NOBODY, LIN, WANG), List.of(new RowSort.By<>(NAME, true))).getLast());
    }

    @Test
    void chineseNamesFollowTheirSound() {
        assertEquals(List.of(DENG, LIN, WANG),
                sort(List.of(WANG, LIN, DENG), List.of(new RowSort.By<>(NAME, false))));
    }

    @Test
    void aSecondKeyDecidesAmongEquals() {
        assertEquals(List.of(DENG, LIN, WANG), sort(List.of(WANG, LIN, DENG),
                List.of(new RowSort.By<>(WAITED, true), new RowSort.By<>(NAME, false))));
    }
}
