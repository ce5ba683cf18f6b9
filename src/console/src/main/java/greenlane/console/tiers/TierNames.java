package greenlane.console.tiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import greenlane.console.i18n.Texts;
import greenlane.core.customer.Tier;
import greenlane.core.tier.TierPolicy;

/// What the centre calls its tiers, in the language of now where it does not say.
record TierNames(Texts texts, Optional<TierPolicy> policy) {
    /// The tiers there are.
    List<Tier> tiers() {
        List<Tier> tiers = new ArrayList<>();
        for (int level = 0; level < policy.map(TierPolicy::levels).orElse(3); level++) {
            tiers.add(Tier.at(level));
        }
        return tiers;
    }

    String name(Tier tier) {
        String own = policy.map(it -> it.names().getOrDefault(tier, "")).orElse("");
        return own.isEmpty() ? texts.text("tier." + tier.code()) : own;
    }

    /// The name of a tier by its index; the one after the last stands for none.
    String name(int index) {
        return index < Tier.count() ? name(Tier.at(index)) : texts.text("tiers.none");
    }
}
