package greenlane.store.purchase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;

import greenlane.core.purchase.LineKind;
import greenlane.core.purchase.PurchaseLine;
import greenlane.core.purchase.UsualPrices;

import static greenlane.store.generated.Tables.PRODUCT;

/// Products by code during an import, and what they usually cost.
///
/// The usual price is the one most lines of the first import that knows the product were sold at, and stays so: what counts as a discount does not change
/// behind what is already counted. It is found with a few counters for each product (Misra & Gries, *Finding repeated elements*, 1982).
/// Belongs to one thread.
final class ProductNumbers {
    /// How many products there can be.
    static final int PRODUCTS_MAX = 1_000_000;
    /// The number of a line without a product.
    static final int NONE = -1;
    /// What stands for a product there is no room for.
    static final int REFUSED = -2;

    private static final int DESCRIPTION_MAX = PRODUCT.DESCRIPTION.getDataType().length();
    private static final int WRITTEN_AT_ONCE = 1_000;

    private final Map<String, Integer> numbers;
    private final int stored;
    private final List<NewProduct> added = new ArrayList<>();
    private long[] usualPrices;
    private String newestCode = "";
    private int newestNumber = NONE;

    private ProductNumbers(Map<String, Integer> numbers, long[] usualPrices) {
        this.numbers = numbers;
        this.usualPrices = usualPrices;
        this.stored = numbers.size();
    }

    static ProductNumbers load(DSLContext sql) {
        Map<String, Integer> numbers = new HashMap<>();
        long[] prices = usualPrices(sql, numbers);
        return new ProductNumbers(numbers, prices);
    }

    /// The usual prices of the products that are stored.
    static UsualPrices usualPrices(DSLContext sql) {
        long[] prices = usualPrices(sql, new HashMap<>());
        return product -> product < 0 ? 0 : prices[product];
    }

    private static long[] usualPrices(DSLContext sql, Map<String, Integer> numbers) {
        long[] prices = new long[sql.fetchCount(PRODUCT)];
        sql.select(PRODUCT.NUMBER, PRODUCT.CODE, PRODUCT.USUAL_PRICE_MINOR).from(PRODUCT).fetch().forEach(row -> {
            numbers.put(row.value2(), row.value1());
            prices[row.value1()] = row.value3();
        });
        return prices;
    }

    /// The number of a line's product, a new one where it has none yet.
    int number(PurchaseLine line) {
        String code = line.product();
        if (code.isEmpty()) {
            return NONE;
        }
        if (!code.equals(newestCode)) {
            Integer known = numbers.get(code);
            if (known == null) {
                if (numbers.size() >= PRODUCTS_MAX) {
                    return REFUSED;
                }
                known = numbers.size();
                numbers.put(code, known);
                added.add(new NewProduct(code));
            }
            newestCode = code;
            newestNumber = known;
        }
        if (newestNumber >= stored) {
            added.get(newestNumber - stored).see(line);
        }
        return newestNumber;
    }

    /// How many products are new.
    int added() {
        return added.size();
    }

    /// Settles what the new products usually cost, and writes them.
    UsualPrices write(DSLContext sql) {
        usualPrices = Arrays.copyOf(usualPrices, stored + added.size());
        for (int from = 0; from < added.size(); from += WRITTEN_AT_ONCE) {
            write(sql, from, Math.min(from + WRITTEN_AT_ONCE, added.size()));
        }
        return product -> product < 0 ? 0 : usualPrices[product];
    }

    private void write(DSLContext sql, int from, int to) {
        BatchBindStep rows = sql.batch(sql.insertInto(PRODUCT, PRODUCT.NUMBER, PRODUCT.CODE, PRODUCT.DESCRIPTION,
                PRODUCT.USUAL_PRICE_MINOR).values((Integer) null, null, null, null));
        for (int at = from; at < to; at++) {
            NewProduct product = added.get(at);
            usualPrices[stored + at] = product.usualPriceMinor();
            rows = rows.bind(stored + at, product.code, product.description, usualPrices[stored + at]);
        }
        rows.execute();
    }

    private static final class NewProduct {
        private static final int COUNTERS = 6;

        private final String code;
        private String description = "";
        private final long[] price = new long[COUNTERS];
        private final int[] count = new int[COUNTERS];

        NewProduct(String code) {
            this.code = code;
        }

        void see(PurchaseLine line) {
            if (description.isEmpty() && !line.description().isEmpty()) {
                description = line.description().substring(0, Math.min(line.description().length(), DESCRIPTION_MAX));
            }
            if (line.kind() == LineKind.SALE) {
                count(line.unitPriceMinor());
            }
        }

        private void count(long sold) {
            int free = -1;
            for (int at = 0; at < COUNTERS; at++) {
                if (count[at] > 0 && price[at] == sold) {
                    count[at]++;
                    return;
                }
                free = count[at] == 0 ? at : free;
            }
            if (free >= 0) {
                price[free] = sold;
                count[free] = 1;
                return;
            }
            for (int at = 0; at < COUNTERS; at++) {
                count[at]--;
            }
        }

        /// The price counted most often; of several, the highest.
        private long usualPriceMinor() {
            long usual = 0;
            int most = 0;
            for (int at = 0; at < COUNTERS; at++) {
                if (count[at] > most || (count[at] == most && most > 0 && price[at] > usual)) {
                    most = count[at];
                    usual = price[at];
                }
            }
            return usual;
        }
    }
}
