package greenlane.console.table;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FlashBookTest {
    private final FlashBook<Object> book = new FlashBook<>(2);
    private final Object row = new Object();

    @Test
    void aStatusSeenForTheFirstTimeIsNotMarked() {
        assertFalse(book.marked(row, 0, 7, 0));
    }

    @Test
    void aChangeIsMarkedForTwoSecondsAndThenNoMore() {
        book.marked(row, 0, 7, 0);
        assertTrue(book.marked(row, 0, 8, 10));
        assertTrue(book.marked(row, 0, 8, 10 + FlashBook.MARK_NANOS - 1));
        assertFalse(book.marked(row, 0, 8, 10 + FlashBook.MARK_NANOS));
    }

    @Test
    void itSaysWhenTheNextMarkEnds() {
        book.marked(row, 0, 7, 0);
        book.begin();
        book.marked(row, 0, 8, 10);
        assertEquals(10 + FlashBook.MARK_NANOS, book.nextEnd());
        book.begin();
        assertEquals(FlashBook.NEVER, book.nextEnd());
    }

    @Test
    void rowsThatLeftTheScreenAreForgotten() {
        List<Object> many = IntStream.range(0, 1_000).<Object>mapToObj(_ -> new Object()).toList();
        many.forEach(one -> book.marked(one, 0, 1, 0));
        book.keep(many.subList(0, 40));
        assertEquals(40, book.size());
    }
}
