package greenlane.core.purchase;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PurchaseFoldTest {
    private static final int DAY = 20_000;
    private static final int FRESH = 7;

    private final PurchaseFold fold = new PurchaseFold();

    private static PurchaseLine line(int day, String product, int quantity, long price) {
        return new PurchaseLine("c", "", day, PurchaseLine.UNKNOWN, product, "", quantity, price, PurchaseLine.UNKNOWN);
    }

    private static PurchaseRows rows(List<PurchaseLine> lines) {
        PurchaseRows rows = new PurchaseRows(0);
        List<String> products = new ArrayList<>();
        lines.stream().map(PurchaseLine::product).distinct().sorted().forEach(products::add);
        lines.forEach(line -> rows.add(0, FRESH, products.indexOf(line.product()), line));
        return rows;
    }

    private PurchaseTotals fold(PurchaseLine... lines) {
        return fold(List.of(lines));
    }

    private PurchaseTotals fold(List<PurchaseLine> lines) {
        PurchaseRows rows = rows(lines);
        fold.fold(rows, all(rows.size()), rows.size(), product -> 400, FRESH);
        return fold.totals();
    }

    private static int[] all(int count) {
        int[] all = new int[count];
        for (int at = 0; at < count; at++) {
            all[at] = at;
        }
        return all;
    }

    @Test
    void days_with_a_sale_are_purchases_however_many_lines_they_have() {
        assertEquals(new PurchaseTotals(DAY, DAY + 9, 2, 1_100, 600),
                fold(line(DAY + 9, "a", 1, 500), line(DAY, "a", 1, 500), line(DAY, "b", 1, 100)));
    }

    @Test
    void a_cancellation_takes_from_the_latest_sale_of_its_product() {
        assertEquals(new PurchaseTotals(DAY, DAY + 2, 2, 700, 500), fold(line(DAY, "a", 1, 500),
                line(DAY + 1, "a", 1, 500), line(DAY + 2, "b", 1, 200), line(DAY + 3, "a", -1, 500)));
    }

    @Test
    void a_sale_of_the_same_price_is_cancelled_before_a_later_one() {
        assertEquals(new PurchaseTotals(DAY + 1, DAY + 1, 1, 300, 300),
                fold(line(DAY, "a", 1, 500), line(DAY + 1, "a", 1, 300), line(DAY + 2, "a", -1, 500)));
    }

    @Test
    void a_cancellation_of_several_sales_takes_from_each_what_it_has() {
        assertEquals(new PurchaseTotals(DAY, DAY, 1, 500, 500),
                fold(line(DAY, "a", 3, 500), line(DAY + 1, "a", 2, 500), line(DAY + 2, "a", -4, 500)));
        assertEquals(2, fold.cancelledQuantity(0));
    }

    @Test
    void an_order_wholly_cancelled_is_no_purchase() {
        assertEquals(PurchaseTotals.NONE, fold(line(DAY, "a", 2, 500), line(DAY, "a", -2, 500)));
    }

    @Test
    void a_cancellation_without_a_sale_reduces_nothing_and_is_counted() {
        assertEquals(new PurchaseTotals(DAY, DAY + 2, 2, 700, 500),
                fold(line(DAY, "b", 1, 500), line(DAY, "a", -1, 200), line(DAY + 2, "a", 1, 200)));
        assertEquals(1, fold.cancellations());
        assertEquals(1, fold.withoutSale());
    }

    @Test
    void what_is_cancelled_beyond_the_sale_is_counted() {
        fold(line(DAY, "a", 1, 500), line(DAY + 1, "a", -3, 500));
        assertEquals(1, fold.partlyWithoutSale());
        assertEquals(0, fold.withoutSale());
    }

    @Test
    void gifts_and_bookings_are_no_purchases() {
        assertEquals(PurchaseTotals.NONE,
                fold(line(DAY, "a", 5, 0), line(DAY + 1, "a", 1, -900), line(DAY + 2, "a", -1, -900)));
        assertEquals(DAY + 2, fold.lastLineDay());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_totals_are_those_of_the_plain_rules_as_of_every_day(long seed) {
        RandomLines random = new RandomLines(seed);
        for (int round = 0; round < 60; round++) {
            List<PurchaseLine> lines = random.lines(1, 1 + round, DAY, 100);
            PurchaseTotals totals = fold(lines);
            assertEquals(PlainPurchases.totals(lines, Integer.MAX_VALUE), totals, "seed " + seed);
            TotalsBlock block = new TotalsBlock();
            BlockEdit edit = new BlockEdit();
            edit.replace(5, fold, DAY, PurchaseColumns.NEVER);
            for (int asOf = DAY - 1; asOf < DAY + 105; asOf += 7) {
                block.clear();
                for (int month : edit.months()) {
                    block.play(edit.cells(month, MonthPage.EMPTY), month, asOf);
                }
                assertEquals(PlainPurchases.totals(lines, asOf), block.totals(5), "seed " + seed + " day " + asOf);
            }
        }
    }

    @Test
    void adding_later_lines_is_the_same_as_folding_all() {
        RandomLines random = new RandomLines(9);
        for (int round = 0; round < 50; round++) {
            List<PurchaseLine> early = random.lines(1, 10, DAY, 50);
            List<PurchaseLine> late = random.lines(1, 10, DAY + 52, 50).stream().filter(line -> line.quantity() >= 0)
                    .toList();
            List<PurchaseLine> both = new ArrayList<>(early);
            both.addAll(late);
            PurchaseTotals whole = fold(both);
            PurchaseTotals before = fold(early);
            PurchaseRows rows = rows(late);
            fold.add(before, rows, all(rows.size()), rows.size(), UsualPrices.UNKNOWN);
            assertEquals(whole, fold.totals());
        }
    }

    @Test
    void habits_count_lines_by_price_time_and_weekday() {
        // epoch day 3 was a Sunday
        PurchaseLine night = new PurchaseLine("c", "1", 3, 100, "a", "", 1, 300, PurchaseLine.UNKNOWN);
        PurchaseLine evening = new PurchaseLine("c", "1", 3, 86_399, "a", "", 1, 400, 400);
        PurchaseLine back = new PurchaseLine("c", "2", 5, 50_000, "a", "", -1, 300, PurchaseLine.UNKNOWN);
        PurchaseRows rows = rows(List.of(night, evening, back));
        fold.fold(rows, all(3), 3, _ -> 400, FRESH);
        BlockEdit edit = new BlockEdit();
        edit.replace(1_000, fold, 0, PurchaseColumns.NEVER);
        List<PurchaseHabits> read = new ArrayList<>();
        MonthPage.readHabits(edit.habits(Months.ofDay(3), MonthPage.EMPTY), (at, habits) -> {
            assertEquals(1_000, at);
            read.add(habits);
        });
        assertEquals(List.of(new PurchaseHabits(2, 1, 1, 2, 1, 0, 0, 1)), read);
    }
}
