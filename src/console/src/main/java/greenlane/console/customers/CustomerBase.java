package greenlane.console.customers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import greenlane.core.customer.CustomerIndex;
import greenlane.core.customer.Segment;
import greenlane.core.customer.Tier;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tier.MeasureScale;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.TierPolicy;
import greenlane.store.tier.StoredRun;

/// What searching, filtering and ordering customers looks at, by customer number, as it was at one moment. Immutable; any thread may
/// read it.
///
/// @param index of names, phones, codes and regions
/// @param scored the newest run; empty before the first
/// @param overrides the tiers given by hand that are in force, which go before those of the run
/// @param window what was bought in the last [#windowMonths] months
/// @param windowMonths 0 for the whole relation
/// @param tagged their tags
/// @param currency of all purchases, three letters; empty while there are none
public record CustomerBase(CustomerIndex index, Optional<Scored> scored, Map<Integer, Tier> overrides,
        PurchaseColumns window, int windowMonths, Tagged tagged, String currency) implements Segment.Facts {
    /// The word that stands for silent customers where tags are named.
    public static final String SILENT = "silent";

    private static final int SILENT_BIT = 63;
    private static final int SPEND_BITS = 52;
    private static final long SPEND_MAX = (1L << SPEND_BITS) - 1;

    /// A run and what it was made by.
    ///
    public record Scored(StoredRun run, ScoreSheet sheet, TierPolicy policy) {}

    public CustomerBase {
        overrides = Map.copyOf(overrides);
    }

    /// A centre without customers.
    static CustomerBase nobody(PurchaseColumns nothing) {
        return new CustomerBase(CustomerIndex.empty(), Optional.empty(), Map.of(), nothing, 0, Tagged.none(), "");
    }

    /// The same with other tiers given by hand.
    CustomerBase with(Map<Integer, Tier> inForce) {
        return new CustomerBase(index, scored, inForce, window, windowMonths, tagged, currency);
    }

    /// The same with other tags.
    CustomerBase with(Tagged other) {
        return new CustomerBase(index, scored, overrides, window, windowMonths, other, currency);
    }

    /// How many customers there are.
    public int size() {
        return index.size();
    }

    /// How many tiers customers are sorted into.
    public int levels() {
        return scored.map(it -> it.policy().levels()).orElse(TierPolicy.example().levels());
    }

    /// The tiers there are, the most valued first.
    List<Tier> tiers() {
        return List.of(Tier.values()).subList(0, levels());
    }

    /// What the centre calls a tier; empty where it has no name for it.
    Optional<String> tierName(Tier tier) {
        return scored.flatMap(it -> Optional.ofNullable(it.policy().names().get(tier)));
    }

    private Optional<ScoreSheet> sheetWith(int customer) {
        return scored.map(Scored::sheet).filter(sheet -> customer < sheet.size());
    }

    @Override
    public Optional<Tier> tier(int customer) {
        Tier given = overrides.get(customer);
        return given == null ? sheetWith(customer).flatMap(sheet -> sheet.tier(customer)) : Optional.of(given);
    }

    @Override
    public long tags(int customer) {
        return tagged.columns().sure(customer) | (silent(customer) ? 1L << SILENT_BIT : 0);
    }

    /// The bit of a tag; below 0 for one that is not known. No library has a tag at the bit of [#SILENT].
    int bit(String tag) {
        return tag.equals(SILENT) ? SILENT_BIT : tagged.library().indexOf(tag);
    }

    /// Whether the customer has fallen silent: as the tag of this name has it, which looks at the newest run and at what people said, and where
    /// no tags were made as the newest run has it.
    boolean silent(int customer) {
        int tag = tagged.made() ? tagged.library().indexOf(SILENT) : -1;
        if (tag >= 0 && customer < tagged.columns().size()) {
            return (tagged.columns().sure(customer) >>> tag & 1) == 1;
        }
        return sheetWith(customer).filter(sheet -> sheet.silent(customer)).isPresent();
    }

    /// NaN where no model says, which is within no limits.
    @Override
    public double risk(int customer) {
        return 1 - active(customer).orElse(Double.NaN);
    }

    /// The probability that the customer is active.
    OptionalDouble active(int customer) {
        int hundredths = sheetWith(customer).map(sheet -> sheet.active(customer)).orElse(-1);
        return hundredths < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(hundredths / (double) MeasureScale.TOP);
    }

    @Override
    public long valueMinor(int customer) {
        return customer < window.size() ? window.spendMinor(customer) : 0;
    }

    /// What customers found equally well are ordered by: the tier, then what was spent.
    long rank(int customer) {
        long tier = (long) Tier.count() - tier(customer).map(Tier::ordinal).orElse(Tier.count());
        return tier << SPEND_BITS | Math.clamp(valueMinor(customer), 0, SPEND_MAX);
    }
}
