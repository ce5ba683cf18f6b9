package greenlane.feeds.purchases;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import greenlane.feeds.Dirt;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.RealData;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.text.TextSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PurchaseLogsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    private static final String CDNOW = """
             00004 0001 19970101  2   29.33\r
             00004 0001 19970101  2   29.33\r
             00005 0002 19970102  1    0.00
             00006 19970103 1 5.00
            00007 x 1 1
            """;

    private record Taken(String customer, String invoice, String product, String description,
            PurchaseLine.Kind kind, int day, int second, long quantityMillis, long amountMinor) {
        private static Taken of(PurchaseLine it) {
            return new Taken(it.customer(), it.invoice(), it.product(), it.description(), it.kind(), it.day(),
                    it.second(), it.quantityMillis(), it.amountMinor());
        }
    }

    private final List<Taken> taken = new ArrayList<>();
    private final PurchaseSink sink = (_, purchase) -> taken.add(Taken.of(purchase));

    private static TextSource text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return TextSource.stream("sales.csv", new ByteArrayInputStream(bytes), bytes.length);
    }

    private LogReport retail(String rows) {
        return retail(rows, PurchaseReading.of(GBP, LONDON));
    }

    private LogReport retail(String rows, PurchaseReading reading) {
        return done(OnlineRetailLog.read(text(HEADER + rows), reading, sink, RejectSink.NONE, Progress.NONE));
    }

    private static LogReport done(Scan scan) {
        return assertInstanceOf(Scan.Done.class, scan).report();
    }

    @Test
    void a_row_becomes_a_purchase_of_its_day_and_amount() {
        retail("536365,85123A,\"HEART, \"\"SMALL\"\"\",6,2010-12-01 08:26:00,2.55,17850,United Kingdom\n");
        int day = (int) LocalDate.of(2010, 12, 1).toEpochDay();
        assertEquals(List.of(new Taken("17850", "536365", "85123A", "HEART, \"SMALL\"", PurchaseLine.Kind.SALE, day,
                (8 * 60 + 26) * 60, 6_000, 1_530)), taken);
    }

    @Test
    void the_layout_as_its_publisher_writes_dates_is_read_too() {
        retail("1,A,B,1,12/1/2010 8:26,1,5,UK\n");
        assertEquals(LocalDate.of(2010, 12, 1).toEpochDay(), taken.getFirst().day());
    }

    @Test
    void cancellations_gifts_and_their_amounts_are_told_apart() {
        LogReport report = retail("""
                C1,A,B,-2,2010-12-01 08:26:00,1.005,5,UK
                C2,A,B,3,2010-12-01 08:26:00,1,5,UK
                3,A,B,-1,2010-12-01 08:26:00,1,5,UK
                4,A,B,1,2010-12-01 08:26:00,0,5,UK
                """);
        assertEquals(List.of(PurchaseLine.Kind.CANCELLATION, PurchaseLine.Kind.CANCELLATION,
                PurchaseLine.Kind.CANCELLATION, PurchaseLine.Kind.GIFT), taken.stream().map(Taken::kind).toList());
        assertEquals(List.of(201L, 300L, 100L, 0L), taken.stream().map(Taken::amountMinor).toList());
        assertEquals(List.of(2_000L, 3_000L, 1_000L, 1_000L), taken.stream().map(Taken::quantityMillis).toList());
        assertEquals(2, report.count(PurchaseClass.CANCELLATION));
        assertEquals(1, report.count(Dirt.WRONG_SIGN));
        assertEquals(1, report.count(Dirt.ZERO_PRICE));
        assertTrue(report.complete());
    }

    @Test
    void rows_that_cannot_be_used_are_rejected_with_their_reason() {
        LogReport report = retail("""
                1,A,B,1,2010-12-01 08:26:00,1,,UK
                1,A,B,1,2010-12-01 08:26:00,1,5,UK
                1,A,B,1,2010-12-01 08:26:00,1,5,UK
                2,A,B,1,2010-02-30 08:26:00,1,5,UK
                3,A,B,x,2010-12-01 08:26:00,1,5,UK
                4,A,B,1,2010-12-01 08:26:00,-1,5,UK
                5,A,B,0,2010-12-01 08:26:00,1,5,UK
                6,A,B,1,2010-12-01 25:26:00,1,5,UK
                7,A,B,1
                8,A,"B,1,2010-12-01 08:26:00,1,5,UK
                ,A,B,1,2010-12-01 08:26:00,1,5,UK
                9,A,B,999999999999,2010-12-01 08:26:00,999999999999,5,UK
                10,A,B,1,2010-12-01 08:26:00,1,%s,UK
                """.formatted("9".repeat(200)));
        assertEquals(13, report.rowsRead());
        assertEquals(1, report.rowsAccepted());
        assertEquals(List.of(Dirt.NO_CUSTOMER, Dirt.DUPLICATE, Dirt.NOT_A_DATE, Dirt.NOT_A_NUMBER, Dirt.NEGATIVE_PRICE,
                Dirt.NO_QUANTITY, Dirt.NOT_A_DATE, Dirt.WRONG_COLUMN_COUNT, Dirt.OPEN_QUOTE, Dirt.MISSING_VALUE,
                Dirt.OVER_LIMIT, Dirt.TOO_LONG_TEXT), report.problems().stream().map(it -> it.dirt()).toList());
    }

    @Test
    void a_file_in_another_currency_is_refused_unless_a_rate_is_given() {
        PurchaseReading without = new PurchaseReading(GBP, LONDON, CNY, LONDON, Optional.empty());
        Scan refused = OnlineRetailLog.read(text(HEADER), without, sink, RejectSink.NONE, Progress.NONE);
        assertEquals(Refusal.Code.OTHER_CURRENCY, assertInstanceOf(Scan.Refused.class, refused).refusal().code());
        PurchaseReading with = new PurchaseReading(GBP, LONDON, CNY, LONDON, Optional.of(new BigDecimal("9.1234")));
        retail("1,A,B,3,2010-12-01 08:26:00,2.55,5,UK\n", with);
        assertEquals(6_979, taken.getFirst().amountMinor());
    }

    @Test
    void a_clock_of_another_zone_gives_the_day_of_the_centre() {
        PurchaseReading reading = new PurchaseReading(GBP, LONDON, GBP, ZoneId.of("Asia/Shanghai"), Optional.empty());
        retail("1,A,B,1,2010-12-01 18:30:00,1,5,UK\n", reading);
        assertEquals(LocalDate.of(2010, 12, 2).toEpochDay(), taken.getFirst().day());
        assertEquals((2 * 60 + 30) * 60, taken.getFirst().second());
    }

    @Test
    void another_header_refuses_the_file() {
        Scan scan = OnlineRetailLog.read(text("a,b,c\n1,2,3\n"), PurchaseReading.of(GBP, LONDON), sink,
                RejectSink.NONE, Progress.NONE);
        assertEquals(Refusal.Code.WRONG_HEADER, assertInstanceOf(Scan.Refused.class, scan).refusal().code());
    }

    @Test
    void a_purchase_the_store_has_no_room_for_is_rejected() {
        LogReport report = done(OnlineRetailLog.read(text(HEADER + "1,A,B,1,2010-12-01 08:26:00,1,5,UK\n"),
                PurchaseReading.of(GBP, LONDON), (_, _) -> false, RejectSink.NONE, Progress.NONE));
        assertEquals(1, report.count(Dirt.OVER_LIMIT));
    }

    @Test
    void cdnow_lines_become_purchases_also_when_two_are_the_same() {
        LogReport report = done(CdnowLog.read(text(CDNOW),
                PurchaseReading.of(Currency.getInstance("USD"), LONDON), sink, RejectSink.NONE, Progress.NONE));
        assertEquals(List.of(2_933L, 2_933L, 0L, 500L), taken.stream().map(Taken::amountMinor).toList());
        assertEquals(List.of("00004", "00004", "00005", "00006"), taken.stream().map(Taken::customer).toList());
        assertEquals(PurchaseLine.UNKNOWN, taken.getFirst().second());
        assertEquals(1, report.rowsRejected());
        assertEquals(PurchaseLine.Kind.GIFT, taken.get(2).kind());
    }

    @Test
    void three_months_of_online_retail_give_the_numbers_counted_by_hand() {
        Path file = RealData.file("online_retail/online_retail_2010-12_to_2011-02.csv.gz");
        LogReport report = done(OnlineRetailLog.read(TextSource.file(file), PurchaseReading.of(GBP, LONDON), sink,
                RejectSink.NONE, Progress.NONE));
        RetailByHand slow = RetailByHand.of(file);
        assertEquals(105_335, report.rowsRead());
        assertEquals(36_210, report.count(Dirt.NO_CUSTOMER));
        assertEquals(1_904, report.count(PurchaseClass.CANCELLATION));
        assertEquals(540, report.count(PurchaseClass.ZERO_PRICE));
        assertEquals(slow.rows(), report.rowsRead());
        assertEquals(slow.noCustomer(), report.count(Dirt.NO_CUSTOMER));
        assertEquals(slow.repeats(), report.count(Dirt.DUPLICATE));
        assertEquals(slow.rows() - slow.noCustomer() - slow.repeats(), report.rowsAccepted());
        assertEquals(slow.cancelled(),
                taken.stream().filter(it -> it.kind() == PurchaseLine.Kind.CANCELLATION).count());
        assertEquals(slow.gifts(), taken.stream().filter(it -> it.kind() == PurchaseLine.Kind.GIFT).count());
        assertEquals(slow.customers(), taken.stream().map(Taken::customer).distinct().count());
        assertEquals(slow.soldMinor(), taken.stream().filter(it -> it.kind() == PurchaseLine.Kind.SALE)
                .mapToLong(Taken::amountMinor).sum());
    }

    @Test
    void the_cdnow_sample_has_its_known_purchases_and_customers() {
        Path file = RealData.file("cdnow/CDNOW_sample.txt");
        LogReport report = done(CdnowLog.read(TextSource.file(file),
                PurchaseReading.of(Currency.getInstance("USD"), LONDON), sink, RejectSink.NONE, Progress.NONE));
        assertEquals(6_919, report.rowsAccepted());
        assertEquals(0, report.rowsRejected());
        Set<String> customers = new HashSet<>();
        taken.forEach(it -> customers.add(it.customer()));
        assertEquals(2_357, customers.size());
    }
}
