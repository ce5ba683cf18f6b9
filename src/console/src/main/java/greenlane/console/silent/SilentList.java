package greenlane.console.silent;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

import greenlane.console.i18n.Money;
import greenlane.core.customer.Customer;
import greenlane.core.customer.Tier;
import greenlane.core.tier.SilentCustomers.Silent;
import greenlane.core.tier.TierPolicy;
import greenlane.store.silent.SilentAct;

/// Everyone who is silent as of a day, with what was done about each.
///
/// @param found how many there are, listed or not
/// @param atStakeMinor of all of them
/// @param money how amounts are written
record SilentList(LocalDate asOf, int found, long atStakeMinor, List<SilentRow> rows, Optional<TierPolicy> policy,
        Money money) {
    SilentList {
        rows = List.copyOf(rows);
    }

    /// What acts have come to for one customer.
    private record Done(String person, Optional<SilentAct> contacted) {
        static final Done NOTHING = new Done("", Optional.empty());

        Done and(SilentAct act) {
            return switch (act.deed()) {
                case SilentAct.Assigned(String to) -> new Done(to, contacted);
                case SilentAct.Contacted _ -> new Done(person, Optional.of(act));
            };
        }
    }

    /// Puts the list together. What was done before a customer's last purchase was about an earlier silence and does not count.
    static SilentList of(SilentSource.Listing listing, List<SilentAct> acts, ZoneId zone,
            Function<List<Integer>, List<Customer>> page) {
        List<Silent> silent = listing.found().listed();
        Map<Integer, Integer> gaps = new HashMap<>();
        silent.forEach(it -> gaps.put(it.customer(), it.gapDays()));
        Map<Integer, Done> done = new HashMap<>();
        for (SilentAct act : acts) {
            Integer gap = gaps.get(act.customer());
            if (gap != null && !act.at().atZone(zone).toLocalDate().isBefore(listing.asOf().minusDays(gap))) {
                done.merge(act.customer(), Done.NOTHING.and(act), (known, _) -> known.and(act));
            }
        }
        Map<Integer, Customer> customers = new HashMap<>();
        for (int from = 0; from < silent.size(); from += SilentPorts.PAGE_MAX) {
            page.apply(silent.subList(from, Math.min(silent.size(), from + SilentPorts.PAGE_MAX)).stream()
                    .map(Silent::customer).toList()).forEach(it -> customers.put(it.number(), it));
        }
        List<SilentRow> rows = new ArrayList<>();
        for (int i = 0; i < silent.size(); i++) {
            Silent one = silent.get(i);
            Customer customer = customers.get(one.customer());
            Done so = done.getOrDefault(one.customer(), Done.NOTHING);
            if (customer != null) {
                rows.add(new SilentRow(i + 1, one, customer, tier(listing, one.customer()), so.person(),
                        so.contacted()));
            }
        }
        return new SilentList(listing.asOf(), listing.found().found(), listing.found().atStakeMinor(), rows,
                listing.policy(), listing.money());
    }

    private static Optional<Tier> tier(SilentSource.Listing listing, int customer) {
        return customer < listing.sheet().size() ? listing.sheet().tier(customer) : Optional.empty();
    }

    List<String> regions() {
        return distinct(row -> row.customer().region());
    }

    List<String> persons() {
        return distinct(SilentRow::person);
    }

    private List<String> distinct(Function<SilentRow, String> of) {
        TreeSet<String> all = new TreeSet<>();
        rows.forEach(row -> all.add(of.apply(row)));
        all.remove("");
        return List.copyOf(all);
    }

    long count(Stage stage) {
        return rows.stream().filter(row -> row.stage() == stage).count();
    }

    /// How many of those who were spoken to mean to come back.
    long returning() {
        return rows.stream().filter(row -> row.result()
                .filter(it -> it.outcome() == SilentAct.Outcome.RETURNING).isPresent()).count();
    }
}
