package greenlane.store.purchase;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import greenlane.core.purchase.OrderBook.EqualLines;
import greenlane.core.purchase.PlainPurchases;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.purchase.PurchaseLine;
import greenlane.core.purchase.PurchaseTotals;
import greenlane.core.purchase.RandomLines;
import greenlane.store.Store;
import greenlane.store.TestStore;

import static greenlane.store.purchase.Purchases.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// Random imports, corrections, cancellations and undoings against the rules written down plainly.
class RandomImportsTest {
    private static final int IMPORTS = 14;
    private static final int CUSTOMERS = 60;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_is_imported_and_taken_back_the_totals_are_those_of_the_plain_rules(long seed) {
        Random random = new Random(seed);
        RandomLines lines = new RandomLines(seed);
        PlainPurchases plain = new PlainPurchases();
        SortedMap<Long, List<PurchaseLine>> kept = new TreeMap<>();
        EqualLines rule = seed % 2 == 0 ? EqualLines.KEEP_ALL : EqualLines.KEEP_ONE;
        try (Store store = TestStore.open(home)) {
            for (int step = 0; step < IMPORTS; step++) {
                if (!kept.isEmpty() && random.nextInt(4) == 0) {
                    long batch = new ArrayList<>(kept.keySet()).get(random.nextInt(kept.size()));
                    TestStore.done(store.purchases().undo(batch));
                    plain.undo(batch);
                    kept.remove(batch);
                } else {
                    List<PurchaseLine> next = next(random, lines, kept, step);
                    PurchaseImport.Kept result = Purchases.keep(store, next, rule, 50);
                    long batch = result.batch().orElse(Long.MAX_VALUE);
                    assertEquals(plain.add(batch, next, rule),
                            List.of((int) result.tally().added(), (int) result.tally().known(),
                                    (int) result.tally().corrected()),
                            "seed " + seed + " step " + step);
                    result.batch().ifPresent(number -> kept.put(number, next));
                }
                check(store, plain, DAY + random.nextInt(400), "seed " + seed + " step " + step);
                check(store, plain, 40_000, "seed " + seed + " step " + step);
            }
            rebuildChangesNothing(store);
        }
    }

    private static List<PurchaseLine> next(Random random, RandomLines lines, SortedMap<Long, List<PurchaseLine>> kept,
            int step) {
        if (kept.isEmpty() || random.nextInt(3) > 0) {
            return lines.lines(CUSTOMERS, 150, DAY + step * 15, 40);
        }
        List<PurchaseLine> again = new ArrayList<>(kept.values()).get(random.nextInt(kept.size()));
        return random.nextBoolean() ? again : lines.corrected(again);
    }

    private static void check(Store store, PlainPurchases plain, int asOf, String when) {
        PurchaseColumns columns = store.purchases().columns(LocalDate.ofEpochDay(asOf));
        for (int customer = 0; customer < columns.size(); customer++) {
            assertEquals(plain.totals(code(store, customer), asOf), totals(columns, customer),
                    when + " day " + asOf + " customer " + customer);
        }
        for (int from : new int[]{asOf - 300, asOf - 45, asOf - 7}) {
            PurchaseRepository.Spans spans = store.purchases().columns(LocalDate.ofEpochDay(from),
                    LocalDate.ofEpochDay(asOf));
            for (int customer = 0; customer < columns.size(); customer++) {
                assertEquals(plain.totals(code(store, customer), from, asOf), totals(spans.window(), customer),
                        when + " days " + from + " to " + asOf + " customer " + customer);
                assertEquals(totals(columns, customer), totals(spans.life(), customer));
            }
        }
    }

    private static String code(Store store, int customer) {
        var numbering = store.customerNumbers().begin().orElseThrow();
        try (numbering) {
            return numbering.code(customer);
        }
    }

    private static PurchaseTotals totals(PurchaseColumns columns, int customer) {
        return columns.bought(customer)
                ? new PurchaseTotals(columns.firstDay(customer), columns.lastDay(customer),
                        columns.purchases(customer), columns.spendMinor(customer), columns.firstSpendMinor(customer))
                : PurchaseTotals.NONE;
    }

    private static void rebuildChangesNothing(Store store) {
        List<String> before = everything(store);
        TestStore.done(store.purchases().rebuild());
        assertEquals(before, everything(store));
    }

    private static List<String> everything(Store store) {
        List<String> all = new ArrayList<>();
        for (int day = DAY - 30; day < DAY + 400; day += 11) {
            PurchaseColumns columns = store.purchases().columns(LocalDate.ofEpochDay(day));
            for (int customer = 0; customer < columns.size(); customer++) {
                all.add(day + " " + customer + " " + totals(columns, customer));
            }
            YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
            store.purchases().habits(month, month,
                    (customer, habits) -> all.add(month + " " + customer + " " + habits));
        }
        return all;
    }
}
