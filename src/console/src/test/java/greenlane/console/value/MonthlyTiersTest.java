package greenlane.console.value;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.console.area.InventedCentre;
import greenlane.store.Store;
import greenlane.store.tier.StoredRun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MonthlyTiersTest {
    private static final LocalDate BOUGHT = LocalDate.of(2026, 3, 12);

    @TempDir
    Path folder;

    private static List<LocalDate> due(String today, String newest) {
        return MonthlyTiers.due(LocalDate.parse(today), LocalDate.parse(newest), BOUGHT);
    }

    @Test
    void aMonthIsDueOnceItIsOver() {
        assertEquals(List.of(), due("2026-03-31", "2026-02-28"));
        assertEquals(List.of(LocalDate.of(2026, 3, 31)), due("2026-04-01", "2026-02-28"));
        assertEquals(List.of(), due("2026-04-01", "2026-03-31"));
    }

    @Test
    void aRunInTheMonthDoesNotTakeThePlaceOfThatAtItsEnd() {
        assertEquals(List.of(LocalDate.of(2026, 3, 31)), due("2026-04-02", "2026-03-10"));
    }

    @Test
    void monthsThatWereMissedAreMadeUpForInOrderAndAYearAtMost() {
        assertEquals(List.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31)),
                due("2026-04-30", "2026-01-30"));
        List<LocalDate> many = due("2026-04-30", "2020-01-31");
        assertEquals(MonthlyTiers.MONTHS_MAX, many.size());
        assertEquals(LocalDate.of(2026, 3, 31), many.getLast());
    }

    @Test
    void nothingIsDueWhereNothingWasBoughtSince() {
        assertEquals(List.of(), due("2026-06-01", BOUGHT.toString()));
        assertEquals(List.of(LocalDate.of(2026, 3, 31)), due("2026-06-01", "2026-03-01"));
        assertEquals(List.of(), due("2036-06-01", "2026-02-28"));
    }

    @Test
    void theFirstRunIsForPeopleAndTheNextOnesMakeThemselves() {
        try (InventedCentre centre = new InventedCentre(folder).fill(40)) {
            Store store = centre.store();
            LocalDate later = LocalDate.of(2026, 4, 1);
            assertFalse(new MonthlyTiers(store, () -> false).make(later));
            LocalDate last = TierMaking.lastPurchase(store, later).orElseThrow();
            assertTrue(new TierMaking(store, Runnable::run).run(last.minusMonths(2),
                    Optional.empty()) instanceof TierMaking.Result.Done);
            assertFalse(new MonthlyTiers(store, () -> true).make(later));
            assertTrue(new MonthlyTiers(store, () -> false).make(later));
            assertEquals(LocalDate.of(2026, 3, 31), store.tiers().runs().newest().map(StoredRun::asOf).orElseThrow());
            assertFalse(new MonthlyTiers(store, () -> false).make(later));
        }
    }
}
