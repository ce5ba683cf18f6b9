package greenlane.store.purchase;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jooq.DSLContext;

import greenlane.core.purchase.OrderBook;
import greenlane.core.purchase.PurchaseFold;
import greenlane.core.purchase.PurchaseRows;
import greenlane.core.purchase.UsualPrices;
import greenlane.store.generated.tables.records.ProductRecord;

import static greenlane.store.generated.Tables.PRODUCT;

/// Reads one customer's lines from the runs.
final class CustomerLines {
    private final DSLContext sql;
    private final StoredRuns runs;

    CustomerLines(DSLContext sql) {
        this.sql = sql;
        this.runs = StoredRuns.of(sql);
    }

    PurchasePage page(int customer, int skip, int count) {
        PurchaseRows rows = new PurchaseRows(0);
        runs.gather(customer, rows);
        OrderBook book = new OrderBook();
        book.read(rows);
        PurchaseFold fold = new PurchaseFold();
        fold.fold(rows, book.standing(), book.standingCount(), UsualPrices.UNKNOWN, Integer.MAX_VALUE);
        int[] newestFirst = fold.newestFirst();
        int from = Math.min(skip, newestFirst.length);
        int to = Math.min(newestFirst.length, from + count);
        Map<Integer, ProductRecord> products = products(rows, newestFirst, from, to);
        Map<Integer, Long> batches = new HashMap<>();
        runs.all().forEach(run -> batches.put(run.id(), run.batch()));
        List<StoredPurchase> page = IntStream.range(from, to).map(at -> newestFirst[at])
                .mapToObj(row -> value(rows, row, products.get(rows.product(row)),
                        batches.getOrDefault(rows.source(row), 0L), fold.cancelledQuantity(row)))
                .toList();
        return new PurchasePage(page, newestFirst.length);
    }

    private Map<Integer, ProductRecord> products(PurchaseRows rows, int[] which, int from, int to) {
        Set<Integer> numbers = new HashSet<>();
        for (int at = from; at < to; at++) {
            numbers.add(rows.product(which[at]));
        }
        return sql.selectFrom(PRODUCT).where(PRODUCT.NUMBER.in(numbers)).fetchMap(PRODUCT.NUMBER);
    }

    private static StoredPurchase value(PurchaseRows rows, int row,
            @org.jspecify.annotations.Nullable ProductRecord product, long batch, int cancelled) {
        return new StoredPurchase(batch, rows.orderCode(row), rows.day(row), rows.second(row),
                product == null ? "" : product.getCode(), product == null ? "" : product.getDescription(),
                rows.quantity(row), cancelled, rows.unitPriceMinor(row), rows.listPriceMinor(row));
    }
}
