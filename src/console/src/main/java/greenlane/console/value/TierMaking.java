package greenlane.console.value;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.TierInput;
import greenlane.core.tier.TierPolicy;
import greenlane.core.tier.TierRun;
import greenlane.store.Store;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreFault;
import greenlane.store.purchase.PurchaseRepository;
import greenlane.store.tier.StoredRun;
import greenlane.store.tier.TierPolicyRepository.Adopted;

/// Makes the tiers of a day from the store's purchases, and keeps them. Made again from the same purchases, policies and overrides the tiers of a day are the
/// same to the bit. A store without any policy adopts the example one with its first run.
public final class TierMaking {
    /// What came of a run. Unless it is done, nothing is stored.
    public sealed interface Result {
        /// It is stored.
        ///
        /// @param policyAdopted whether the policy was adopted for it
        /// @param before the day of the run it follows: the newest of an earlier month
        /// @param later runs as of later days; those followed the run that this one replaced, if it replaced one
        record Done(TierRun.Result.Done run, StoredRun stored, TierPolicy policy, boolean policyAdopted,
                CustomerValues values, Optional<LocalDate> before, int later) implements Result {}

        /// The store has no purchases at all.
        record NoPurchases() implements Result {}

        /// The day lies before the first purchase.
        record BeforeFirst(LocalDate asOf, LocalDate first) implements Result {}

        /// No policy is valid on that day yet; the first one that is begins later.
        record PolicyNotValid(LocalDate asOf, LocalDate validFrom) implements Result {}

        /// Someone asked to stop; at most the policy was adopted.
        record Cancelled() implements Result {}

        /// The store could not keep it.
        record Failed(StoreFault fault, String detail) implements Result {}
    }

    private static final double READ = 0.2;
    private static final double FITTED = 0.8;
    /// After all that can be kept.
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final Store store;
    private final Executor workers;

    /// @param workers where measures are ranked; not the thread that waits for it, unless it is `Runnable::run`
    public TierMaking(Store store, Executor workers) {
        this.store = store;
        this.workers = workers;
    }

    /// What tiers of a day are made from, as a policy looks at it: also what a customer's reasons are worked out from.
    public static TierInput input(Store store, LocalDate asOf, int windowMonths) {
        PurchaseRepository.Spans spans = spans(store, asOf, windowMonths);
        return new TierInput(spans.life(), spans.window(), windowMonths, values(store, spans.life()).columns());
    }

    /// The purchases as of a day, and what of them lies in the last months.
    public static PurchaseRepository.Spans spans(Store store, LocalDate asOf, int windowMonths) {
        if (windowMonths == 0) {
            PurchaseColumns life = store.purchases().columns(asOf);
            return new PurchaseRepository.Spans(life, life);
        }
        return store.purchases().columns(asOf.minusMonths(windowMonths).plusDays(1), asOf);
    }

    /// What is expected of the store's customers.
    public static CustomerValues values(Store store, PurchaseColumns life) {
        return CustomerValues.of(life, CustomerValues.currency(store.purchases().currency()));
    }

    /// The day a run is as of when people name none: today, or the day of the last purchase where that lies more than a month back, as it does
    /// where old purchases were imported. Everybody would count as silent there.
    public static LocalDate usualDay(Store store, LocalDate today) {
        return lastPurchase(store, today).filter(it -> it.isBefore(today.minusMonths(1))).orElse(today);
    }

