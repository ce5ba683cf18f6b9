package greenlane.core.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PurchaseSummariesTest {
    private static final long SEED = 7;

    @Test
    void whatGoesInComesOut() {
        List<PurchaseSummary> in = any(1_000);
        PurchaseSummaries customers = columns(in);
        assertEquals(in.size(), customers.size());
        for (int i = 0; i < in.size(); i++) {
            assertEquals(in.get(i), customers.at(i));
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PurchaseSummary(-1, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new PurchaseSummary(3, 2, 10, 0));
        assertThrows(IllegalArgumentException.class, () -> new PurchaseSummary(1, 11, 10, 0));
        assertThrows(IllegalArgumentException.class, () -> new PurchaseSummary(0, 5, 10, 0));
        assertThrows(IllegalArgumentException.class, () -> new PurchaseSummary(1, 1, 36_526, 0));
        assertThrows(IllegalArgumentException.class, () -> new PurchaseSummary(1, 1, 1, Double.NaN));
        var builder = new PurchaseSummaries.Builder(1);
        assertThrows(IllegalArgumentException.class, () -> builder.add(3, 2, 10, 0));
        assertEquals(0, builder.build().size());
    }

    @Test
    void aHundredYearsFit() {
        PurchaseRows rows = PurchaseRows
                .of(new PurchaseSummaries.Builder(1).add(36_525, 36_525, 36_525, 1).add(1, 36_525, 36_525, 1).build());
        assertEquals(1, rows.repeats(0));
        assertEquals(36_525, rows.repeats(1));
        assertEquals(36_525, rows.recencyDays(1));
        assertEquals(36_525, rows.ageDays(1));
    }

    @Test
    void equalCustomersBecomeOneRow() {
        PurchaseRows rows = PurchaseRows.of(new PurchaseSummaries.Builder(4).add(2, 5, 9, 1).add(0, 0, 9, 1)
                .add(2, 5, 9, 7).add(2, 6, 9, 1).build());
        assertEquals(3, rows.size());
        assertEquals(4, rows.customers());
        assertEquals(List.of(1, 2, 1), List.of(rows.weight(0), rows.weight(1), rows.weight(2)));
        assertEquals(0, rows.repeats(0));
        assertEquals(6, rows.recencyDays(2));
    }

    @Test
    void theOrderOfCustomersDoesNotMatter() {
        List<PurchaseSummary> in = any(500);
        PurchaseRows rows = PurchaseRows.of(columns(in));
        List<PurchaseSummary> mixed = new ArrayList<>(in);
        Collections.shuffle(mixed, new Random(SEED));
        PurchaseRows others = PurchaseRows.of(columns(mixed));
        assertEquals(rows.size(), others.size());
        for (int row = 0; row < rows.size(); row++) {
            assertEquals(rows.repeats(row), others.repeats(row));
            assertEquals(rows.weight(row), others.weight(row));
        }
    }

    @Test
    void aSampleHasSoManyCustomersAndTheirMeanAge() {
        PurchaseRows rows = PurchaseRows.of(columns(any(10_000)));
        PurchaseRows sample = rows.sample(1_000);
        assertEquals(1_000, sample.customers());
        assertTrue(sample.size() <= 1_000);
        assertEquals(meanAge(rows), meanAge(sample), 0.01 * meanAge(rows));
        assertEquals(rows, rows.sample(10_000));
    }

    private static double meanAge(PurchaseRows rows) {
        double days = 0;
        for (int row = 0; row < rows.size(); row++) {
            days += (double) rows.weight(row) * rows.ageDays(row);
        }
        return days / rows.customers();
    }

    private static List<PurchaseSummary> any(int count) {
        var random = new SplittableRandom(SEED);
        List<PurchaseSummary> customers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            customers.add(DrawnCustomers.any(random, 60));
        }
        return customers;
    }

    private static PurchaseSummaries columns(List<PurchaseSummary> customers) {
        var columns = new PurchaseSummaries.Builder(0);
        customers.forEach(columns::add);
        return columns.build();
    }
}
