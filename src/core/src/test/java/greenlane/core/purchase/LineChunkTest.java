package greenlane.core.purchase;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LineChunkTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void lines_come_back_as_they_were_packed(long seed) {
        PurchaseRows rows = new PurchaseRows(0);
        List<PurchaseLine> lines = new RandomLines(seed).lines(40, 300, -10, 900);
        for (PurchaseLine line : lines) {
            rows.add(Integer.parseInt(line.customer().substring(1)) * 1_000_003, 9, line.product().length() - 1, line);
        }
        int[] order = new int[rows.size()];
        long[] byCustomer = rows.byCustomer();
        for (int at = 0; at < order.length; at++) {
            order[at] = (int) byCustomer[at];
        }
        PurchaseRows back = new PurchaseRows(0);
        LineChunk.unpack(new LineChunk().pack(rows, order, 0, order.length), 4, back);
        assertEquals(lines.size(), back.size());
        for (int at = 0; at < order.length; at++) {
            assertEquals(text(rows, order[at]), text(back, at), "seed " + seed);
            assertEquals(4, back.source(at));
        }
    }

    @Test
    void the_widest_values_come_back() {
        PurchaseRows rows = new PurchaseRows(0);
        rows.add(Integer.MAX_VALUE - 1, 1, Integer.MAX_VALUE - 1, new PurchaseLine("c", "单".repeat(128),
                PurchaseLine.DAY_MAX, 86_399, "p", "", -PurchaseLine.QUANTITY_MAX, 1_000, 0));
        rows.add(Integer.MAX_VALUE - 1, 1, -1, new PurchaseLine("c", "单x", PurchaseLine.DAY_MIN, -1, "", "", 1,
                -PurchaseLine.AMOUNT_MINOR_MAX, PurchaseLine.AMOUNT_MINOR_MAX));
        PurchaseRows back = new PurchaseRows(0);
        LineChunk.unpack(new LineChunk().pack(rows, new int[]{0, 1}, 0, 2), 1, back);
        assertEquals(text(rows, 0), text(back, 0));
        assertEquals(text(rows, 1), text(back, 1));
    }

    private static String text(PurchaseRows rows, int row) {
        return rows.customer(row) + "|" + rows.orderCode(row) + "|" + rows.day(row) + "|" + rows.second(row) + "|"
                + rows.product(row) + "|" + rows.quantity(row) + "|" + rows.unitPriceMinor(row) + "|"
                + rows.listPriceMinor(row);
    }
}