    /// The day of the last purchase up to a day.
    static Optional<LocalDate> lastPurchase(Store store, LocalDate until) {
        PurchaseColumns all = store.purchases().columns(until);
        int last = PurchaseColumns.NEVER;
        for (int customer = 0; customer < all.size(); customer++) {
            last = Math.max(last, all.lastDay(customer));
        }
        return last == PurchaseColumns.NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(last));
    }

    /// Makes the tiers of a day.
    ///
    /// @param wanted the policy to make them by, adopted first where it is not in force already; empty for the one in force
    public Result run(LocalDate asOf, Optional<TierPolicy> wanted) {
        return run(asOf, wanted, _ -> {}, () -> false);
    }

    /// The same, watched.
    ///
    /// @param progress told how much is done, 0 to 1, by this thread
    public Result run(LocalDate asOf, Optional<TierPolicy> wanted, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            return new Result.Cancelled();
        }
        Optional<TierPolicy> inForce = store.tiers().policies().inForce(asOf);
        List<Adopted> all = store.tiers().policies().all();
        Optional<TierPolicy> chosen = wanted.or(() -> inForce)
                .or(() -> all.isEmpty() ? Optional.of(TierPolicy.example()) : Optional.empty());
        LocalDate validFrom = chosen.map(TierPolicy::validFrom).orElseGet(() -> all.stream()
                .map(it -> it.policy().validFrom()).min(Comparator.naturalOrder()).orElse(asOf));
        if (chosen.isEmpty() || validFrom.isAfter(asOf)) {
            return new Result.PolicyNotValid(asOf, validFrom);
        }
        Optional<Result> nothing = nothingBought(asOf);
        if (nothing.isPresent()) {
            return nothing.get();
        }
        TierPolicy policy = chosen.get();
        boolean known = inForce.filter(it -> policy.withVersion(it.version()).equals(it)).isPresent();
        if (known) {
            return make(asOf, inForce.get(), false, progress, cancelled);
        }
        return switch (store.tiers().policies().adopt(policy)) {
            case Acted.Failed<TierPolicy>(var fault, var detail) -> new Result.Failed(fault, detail);
            case Acted.Done<TierPolicy>(TierPolicy adopted) -> make(asOf, adopted, true, progress, cancelled);
        };
    }

    private Optional<Result> nothingBought(LocalDate asOf) {
        if (first(store.purchases().columns(asOf)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(first(store.purchases().columns(LAST_DAY))
                .<Result>map(first -> new Result.BeforeFirst(asOf, first)).orElseGet(Result.NoPurchases::new));
    }

    private static Optional<LocalDate> first(PurchaseColumns purchases) {
        int first = Integer.MAX_VALUE;
        for (int customer = 0; customer < purchases.size(); customer++) {
            if (purchases.bought(customer)) {
                first = Math.min(first, purchases.firstDay(customer));
            }
        }
        return first == Integer.MAX_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(first));
    }

    private Result make(LocalDate asOf, TierPolicy policy, boolean policyAdopted, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        int months = policy.windowMonths();
        PurchaseRepository.Spans spans = spans(store, asOf, months);
        progress.accept(READ);
        if (cancelled.getAsBoolean()) {
            return new Result.Cancelled();
        }
        CustomerValues values = values(store, spans.life());
        progress.accept(FITTED);
        TierInput input = new TierInput(spans.life(), spans.window(), months, values.columns());
        Optional<LocalDate> before = store.tiers().runs().before(asOf).map(StoredRun::asOf);
        Optional<ScoreSheet> sheet = before.flatMap(store.tiers().runs()::sheet);
        return switch (TierRun.run(input, policy, sheet, store.tiers().overrides().inForce(asOf), workers)) {
            case TierRun.Result.NothingBought(var day) ->
                throw new IllegalStateException("purchases went while tiers of " + day + " were made");
            case TierRun.Result.PolicyNotValid(var day, var from) -> new Result.PolicyNotValid(day, from);
            case TierRun.Result.Done _ when cancelled.getAsBoolean() -> new Result.Cancelled();
            case TierRun.Result.Done done -> switch (store.tiers().runs().save(done, values.model())) {
                case Acted.Failed<StoredRun>(var fault, var detail) -> new Result.Failed(fault, detail);
                case Acted.Done<StoredRun>(StoredRun stored) -> new Result.Done(done, stored, policy, policyAdopted,
                        values, sheet.isPresent() ? before : Optional.empty(),
                        store.tiers().runs().after(asOf).size());
            };
        };
    }
}
