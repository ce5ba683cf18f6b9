package greenlane.console.keeping;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import greenlane.console.customers.CustomerBase;
import greenlane.console.customers.CustomerBook;
import greenlane.console.customers.Profile;
import greenlane.console.customers.TagBook;
import greenlane.console.customers.Timeline;
import greenlane.console.live.Callers;
import greenlane.console.value.CustomerBasis;
import greenlane.console.value.TierMaking;
import greenlane.core.customer.Customer;
import greenlane.core.customer.Segment;
import greenlane.core.customer.Tier;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.purchase.PurchaseTotals;
import greenlane.core.tier.TierOverride;
import greenlane.core.tier.TierPolicy;
import greenlane.core.tier.TierReason;
import greenlane.core.value.ValuePolicy;
import greenlane.store.Store;
import greenlane.store.act.Acted;
import greenlane.store.act.ChangeListener;
import greenlane.store.customer.CustomerChange;
import greenlane.store.customer.PersonalField;
import greenlane.store.customer.SavedCustomers;
import greenlane.store.tier.StoredRun;
import greenlane.store.tier.TierOverrideRepository;
import greenlane.store.tier.TierRecords;
import greenlane.store.tier.TierRunRepository;

/// The customers page's reading and acting on the store. What profiles are worked out from is read once for a run and kept while it is the
/// newest one, some 60 bytes a customer. Any thread may ask.
public final class StoredBook implements CustomerBook {
    private final Store store;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final StoredTags tags;
    private Optional<Kept> kept = Optional.empty();

    /// A basis and until which change of purchases it holds.
    private record Kept(LocalDate asOf, int windowMonths, long changeNumber, CustomerBasis basis) {}

    /// @param zone the centre's of now
    public StoredBook(Store store, InstantSource clock, Supplier<ZoneId> zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
        this.tags = new StoredTags(store, zone);
    }

    @Override
    public CustomerBase base(LocalDate today) {
        TierRecords tiers = store.tiers();
        Optional<CustomerBase.Scored> scored = tiers.runs().newest().flatMap(run -> tiers.runs().sheet(run.asOf())
                .flatMap(sheet -> tiers.policies().find(run.policyVersion())
                        .map(policy -> new CustomerBase.Scored(run, sheet, policy))));
        int months = scored.map(it -> it.policy().windowMonths()).orElse(TierPolicy.example().windowMonths());
        LocalDate asOf = scored.map(it -> it.run().asOf()).orElse(today);
        return new CustomerBase(store.customers().index(), scored, overrides(today),
                TierMaking.spans(store, asOf, months).window(), months, tags.tagged(),
                store.purchases().currency().orElse(""));
    }

    @Override
    public List<Customer> page(List<Integer> numbers) {
        return store.customers().page(numbers);
    }

    @Override
    public Optional<Profile> profile(CustomerBase base, int number, LocalDate today) {
        return store.customers().find(number).map(customer -> profile(base, customer, today));
    }

    private Profile profile(CustomerBase base, Customer customer, LocalDate today) {
        int number = customer.number();
        LocalDate asOf = base.scored().map(it -> it.run().asOf()).orElse(today);
        CustomerBasis basis = basis(asOf, base.windowMonths());
        boolean bought = number < basis.input().life().size() && basis.input().life().bought(number);
        List<TierOverride> given = store.tiers().overrides().ofCustomer(number);
        Optional<Profile.Standing> standing = base.scored()
                .filter(it -> bought && number < it.sheet().size() && it.sheet().scored(number))
                .map(it -> standing(it, basis, number, given));
        Optional<Profile.Worth> worth = !bought
                ? Optional.empty()
                : Optional.of(new Profile.Worth(basis.estimate(number), basis.interval(number, customer.code()),
                        ValuePolicy.example().months(), basis.fit().complete(), basis.repeatBuyers(), asOf));
        return new Profile(customer, standing, store.tiers().runs().history(number, asOf, Profile.MONTHS), given, worth,
                bought ? totals(basis.input().life(), number) : PurchaseTotals.NONE, store.customers().reveals(number),
                tags.of(customer),
                today);
    }

