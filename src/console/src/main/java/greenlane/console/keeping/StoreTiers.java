package greenlane.console.keeping;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import greenlane.console.i18n.Money;
import greenlane.console.silent.SilentSource;
import greenlane.console.tiers.TierWork;
import greenlane.console.value.TierMaking;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tier.SilentCustomers;
import greenlane.core.tier.TierInput;
import greenlane.core.tier.TierPolicy;
import greenlane.store.Store;
import greenlane.store.tier.StoredRun;

/// Makes tiers from what the store holds, for the pages about them. On any thread.
///
/// @param workers where measures are ranked; none of them may be the thread that waits
public record StoreTiers(Store store, Executor workers) implements TierWork, SilentSource {
    @Override
    public LocalDate usualDay(LocalDate today) {
        return TierMaking.usualDay(store, today);
    }

    @Override
    public Ran run(LocalDate asOf, DoubleConsumer progress, BooleanSupplier cancelled) {
        return switch (new TierMaking(store, workers).run(asOf, Optional.empty(), progress, cancelled)) {
            case TierMaking.Result.Done done -> new Ran.Done(done.stored());
            case TierMaking.Result.NoPurchases() -> new Ran.NothingBought(asOf);
            case TierMaking.Result.BeforeFirst _ -> new Ran.NothingBought(asOf);
            case TierMaking.Result.PolicyNotValid _ -> new Ran.NoPolicy(asOf);
            case TierMaking.Result.Cancelled() -> new Ran.Cancelled();
            case TierMaking.Result.Failed(var fault, var _) -> new Ran.Failed(fault);
        };
    }

    @Override
    public Money money() {
        return new Money(store.purchases().currency().orElse(""));
    }

    @Override
    public PurchaseColumns bought(LocalDate until) {
        return store.purchases().columns(until);
    }

    @Override
    public PurchaseColumns bought(LocalDate from, LocalDate until) {
        return store.purchases().columns(from, until).window();
    }

    @Override
    public Optional<SilentSource.Listing> find(int limit) {
        Optional<StoredRun> run = store.tiers().runs().newest();
        return run.flatMap(it -> store.tiers().runs().sheet(it.asOf())).map(sheet -> {
            LocalDate asOf = sheet.head().asOf();
            TierPolicy policy = store.tiers().policies().find(sheet.head().policyVersion()).orElseThrow();
            TierInput input = TierMaking.input(store, asOf, policy.windowMonths());
            return new SilentSource.Listing(asOf, SilentCustomers.find(input, policy.quiet(), limit), sheet,
                    Optional.of(policy), money());
        });
    }
}
