package greenlane.bench.customer;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Random;

import com.sun.management.ThreadMXBean;

import greenlane.feeds.Progress;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.purchases.OnlineRetailLog;
import greenlane.feeds.purchases.PurchaseReading;
import greenlane.feeds.text.TextSource;

/// How many lines a second of invented purchases in the Online Retail layout are read, and how much garbage a line makes.
///
/// The sink adds the amounts up and keeps nothing: this is the reading alone. Argument: how many lines (1,000,000).
public final class PurchaseReadBench {
    private static final long SEED = 20_261_121;
    private static final int LINES = 1_000_000;
    private static final int ROUNDS = 7;
    private static final int LINES_PER_INVOICE = 20;
    private static final int PRODUCTS = 3_000;
    private static final int CUSTOMERS = 50_000;

    private PurchaseReadBench() {}

    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : LINES;
        byte[] file = file(count);
        say(String.format(Locale.ROOT, "seed %d, %d lines, %.1f MB", SEED, count, file.length / 1e6));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        PurchaseReading reading = PurchaseReading.of(Currency.getInstance("GBP"), ZoneId.of("Europe/London"));
        for (int round = 1; round <= ROUNDS; round++) {
            long[] sum = {0};
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long cpu = threads.getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            Scan scan = OnlineRetailLog.read(TextSource.stream("invented", new ByteArrayInputStream(file), file.length),
                    reading, (_, purchase) -> {
                        sum[0] += purchase.amountMinor();
                        return true;
                    }, RejectSink.NONE, Progress.NONE);
            double wallSeconds = (System.nanoTime() - begun) / 1e9;
            double cpuSeconds = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
            bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
            say(String.format(Locale.ROOT,
                    "round %d: %.0f lines/s on the wall, %.0f of the processor, %.1f bytes a line, %s, amounts %d",
                    round,
                    count / wallSeconds, count / cpuSeconds, (double) bytes / count,
                    scan.getClass().getSimpleName(), sum[0]));
        }
    }

    private static byte[] file(int count) {
        Random random = new Random(SEED);
        LocalDate begin = LocalDate.of(2025, 1, 1);
        StringBuilder out = new StringBuilder(count * 90);
        out.append("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        String customer = "";
        String at = "";
        for (int i = 0; i < count; i++) {
            if (i % LINES_PER_INVOICE == 0) {
                customer = "X" + random.nextInt(CUSTOMERS);
                at = begin.plusDays((long) i * 365 / count) + " " + (8 + random.nextInt(10)) + ":"
                        + (10 + random.nextInt(50)) + ":00";
            }
            int product = random.nextInt(PRODUCTS);
            boolean quoted = product % 20 == 0;
            out.append(600_000 + i / LINES_PER_INVOICE).append(",P").append(product).append(',')
                    .append(quoted ? "\"INVENTED ARTICLE, NUMBER " : "INVENTED ARTICLE NUMBER ").append(product)
                    .append(quoted ? "\"," : ",").append(1 + i % 97).append(',').append(at).append(',')
                    .append(product % 50).append('.').append(10 + product % 90).append(',').append(customer)
                    .append(",Nowhere\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
