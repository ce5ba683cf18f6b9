package greenlane.core.purchase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import greenlane.core.purchase.OrderBook.EqualLines;

/// Purchases by the rules as they are written down, slowly and with objects: what the packed ones are compared with.
public final class PlainPurchases {
    private static final Comparator<PurchaseLine> CONTENT = Comparator.comparingInt(PurchaseLine::day)
            .thenComparingInt(PurchaseLine::second).thenComparing(PurchaseLine::product)
            .thenComparingLong(PurchaseLine::unitPriceMinor).thenComparingInt(PurchaseLine::quantity)
            .thenComparingLong(PurchaseLine::listPriceMinor);

    /// What one import states of one order, lines sorted.
    private record Statement(long batch, List<PurchaseLine> lines) {
        private int day() {
            return lines.getFirst().day();
        }

        private boolean near(Statement other) {
            return Math.abs(day() - other.day()) <= 31;
        }
    }

    private record OrderKey(String customer, String code, int day) {}

    private final Map<OrderKey, List<Statement>> orders = new HashMap<>();

    /// Imports lines; returns how many were new, known and corrected.
    public List<Integer> add(long batch, List<PurchaseLine> lines, EqualLines rule) {
        Map<OrderKey, List<PurchaseLine>> byOrder = new LinkedHashMap<>();
        for (PurchaseLine line : lines) {
            OrderKey key = new OrderKey(line.customer(), line.order(), line.order().isEmpty() ? line.day() : 0);
            byOrder.computeIfAbsent(key, _ -> new ArrayList<>()).add(line);
        }
        int[] counts = new int[3];
        byOrder.forEach((key, stated) -> {
            stated.sort(CONTENT);
            List<PurchaseLine> kept = rule == EqualLines.KEEP_ONE ? stated.stream().distinct().toList() : stated;
            Statement fresh = new Statement(batch, kept);
            List<Statement> old = orders.computeIfAbsent(key, _ -> new ArrayList<>());
            List<Statement> near = holding(old).stream().filter(fresh::near).toList();
            if (near.size() == 1 && near.getFirst().lines().equals(kept)) {
                counts[1] += kept.size();
            } else {
                counts[near.isEmpty() ? 0 : 2] += kept.size();
                old.add(fresh);
            }
        });
        return List.of(counts[0], counts[1], counts[2]);
    }

    public void undo(long batch) {
        orders.values().forEach(statements -> statements.removeIf(one -> one.batch() == batch));
    }

    private static List<Statement> holding(List<Statement> statements) {
        List<Statement> holding = new ArrayList<>();
        for (int at = 0; at < statements.size(); at++) {
            Statement one = statements.get(at);
            if (statements.subList(at + 1, statements.size()).stream().noneMatch(one::near)) {
                holding.add(one);
            }
        }
        return holding;
    }

    /// What a customer's purchases came to as of a day.
    public PurchaseTotals totals(String customer, int asOf) {
        return totals(customer, Integer.MIN_VALUE, asOf);
    }

    /// What is left as of a day of what a customer bought from another day on.
    public PurchaseTotals totals(String customer, int from, int asOf) {
        List<PurchaseLine> lines = new ArrayList<>();
        orders.forEach((key, statements) -> {
            if (key.customer().equals(customer)) {
                holding(statements).forEach(one -> lines.addAll(one.lines()));
            }
        });
        return totals(lines, from, asOf);
    }

    /// What lines of one customer came to as of a day.
    public static PurchaseTotals totals(List<PurchaseLine> lines, int asOf) {
        return totals(lines, Integer.MIN_VALUE, asOf);
    }

    private static PurchaseTotals totals(List<PurchaseLine> lines, int from, int asOf) {
        List<PurchaseLine> inTime = lines.stream().filter(line -> line.day() <= asOf)
                .sorted(Comparator.comparingInt(PurchaseLine::day).thenComparingInt(PlainPurchases::second)
                        .thenComparing(line -> line.quantity() < 0).thenComparing(PurchaseLine::order)
                        .thenComparing(CONTENT))
                .toList();
        List<PurchaseLine> sales = new ArrayList<>();
        List<int[]> left = new ArrayList<>();
        for (PurchaseLine line : inTime) {
            if (line.unitPriceMinor() > 0 && line.quantity() > 0) {
                sales.add(line);
                left.add(new int[]{line.quantity()});
            } else if (line.unitPriceMinor() > 0 && line.quantity() < 0) {
                int wanted = take(line, sales, left, -line.quantity(), true);
                take(line, sales, left, wanted, false);
            }
        }
        TreeMap<Integer, Long> days = new TreeMap<>();
        for (int at = 0; at < sales.size(); at++) {
            if (left.get(at)[0] > 0 && sales.get(at).day() >= from) {
                days.merge(sales.get(at).day(), left.get(at)[0] * sales.get(at).unitPriceMinor(), Long::sum);
            }
        }
        return days.isEmpty()
                ? PurchaseTotals.NONE
                : new PurchaseTotals(days.firstKey(), days.lastKey(), days.size(),
                        days.values().stream().mapToLong(one -> one).sum(), days.firstEntry().getValue());
    }

    private static int take(PurchaseLine line, List<PurchaseLine> sales, List<int[]> left, int wanted,
            boolean samePrice) {
        int open = wanted;
        for (int at = sales.size() - 1; at >= 0 && open > 0; at--) {
            PurchaseLine sale = sales.get(at);
            if (sale.product().equals(line.product())
                    && (!samePrice || sale.unitPriceMinor() == line.unitPriceMinor())) {
                int taken = Math.min(open, left.get(at)[0]);
                left.get(at)[0] -= taken;
                open -= taken;
            }
        }
        return open;
    }

    private static int second(PurchaseLine line) {
        return line.second() < 0 && line.quantity() < 0 ? Integer.MAX_VALUE : line.second();
    }
}
