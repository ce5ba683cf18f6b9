package greenlane.bench.purchase;

import java.util.SplittableRandom;
import java.util.function.Consumer;

import greenlane.core.purchase.PurchaseLine;

/// Orders made by seed, in order of time: each of a customer drawn anew, one to five lines of different products, one order in fifty a cancellation of a
/// line the customer may have bought.
final class PurchaseScript {
    private static final int PRODUCTS = 20_000;
    private static final int SECONDS_OPEN = 13 * 3600;

    private final SplittableRandom random;
    private final int customers;
    private int order;

    PurchaseScript(long seed, int customers, int firstOrder) {
        this.random = new SplittableRandom(seed);
        this.customers = customers;
        this.order = firstOrder;
    }

    /// Writes lines evenly over some days.
    void write(int lines, int firstDay, int days, Consumer<PurchaseLine> out) {
        int written = 0;
        while (written < lines) {
            int day = firstDay + (int) ((long) written * days / lines);
            written += writeOrder(day, Math.min(lines - written, 1 + random.nextInt(5)), out);
        }
    }

    private int writeOrder(int day, int lines, Consumer<PurchaseLine> out) {
        boolean cancels = random.nextInt(50) == 0;
        String customer = "K" + (100_000_000 + random.nextInt(customers));
        String code = (cancels ? "C" : "") + (500_000_000 + order++);
        int second = 8 * 3600 + random.nextInt(SECONDS_OPEN);
        for (int line = 0; line < lines; line++) {
            int product = random.nextInt(random.nextInt(PRODUCTS) + 1);
            long price = 100 + product * 7919L % 9_900;
            boolean discounted = random.nextInt(8) == 0;
            int quantity = 1 + random.nextInt(random.nextInt(6) + 1);
            out.accept(new PurchaseLine(customer, code, day, second, "P" + (10_000 + product), "",
                    cancels ? -quantity : quantity, discounted ? price * 4 / 5 : price, PurchaseLine.UNKNOWN));
        }
        return lines;
    }
}
