package greenlane.console.keeping;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

import greenlane.console.customers.TierRunning;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.TierPolicy;
import greenlane.core.tier.TierRun;
import greenlane.store.Store;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreFault;
import greenlane.store.tier.StoredRun;
import greenlane.store.tier.TierRunRepository;

/// Sorts the stored customers into tiers, by the policy in force.
///
/// @param zone the centre's of now
public record StoredTierRun(Store store, InstantSource clock, Supplier<ZoneId> zone) implements TierRunning {
    private static final double READ = 0.2;
    private static final double FITTED = 0.7;
    private static final double SORTED = 0.8;

    /// As of today, or as of the day of the last purchase, where what was imported ends earlier.
    @Override
    public Ran run(DoubleConsumer progress, BooleanSupplier cancelled) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone.get());
        PurchaseColumns all = store.purchases().columns(today);
        int last = PurchaseColumns.NEVER;
        for (int customer = 0; customer < all.size(); customer++) {
            last = Math.max(last, all.lastDay(customer));
        }
        if (last == PurchaseColumns.NEVER) {
            return new Ran.NothingBought(today);
        }
        progress.accept(READ);
        return cancelled.getAsBoolean() ? new Ran.Cancelled() : run(LocalDate.ofEpochDay(last), progress, cancelled);
    }

    /// As of a day.
    public Ran run(LocalDate asOf, DoubleConsumer progress, BooleanSupplier cancelled) {
        Optional<TierPolicy> policy = policy(asOf);
        if (policy.isEmpty()) {
            return new Ran.NoPolicy(asOf);
        }
        TierBasis basis = TierBasis.read(store.purchases(), asOf, policy.get().windowMonths());
        progress.accept(FITTED);
        TierRunRepository runs = store.tiers().runs();
        Optional<ScoreSheet> before = runs.before(asOf).flatMap(earlier -> runs.sheet(earlier.asOf()));
        TierRun.Result result = TierRun.run(basis.all(), policy.get(), before,
                store.tiers().overrides().inForce(asOf), Runnable::run);
        progress.accept(SORTED);
        return switch (result) {
            case TierRun.Result.NothingBought nothing -> new Ran.NothingBought(nothing.asOf());
            case TierRun.Result.PolicyNotValid not -> new Ran.NoPolicy(not.asOf());
            case TierRun.Result.Done _ when cancelled.getAsBoolean() -> new Ran.Cancelled();
            case TierRun.Result.Done done -> switch (runs.save(done, basis.fit().complete() ? "fitted" : "pooled")) {
                case Acted.Done<StoredRun>(StoredRun stored) -> new Ran.Done(stored);
                case Acted.Failed<StoredRun>(StoreFault why, String _) -> new Ran.Failed(why);
            };
        };
    }

    /// The policy in force; the one a centre starts from is adopted where there never was any.
    private Optional<TierPolicy> policy(LocalDate asOf) {
        Optional<TierPolicy> inForce = store.tiers().policies().inForce(asOf);
        if (inForce.isPresent() || !store.tiers().policies().all().isEmpty()) {
            return inForce;
        }
        return store.tiers().policies().adopt(TierPolicy.example()) instanceof Acted.Done<TierPolicy>(TierPolicy first)
                ? Optional.of(first)
                : Optional.empty();
    }
}
