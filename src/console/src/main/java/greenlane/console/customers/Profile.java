package greenlane.console.customers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import greenlane.core.customer.Customer;
import greenlane.core.customer.Tier;
import greenlane.core.purchase.PurchaseTotals;
import greenlane.core.tag.CustomerTag;
import greenlane.core.tier.TierOverride;
import greenlane.core.tier.TierPolicy;
import greenlane.core.tier.TierReason;
import greenlane.core.value.ValueEstimate;
import greenlane.core.value.ValueInterval;
import greenlane.store.customer.Reveal;
import greenlane.store.tier.StoredRun;
import greenlane.store.tier.TierRunRepository;

/// All that is known of one customer, but for purchases and contacts one by one.
///
/// @param standing in the newest run; empty before the first, and for a customer who came after it
/// @param months the last run of each month, the newest first, [#MONTHS] at most
/// @param given the tiers given by hand, the newest first
/// @param worth what the coming months are expected to bring; empty for who has bought nothing
/// @param bought what all purchases came to
/// @param reveals who was shown what is personal of the customer, newest first
/// @param tags those something speaks for, the surest first
/// @param today the day on which all this was looked at
public record Profile(Customer customer, Optional<Standing> standing, List<TierRunRepository.Past> months,
        List<TierOverride> given, Optional<Worth> worth, PurchaseTotals bought, List<Reveal> reveals,
        List<CustomerTag> tags, LocalDate today) {
    /// How many months the history shows.
    public static final int MONTHS = 12;

    /// Where the customer stands and why.
    public record Standing(TierReason reason, TierPolicy policy, StoredRun run) {}

    /// What the coming months are expected to bring, in the store's currency.
    ///
    /// @param months how far ahead
    /// @param modelled whether it comes of fitted models; else of plain rules, for `repeatBuyers` are too few or the fit failed
    /// @param asOf the day as of which it is worked out
    public record Worth(ValueEstimate estimate, ValueInterval interval, int months, boolean modelled, int repeatBuyers,
            LocalDate asOf) {}

    public Profile {
        months = List.copyOf(months);
        given = List.copyOf(given);
        reveals = List.copyOf(reveals);
        tags = List.copyOf(tags);
    }

    /// The codes of the tags the customer surely has.
    public Set<String> sureTags() {
        return tags.stream().filter(CustomerTag::sure).map(it -> it.tag().code()).collect(Collectors.toSet());
    }

    /// The tier given by hand that counts today.
    public Optional<TierOverride> override() {
        return given.stream().filter(it -> it.inForce(today)).max(Comparator.comparingLong(TierOverride::id));
    }

    /// The tier of today.
    public Optional<Tier> tier() {
        return override().map(it -> it.request().tier())
                .or(() -> standing.flatMap(it -> it.reason().scores().tier()));
    }

    /// The probability of being active, as the run has it.
    OptionalDouble active() {
        return standing.map(it -> it.reason().scores().active()).filter(it -> it.isPresent())
                .map(it -> OptionalDouble.of(it.getAsInt() / 10_000.0)).orElse(OptionalDouble.empty());
    }

    /// Whether some measure alone, raised a little, would bring the customer up.
    boolean nearRise() {
        return standing.flatMap(it -> it.reason().up()).filter(up -> up.steps().stream()
                .anyMatch(step -> step.value() > 0 && step.units() * NEAR_PARTS <= step.value())).isPresent();
    }

    /// Near is at most one part of so many.
    private static final int NEAR_PARTS = 5;
}
