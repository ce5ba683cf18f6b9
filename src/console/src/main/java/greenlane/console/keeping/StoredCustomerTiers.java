package greenlane.console.keeping;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import greenlane.core.customer.Customer;
import greenlane.core.customer.Tier;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.TierOverride;
import greenlane.store.Store;
import greenlane.store.tier.StoredRun;

/// The tiers of the store's customers by the code or phone number a log names them with, for logs that say nothing of tiers: by hand where one holds today, else of the
/// newest run. Made for reading one file, by one thread.
public final class StoredCustomerTiers implements Function<String, Optional<Tier>> {
    /// So many answers are kept; who comes later is looked up each time.
    private static final int KEPT_MAX = 200_000;

    private final Store store;
    private final Optional<ScoreSheet> sheet;
    private final Map<Integer, Tier> given = new HashMap<>();
    private final Map<String, Optional<Tier>> kept = new HashMap<>();

    private StoredCustomerTiers(Store store, LocalDate today) {
        this.store = store;
        sheet = store.tiers().runs().newest().map(StoredRun::asOf).flatMap(store.tiers().runs()::sheet);
        // of several for one customer the last one counts
        for (TierOverride override : store.tiers().overrides().inForce(today)) {
            given.put(override.customer(), override.request().tier());
        }
    }

    @Override
    public Optional<Tier> apply(String customer) {
        Optional<Tier> known = kept.get(customer);
        if (known == null) {
            known = store.customers().findCaller(customer).map(Customer::number).flatMap(this::of);
            if (kept.size() < KEPT_MAX) {
                kept.put(customer, known);
            }
        }
        return known;
    }

    private Optional<Tier> of(int number) {
        return Optional.ofNullable(given.get(number))
                .or(() -> sheet.filter(it -> number < it.size()).flatMap(it -> it.tier(number)));
    }

    /// Looks up as the store is when the first customer is asked for.
    public static Function<String, Optional<Tier>> of(Store store, InstantSource clock, Supplier<ZoneId> zone) {
        return new Function<>() {
            private Optional<StoredCustomerTiers> read = Optional.empty();

            @Override
            public Optional<Tier> apply(String customer) {
                if (read.isEmpty()) {
                    read = Optional.of(
                            new StoredCustomerTiers(store, LocalDate.ofInstant(clock.instant(), zone.get())));
                }
                return read.get().apply(customer);
            }
        };
    }
}
