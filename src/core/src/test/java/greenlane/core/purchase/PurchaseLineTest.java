package greenlane.core.purchase;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PurchaseLineTest {
    private static PurchaseLine line(int quantity, long price) {
        return new PurchaseLine("c", "C1", 20_000, 0, "p", "", quantity, price, PurchaseLine.UNKNOWN);
    }

    @Test
    void the_kind_follows_from_price_and_quantity() {
        assertEquals(LineKind.SALE, line(1, 1).kind());
        assertEquals(LineKind.CANCELLATION, line(-1, 1).kind());
        assertEquals(LineKind.WITHOUT_VALUE, line(-1, 0).kind());
        assertEquals(LineKind.WITHOUT_VALUE, line(0, 5).kind());
        assertEquals(LineKind.ADJUSTMENT, line(-1, -1).kind());
    }

    @Test
    void a_line_of_a_cancelling_order_takes_back_whatever_its_sign() {
        assertEquals(-3, line(3, 100).cancelling().quantity());
        assertEquals(-3, line(-3, 100).cancelling().quantity());
    }

    @Test
    void an_amount_beyond_the_limit_is_refused() {
        assertTrue(PurchaseLine.amountFits(-1_000, 1_000_000_000));
        assertFalse(PurchaseLine.amountFits(1_001, 1_000_000_000));
        assertFalse(PurchaseLine.amountFits(Integer.MIN_VALUE, 1));
        assertThrows(IllegalArgumentException.class, () -> line(1, Long.MIN_VALUE));
    }

    @Test
    void a_code_that_is_too_long_is_refused() {
        assertThrows(IllegalArgumentException.class,
                () -> new PurchaseLine("c".repeat(129), "", 0, -1, "", "", 1, 1, -1));
    }
}
