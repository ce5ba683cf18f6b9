package greenlane.core.purchase;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Lines made by seed: few customers, products and prices, so that orders meet, cancel and correct each other.
public final class RandomLines {
    private final Random random;

    public RandomLines(long seed) {
        random = new Random(seed);
    }

    /// Some lines of orders between two days.
    public List<PurchaseLine> lines(int customers, int orders, int firstDay, int days) {
        List<PurchaseLine> lines = new ArrayList<>();
        for (int order = 0; order < orders; order++) {
            String customer = "c" + random.nextInt(customers);
            String code = random.nextInt(4) == 0 ? "" : "o" + random.nextInt(orders * 2);
            int day = firstDay + random.nextInt(days);
            boolean timed = random.nextBoolean();
            boolean cancels = random.nextInt(5) == 0;
            for (int line = random.nextInt(4); line >= 0; line--) {
                int quantity = random.nextInt(4) + (random.nextInt(10) == 0 ? 0 : 1);
                lines.add(new PurchaseLine(customer, code, day + (random.nextInt(20) == 0 ? 1 : 0),
                        timed ? random.nextInt(5) * 20_000 : PurchaseLine.UNKNOWN,
                        random.nextInt(12) == 0 ? "" : "p" + random.nextInt(6), "", cancels ? -quantity : quantity,
                        price(), random.nextInt(3) == 0 ? 900 : PurchaseLine.UNKNOWN));
            }
        }
        return lines;
    }

    private long price() {
        return switch (random.nextInt(12)) {
            case 0 -> 0;
            case 1 -> -500;
            default -> 250L * (1 + random.nextInt(4));
        };
    }

    /// Some of the lines, with a few changed or left out: a file that was corrected.
    public List<PurchaseLine> corrected(List<PurchaseLine> lines) {
        List<PurchaseLine> next = new ArrayList<>();
        for (PurchaseLine line : lines) {
            switch (random.nextInt(12)) {
                case 0 -> {
                }
                case 1 -> next.add(new PurchaseLine(line.customer(), line.order(), line.day(), line.second(),
                        line.product(), "", line.quantity() + 1, line.unitPriceMinor(), line.listPriceMinor()));
                case 2 -> next.add(new PurchaseLine(line.customer(), line.order(), line.day() + 3, line.second(),
                        line.product(), "", line.quantity(), line.unitPriceMinor(), line.listPriceMinor()));
                default -> next.add(line);
            }
        }
        return next;
    }
}