    /// Who it is that a contact names by a code or a phone number, with the tier and value of the newest run.
    Optional<Callers.Caller> caller(String codeOrPhone) {
        return store.customers().findCaller(codeOrPhone).map(customer -> {
            int number = customer.number();
            Optional<StoredRun> run = store.tiers().runs().newest();
            Optional<CustomerBasis> basis = run
                    .map(it -> basis(it.asOf(), store.tiers().policies().find(it.policyVersion())
                            .map(TierPolicy::windowMonths).orElse(0)))
                    .filter(it -> number < it.input().size() && it.input().life().bought(number));
            Optional<Tier> tier = store.tiers().overrides().inForce(LocalDate.ofInstant(clock.instant(), zone.get()))
                    .stream().filter(it -> it.customer() == number).map(it -> it.request().tier())
                    .reduce((_, later) -> later)
                    .or(() -> run.flatMap(it -> store.tiers().runs().customer(it.asOf(), number))
                            .flatMap(it -> it.scores().tier()));
            OptionalLong expected = basis.isPresent()
                    ? OptionalLong.of(Math.round(
                            basis.get().estimate(number).lifetimeValue() * basis.get().unit()))
                    : OptionalLong.empty();
            return new Callers.Caller(customer.code(), customer.name(), tier, expected,
                    store.purchases().currency().orElse(""));
        });
    }

    private Profile.Standing standing(CustomerBase.Scored scored, CustomerBasis basis, int number,
            List<TierOverride> given) {
        TierRunRepository runs = store.tiers().runs();
        StoredRun run = scored.run();
        Optional<TierReason.InRun> before = runs.before(run.asOf())
                .flatMap(earlier -> runs.customer(earlier.asOf(), number));
        TierReason reason = TierReason.of(
                new TierReason.InRun(scored.sheet().head(), scored.sheet().of(number)), before, scored.policy(),
                TierReason.values(basis.input(), number), given);
        return new Profile.Standing(reason, scored.policy(), run);
    }

    private static PurchaseTotals totals(PurchaseColumns life, int customer) {
        return new PurchaseTotals(life.firstDay(customer), life.lastDay(customer), life.purchases(customer),
                life.spendMinor(customer), life.firstSpendMinor(customer));
    }

    private synchronized CustomerBasis basis(LocalDate asOf, int windowMonths) {
        long changes = store.purchases().changeNumber();
        Optional<Kept> known = kept.filter(it -> it.asOf().equals(asOf) && it.windowMonths() == windowMonths
                && it.changeNumber() == changes && it.basis().input().life().size() == store.customers().count());
        if (known.isEmpty()) {
            known = Optional.of(new Kept(asOf, windowMonths, changes,
                    CustomerBasis.read(store, asOf, windowMonths)));
            kept = known;
        }
        return known.get().basis();
    }

    @Override
    public TagBook tags() {
        return tags;
    }

    @Override
    public Timeline timeline(Customer customer, int rows) {
        return new Happenings(store, zone.get()).of(customer, rows);
    }

    @Override
    public Acted<Optional<String>> reveal(int number, String actor) {
        return store.customers().reveal(number, PersonalField.PHONE, actor);
    }

    @Override
    public List<Segment> segments() {
        return new ArrayList<>(store.segments().all());
    }

    @Override
    public Acted<Segment> save(Segment segment) {
        return store.segments().save(segment);
    }

    @Override
    public Acted<Boolean> remove(String segment) {
        return store.segments().remove(segment);
    }

    @Override
    public Acted<TierOverrideRepository.Outcome> override(int number, TierOverride.Request request, int levels) {
        return store.tiers().overrides().set(number, request, levels);
    }

    @Override
    public Acted<Optional<TierOverride>> withdraw(long override, LocalDate from, String author) {
        return store.tiers().overrides().withdraw(override, from, author);
    }

    /// Of several for one customer the last one counts.
    @Override
    public Map<Integer, Tier> overrides(LocalDate today) {
        return store.tiers().overrides().inForce(today).stream().collect(
                Collectors.toMap(TierOverride::customer, it -> it.request().tier(), (_, later) -> later));
    }

    @Override
    public Acted<SavedCustomers> assign(Customer customer, String owner) {
        CustomerChange only = CustomerChange.of(customer.code());
        return store.customers().change(new CustomerChange(only.code(), "", only.kind(), "", "", only.since(), owner));
    }

    @Override
    public void listen(ChangeListener listener) {
        // Held as long as the store is: both end with the program.
        var _ = store.listen(listener);
    }
}
