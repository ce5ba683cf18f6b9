package greenlane.store.purchase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.core.purchase.OrderBook.EqualLines;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.purchase.PurchaseHabits;
import greenlane.core.purchase.PurchaseLine;
import greenlane.store.Store;
import greenlane.store.TestStore;
import greenlane.store.act.Change;
import greenlane.store.disk.StoreFault;

import static greenlane.store.purchase.Purchases.DAY;
import static greenlane.store.purchase.Purchases.SHA256;
import static greenlane.store.purchase.Purchases.keep;
import static greenlane.store.purchase.Purchases.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PurchaseRepositoryTest {
    private static final LocalDate LATE = LocalDate.of(2100, 1, 1);

    @TempDir
    Path home;

    private Store store;

    @BeforeEach
    void open() {
        store = TestStore.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private PurchaseColumns columns() {
        return store.purchases().columns(LATE);
    }

    private static LocalDate day(int day) {
        return LocalDate.ofEpochDay(day);
    }

    @Test
    void purchases_are_there_after_closing_and_opening() {
        keep(store, line("a", "1", DAY, "p", 2, 500), line("b", "2", DAY + 1, "q", 1, 300));
        store.close();
        store = TestStore.open(home);
        assertEquals(2, columns().size());
        assertEquals(1_000, columns().spendMinor(0));
        assertEquals(DAY + 1, columns().lastDay(1));
    }

    @Test
    void the_same_file_again_adds_nothing_and_leaves_no_trace() {
        keep(store, line("a", "1", DAY, "p", 2, 500), line("a", "1", DAY, "q", 1, 300));
        long changes = store.purchases().changeNumber();
        PurchaseImport.Kept again = keep(store, line("a", "1", DAY, "q", 1, 300), line("a", "1", DAY, "p", 2, 500));
        assertTrue(again.batch().isEmpty());
        assertEquals(2, again.tally().known());
        assertEquals(1, store.imports().all().size());
        assertEquals(changes, store.purchases().changeNumber());
    }

    @Test
    void a_corrected_order_takes_the_place_of_the_old_one() {
        keep(store, line("a", "1", DAY, "p", 2, 500), line("a", "2", DAY + 5, "p", 1, 500));
        PurchaseImport.Kept kept = keep(store, line("a", "1", DAY + 1, "p", 3, 500));
        assertEquals(1, kept.tally().correctedOrders());
        assertEquals(2_000, columns().spendMinor(0));
        assertEquals(DAY + 1, columns().firstDay(0));
    }

    @Test
    void taking_a_correction_back_brings_the_old_order_back() {
        keep(store, line("a", "1", DAY, "p", 2, 500), line("b", "2", DAY, "p", 1, 500));
        long correction = keep(store, line("a", "1", DAY + 20, "p", 3, 500)).batch().orElseThrow();
        assertEquals(1, TestStore.done(store.purchases().undo(correction)));
        assertEquals(1_000, columns().spendMinor(0));
        assertEquals(DAY, columns().lastDay(0));
        assertEquals(1, store.imports().all().size());
    }

    @Test
    void a_cancellation_counts_from_its_own_day_on() {
        keep(store, line("a", "1", DAY, "p", 2, 500), line("a", "2", DAY + 3, "p", 1, 100));
        keep(store, line("a", "C1", DAY + 60, "p", -2, 500));
        assertEquals(1_100, store.purchases().columns(day(DAY + 59)).spendMinor(0));
        assertEquals(100, store.purchases().columns(day(DAY + 60)).spendMinor(0));
        assertEquals(DAY + 3, columns().firstDay(0));
    }

    @Test
    void a_day_before_the_first_purchase_has_none() {
        keep(store, line("a", "1", DAY, "p", 2, 500));
        assertFalse(store.purchases().columns(day(DAY - 1)).bought(0));
        assertTrue(store.purchases().columns(day(DAY)).bought(0));
    }

    @Test
    void every_line_is_counted_for_what_became_of_it() {
        ImportTally tally = keep(store, line("", "1", DAY, "p", 1, 500), line("a", "1", DAY, "p", 1, 500),
                line("a", "1", DAY, "p", 1, 500), line("a", "1", DAY, "p", 1, 0), line("a", "1", DAY, "p", 1, -5),
                line("a", "C2", DAY, "q", -1, 500), line("b", "C3", DAY, "p", -3, 500),
                line("b", "3", DAY - 1, "p", 2, 500)).tally();
        assertEquals(new ImportTally(8, 1, 0, 1, 0, 6, 0, 0, 2, 1, 1, 1, 1, 2, 2), tally);
        assertFalse(columns().bought(1));
        assertEquals(500, columns().spendMinor(0));
    }

    @Test
    void nothing_is_there_before_an_import_is_kept_nor_after_it_is_closed() {
        try (PurchaseImport running = Purchases.begin(store, EqualLines.KEEP_ONE, 2)) {
            for (int order = 0; order < 20; order++) {
                running.add(line("c" + order, "1", DAY, "p", 1, 500));
            }
            assertEquals(0, columns().size());
        }
        assertEquals(0, columns().size());
        assertFalse(Files.exists(home.resolve("greenlane-purchase-import.tmp")));
        // the numbers it gave are free again
        keep(store, line("other", "1", DAY, "p", 1, 500));
        assertEquals(1, columns().size());
    }

    @Test
    void a_second_import_is_refused_while_one_is_under_way() {
        try (PurchaseImport _ = Purchases.begin(store, EqualLines.KEEP_ONE, 100)) {
            var second = store.purchases().begin("b.csv", SHA256, new ImportRules("CNY", EqualLines.KEEP_ONE));
            assertTrue(second instanceof PurchaseRepository.Beginning.Refused refused
                    && refused.fault() == StoreFault.BUSY, second::toString);
        }
        Purchases.begin(store, EqualLines.KEEP_ONE, 100).close();
    }

    @Test
    void the_first_import_says_the_currency_and_another_one_is_refused() {
        assertEquals(Optional.empty(), store.purchases().currency());
        long batch = keep(store, line("a", "1", DAY, "p", 1, 500)).batch().orElseThrow();
        ImportRules dollars = new ImportRules("USD", EqualLines.KEEP_ONE);
        assertEquals(new PurchaseRepository.Beginning.OtherCurrency("CNY"),
                store.purchases().begin("b.csv", SHA256, dollars));
        TestStore.done(store.purchases().undo(batch));
        assertEquals(Optional.empty(), store.purchases().currency());
    }

    @Test
    void a_customers_lines_come_newest_first_and_say_what_was_cancelled() {
        long batch = keep(store, line("a", "1", DAY, "p", 2, 500),
                new PurchaseLine("a", "2", DAY + 1, 600, "q", "Tea 茶", 1, 300, 350), line("b", "9", DAY, "p", 1, 1),
                line("a", "C3", DAY + 2, "p", -1, 500)).batch().orElseThrow();
        PurchasePage page = store.purchases().ofCustomer(0, 1, 5);
        assertEquals(3, page.total());
        assertEquals(List.of(new StoredPurchase(batch, "2", DAY + 1, 600, "q", "Tea 茶", 1, 0, 300, 350),
                new StoredPurchase(batch, "1", DAY, -1, "p", "", 2, 1, 500, -1)), page.rows());
    }

    @Test
    void only_blocks_whose_customers_bought_have_changed() {
        List<PurchaseLine> lines = new ArrayList<>();
        for (int customer = 0; customer < 3 * PurchaseRepository.CUSTOMERS_OF_BLOCK; customer++) {
            lines.add(line("c" + customer, "1", DAY, "p", 1, 500));
        }
        keep(store, lines, EqualLines.KEEP_ONE, 1_000);
        long since = store.purchases().changeNumber();
        keep(store, line("c1030", "2", DAY + 40, "p", 1, 500));
        BitSet expected = new BitSet();
        expected.set(1);
        assertEquals(expected, store.purchases().changedBlocks(since));
        assertEquals(2, columns().purchases(1030));
        assertEquals(3 * 1024, columns().size());
    }

    @Test
    void habits_are_added_up_over_months() {
        int march = Math.toIntExact(LocalDate.of(2026, 3, 2).toEpochDay());
        keep(store, line("a", "1", march, "p", 1, 500), line("a", "2", march + 1, "p", 1, 500),
                line("b", "3", march + 40, "p", 1, 400));
        keep(store, line("a", "4", march + 9, "p", 1, 400), line("a", "5", march + 40, "p", 1, 500));
        List<String> read = new ArrayList<>();
        store.purchases().habits(YearMonth.of(2026, 3), YearMonth.of(2026, 3),
                (customer, habits) -> read.add(customer + " " + habits));
        assertEquals(List.of("0 " + new PurchaseHabits(3, 0, 1, 0, 0, 0, 0, 0)), read);
    }

    @Test
    void listeners_hear_of_purchases_and_new_customers() {
        Set<Change> heard = new HashSet<>();
        try (var _ = store.listen(heard::addAll)) {
            keep(store, line("a", "1", DAY, "p", 1, 500));
        }
        assertTrue(heard.contains(Change.many(Change.Kind.PURCHASE)));
        assertTrue(heard.contains(Change.many(Change.Kind.CUSTOMER)));
    }

    @Test
    void an_import_of_purchases_is_taken_back_where_all_imports_are() {
        long batch = keep(store, line("a", "1", DAY, "p", 2, 500)).batch().orElseThrow();
        assertEquals(1L, TestStore.done(store.imports().undo(batch)));
        assertFalse(columns().bought(0));
        assertEquals(List.of(), store.imports().all());
        assertEquals(0L, TestStore.done(store.imports().undo(batch)));
    }

    @Test
    void a_number_that_is_no_import_of_purchases_takes_nothing_back() {
        keep(store, line("a", "1", DAY, "p", 1, 500));
        assertEquals(0, TestStore.done(store.purchases().undo(4_711)));
        assertTrue(columns().bought(0));
    }
}
