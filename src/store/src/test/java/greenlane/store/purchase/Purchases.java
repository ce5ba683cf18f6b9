package greenlane.store.purchase;

import java.util.List;

import greenlane.core.purchase.OrderBook.EqualLines;
import greenlane.core.purchase.PurchaseLine;
import greenlane.store.Store;
import greenlane.store.TestStore;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// Imports for the tests.
final class Purchases {
    static final String SHA256 = "cd".repeat(32);
    static final int DAY = 20_000;

    private Purchases() {}

    static PurchaseImport begin(Store store, EqualLines rule, int buffered) {
        return assertInstanceOf(PurchaseRepository.Beginning.Begun.class,
                store.purchases().begin("orders.csv", SHA256, new ImportRules("CNY", rule), buffered)).running();
    }

    static PurchaseImport.Kept keep(Store store, List<PurchaseLine> lines, EqualLines rule, int buffered) {
        try (PurchaseImport running = begin(store, rule, buffered)) {
            lines.forEach(running::add);
            return TestStore.done(running.keep(0));
        }
    }

    static PurchaseImport.Kept keep(Store store, PurchaseLine... lines) {
        return keep(store, List.of(lines), EqualLines.KEEP_ONE, 1_000);
    }

    static PurchaseLine line(String customer, String order, int day, String product, int quantity, long price) {
        return new PurchaseLine(customer, order, day, PurchaseLine.UNKNOWN, product, "", quantity, price,
                PurchaseLine.UNKNOWN);
    }
}
