package greenlane.store.purchase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.core.purchase.OrderBook.EqualLines;
import greenlane.core.purchase.PlainPurchases;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.purchase.PurchaseLine;
import greenlane.store.Store;
import greenlane.store.TestStore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Purchases of real shops, where GREENLANE_DATA names the folder they are in.
class RealPurchasesTest {
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]*)");

    @TempDir
    Path home;

    private static Path data(String file) {
        String folder = System.getenv("GREENLANE_DATA");
        Assumptions.assumeTrue(folder != null, "GREENLANE_DATA does not name the folder of the real data");
        return Path.of(folder).resolve(file);
    }

    @Test
    void cdnow_comes_to_its_known_customers_and_repeat_buyers() throws IOException {
        List<PurchaseLine> lines = new ArrayList<>();
        for (String row : Files.readAllLines(data("cdnow/CDNOW_sample.txt"))) {
            String[] cells = row.trim().split("\\s+", -1);
            int day = (int) LocalDate.of(Integer.parseInt(cells[2].substring(0, 4)),
                    Integer.parseInt(cells[2].substring(4, 6)), Integer.parseInt(cells[2].substring(6))).toEpochDay();
            lines.add(new PurchaseLine(cells[0], "", day, PurchaseLine.UNKNOWN, "", "", Integer.parseInt(cells[3]),
                    1, PurchaseLine.UNKNOWN));
        }
        assertEquals(6_919, lines.size());
        try (Store store = TestStore.open(home)) {
            assertEquals(6_919, Purchases.keep(store, lines, EqualLines.KEEP_ALL, 1_000).tally().added());
            PurchaseColumns columns = store.purchases().columns(LocalDate.of(1997, 9, 30));
            assertEquals(2_357, columns.size());
            int repeated = 0;
            for (int customer = 0; customer < columns.size(); customer++) {
                repeated += columns.purchases(customer) > 1 ? 1 : 0;
            }
            assertEquals(946, repeated);
        }
    }

    @Test
    void online_retail_twice_adds_nothing_and_agrees_with_the_plain_rules() throws IOException {
        List<PurchaseLine> lines = onlineRetail();
        try (Store store = TestStore.open(home)) {
            ImportTally first = Purchases.keep(store, lines, EqualLines.KEEP_ONE, 20_000).tally();
            assertEquals(105_335, first.read());
            assertEquals(first.read(), first.withoutCustomer() + first.repeated() + first.added());
            assertTrue(first.cancellations() > 0 && first.cancellationsWithoutSale() > 0);
            PurchaseImport.Kept second = Purchases.keep(store, lines, EqualLines.KEEP_ONE, 20_000);
            assertTrue(second.batch().isEmpty());
            assertEquals(first.added(), second.tally().known());
            agrees(store, lines);
        }
    }

    private static void agrees(Store store, List<PurchaseLine> lines) {
        List<PurchaseLine> named = lines.stream().filter(line -> !line.customer().isEmpty()).toList();
        PlainPurchases plain = new PlainPurchases();
        plain.add(1, named, EqualLines.KEEP_ONE);
        List<String> codes = named.stream().map(PurchaseLine::customer).distinct().toList();
        for (LocalDate asOf : List.of(LocalDate.of(2010, 12, 15), LocalDate.of(2011, 3, 1))) {
            PurchaseColumns columns = store.purchases().columns(asOf);
            assertEquals(codes.size(), columns.size());
            for (int customer = 0; customer < codes.size(); customer += 9) {
                var expected = plain.totals(codes.get(customer), (int) asOf.toEpochDay());
                assertEquals(expected.purchases(), columns.purchases(customer), codes.get(customer));
                assertEquals(expected.spendMinor(), columns.spendMinor(customer), codes.get(customer));
                assertEquals(expected.firstDay(), columns.firstDay(customer), codes.get(customer));
            }
        }
    }

    private static List<PurchaseLine> onlineRetail() throws IOException {
        List<PurchaseLine> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        Files.newInputStream(data("online_retail/online_retail_2010-12_to_2011-02.csv.gz"))),
                StandardCharsets.UTF_8))) {
            in.readLine();
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                List<String> cells = cells(row);
                LocalDateTime at = LocalDateTime.parse(cells.get(4).replace(' ', 'T'));
                PurchaseLine line = new PurchaseLine(cells.get(6), cells.get(0), (int) at.toLocalDate().toEpochDay(),
                        at.toLocalTime().toSecondOfDay(), cells.get(1), cells.get(2), Integer.parseInt(cells.get(3)),
                        new BigDecimal(cells.get(5)).movePointRight(3).longValueExact(), PurchaseLine.UNKNOWN);
                lines.add(cells.get(0).startsWith("C") ? line.cancelling() : line);
            }
        }
        return lines;
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(row);
        int at = 0;
        while (at <= row.length() && cell.find(at)) {
            cells.add(cell.group(1) != null ? cell.group(1).replace("\"\"", "\"") : cell.group(2));
            at = cell.end() + 1;
        }
        return cells;
    }
}
