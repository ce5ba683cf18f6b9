package greenlane.console.tiers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.function.Function;

import greenlane.core.customer.Customer;
import greenlane.core.customer.Tier;
import greenlane.core.tier.ScoreSheet;

/// Who stands in a cell of the matrix, those with the highest score first.
///
/// @param from the tier's index before, as in the matrix
/// @param to the tier's index after
/// @param found how many there are
/// @param listed the first [#LISTED_MAX] of them
record Movers(int from, int to, int found, List<Mover> listed) {
    /// How many are listed.
    static final int LISTED_MAX = 500;

    Movers {
        listed = List.copyOf(listed);
    }

    private record Scored(int customer, int score) {}

    /// Looks for them in both sheets.
    static Movers find(ScoreSheet before, ScoreSheet after, int from, int to,
            Function<List<Integer>, List<Customer>> page) {
        PriorityQueue<Scored> best = new PriorityQueue<>(Comparator.comparingInt(Scored::score)
                .thenComparing(Comparator.comparingInt(Scored::customer).reversed()));
        int found = 0;
        for (int customer = 0; customer < Math.max(before.size(), after.size()); customer++) {
            if (index(before, customer) == from && index(after, customer) == to) {
                found++;
                best.add(new Scored(customer, to < Tier.count() ? after.score(customer) : before.score(customer)));
                if (best.size() > LISTED_MAX) {
                    best.remove();
                }
            }
        }
        List<Scored> order = new ArrayList<>(best);
        order.sort(best.comparator().reversed());
        Map<Integer, Customer> known = new HashMap<>();
        page.apply(order.stream().map(Scored::customer).toList()).forEach(it -> known.put(it.number(), it));
        List<Mover> listed = new ArrayList<>();
        for (Scored each : order) {
            Customer customer = known.get(each.customer());
            if (customer != null) {
                listed.add(new Mover(customer, score(before, each.customer()), score(after, each.customer())));
            }
        }
        return new Movers(from, to, found, listed);
    }

    private static int index(ScoreSheet sheet, int customer) {
        int index = customer < sheet.size() ? sheet.tierIndex(customer) : -1;
        return index < 0 ? Tier.count() : index;
    }

    private static OptionalInt score(ScoreSheet sheet, int customer) {
        return index(sheet, customer) == Tier.count() ? OptionalInt.empty() : OptionalInt.of(sheet.score(customer));
    }
}
