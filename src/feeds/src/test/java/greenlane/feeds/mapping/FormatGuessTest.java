package greenlane.feeds.mapping;

import java.util.List;

import org.junit.jupiter.api.Test;

import greenlane.feeds.mapping.ValueFormat.Kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FormatGuessTest {
    @Test
    void oneBadDateAmongManyDoesNotHideTheOthers() {
        ColumnSample column = new ColumnSample(List.of("2026-02-01 09:00", "2026-02-02 09:00", "2026-02-41 09:00",
                "2026-02-03 09:00", "2026-02-04 09:00"));

        ValueFormat found = column.formats(Field.OFFERED).getFirst();

        assertEquals(ValueFormat.pattern("uuuu-M-d H:mm"), found);
        assertEquals(4, column.readable(Field.OFFERED, found));
    }

    @Test
    void oneWordAmongManyLengthsDoesNotHideTheOthers() {
        ColumnSample column = new ColumnSample(List.of("12", "n/a", "47", "5", "96"));

        assertEquals(ValueFormat.of(Kind.SECONDS), column.formats(Field.WAIT).getFirst());
    }

    @Test
    void wordsAreNoDates() {
        assertTrue(new ColumnSample(List.of("a", "b", "2026-02-01", "c", "d")).formats(Field.DATE).isEmpty());
    }

    @Test
    void theThirtiethOfFebruaryIsNoDate() {
        ColumnSample column = new ColumnSample(List.of("2026-02-28", "2026-02-30"));

        assertEquals(1, column.readable(Field.DATE, ValueFormat.pattern("uuuu-M-d")));
    }
}
