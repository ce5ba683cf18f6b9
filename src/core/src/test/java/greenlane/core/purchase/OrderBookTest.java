package greenlane.core.purchase;

import org.junit.jupiter.api.Test;

import greenlane.core.purchase.OrderBook.EqualLines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OrderBookTest {
    private static final int DAY = 20_000;
    private static final int FRESH = 100;

    private final PurchaseRows rows = new PurchaseRows(0);
    private final OrderBook book = new OrderBook();

    private void line(int source, String order, int day, int quantity) {
        rows.add(3, source, 1, new PurchaseLine("c", order, day, 60, "p", "", quantity, 500, PurchaseLine.UNKNOWN));
    }

    private OrderBook sift(EqualLines rule) {
        book.sift(rows, FRESH, rule);
        return book;
    }

    @Test
    void an_order_that_is_there_just_so_is_known_in_whatever_order_its_lines_come() {
        line(1, "A", DAY, 1);
        line(1, "A", DAY, 2);
        line(FRESH, "A", DAY, 2);
        line(FRESH, "A", DAY, 1);
        assertEquals(2, sift(EqualLines.KEEP_ONE).knownLines());
        assertEquals(0, book.addedCount());
        assertEquals(2, book.standingCount());
    }

    @Test
    void an_order_that_comes_otherwise_takes_the_place_of_the_old_one() {
        line(1, "A", DAY + 2, 1);
        line(FRESH, "A", DAY + 5, 1);
        assertEquals(1, sift(EqualLines.KEEP_ONE).correctedOrders());
        assertEquals(DAY + 2, book.changedDay());
        assertEquals(1, book.standingCount());
        assertEquals(FRESH, rows.source(book.standing()[0]));
    }

    @Test
    void a_code_that_comes_again_after_more_than_a_month_is_another_order() {
        line(1, "A", DAY, 1);
        line(FRESH, "A", DAY + OrderBook.MOVED_DAYS_MAX + 1, 1);
        assertEquals(1, sift(EqualLines.KEEP_ONE).newLines());
        assertEquals(2, book.standingCount());
    }

    @Test
    void without_codes_a_day_is_an_order() {
        line(1, "", DAY, 1);
        line(1, "", DAY + 1, 1);
        line(FRESH, "", DAY + 1, 2);
        assertEquals(1, sift(EqualLines.KEEP_ONE).correctedLines());
        assertEquals(2, book.standingCount());
    }

    @Test
    void the_same_line_twice_is_one_or_two_by_the_rule() {
        line(FRESH, "A", DAY, 1);
        line(FRESH, "A", DAY, 1);
        assertEquals(1, sift(EqualLines.KEEP_ONE).equalLines());
        assertEquals(1, book.addedCount());
        assertEquals(0, sift(EqualLines.KEEP_ALL).equalLines());
        assertEquals(2, book.addedCount());
    }

    @Test
    void of_several_imports_the_latest_holds() {
        line(1, "A", DAY, 1);
        line(2, "A", DAY, 2);
        line(3, "A", DAY, 3);
        line(2, "B", DAY, 4);
        book.read(rows);
        assertEquals(2, book.standingCount());
        for (int at = 0; at < 2; at++) {
            assertTrue(rows.quantity(book.standing()[at]) >= 3);
        }
    }
}
