package greenlane.console.silent;

import java.util.Optional;

import greenlane.core.customer.Tier;

/// What narrows the list.
///
/// @param region as the centre writes it; empty for all
/// @param person empty for all
record SilentFilter(Optional<Tier> tier, String region, Optional<Stage> stage, String person) {
    static final SilentFilter NONE = new SilentFilter(Optional.empty(), "", Optional.empty(), "");

    boolean any() {
        return !equals(NONE);
    }

    boolean lets(SilentRow row) {
        return tier.map(it -> row.tier().equals(Optional.of(it))).orElse(true)
                && (region.isEmpty() || row.customer().region().equals(region))
                && stage.map(it -> row.stage() == it).orElse(true)
                && (person.isEmpty() || row.person().equals(person));
    }

    SilentFilter ofTier(Optional<Tier> wanted) {
        return new SilentFilter(wanted, region, stage, person);
    }

    SilentFilter ofRegion(String wanted) {
        return new SilentFilter(tier, wanted, stage, person);
    }

    SilentFilter ofStage(Optional<Stage> wanted) {
        return new SilentFilter(tier, region, wanted, person);
    }

    SilentFilter ofPerson(String wanted) {
        return new SilentFilter(tier, region, stage, wanted);
    }
}
