package greenlane.console.customers;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import greenlane.core.customer.Tier;
import greenlane.core.tier.CustomerScores;
import greenlane.store.tier.TierRunRepository;

/// A month of a customer's history.
///
/// @param tier where the customer stood; empty where there was no run, or nothing was bought yet
/// @param byHand whether somebody said so
/// @param active the probability of being active in that month's run
record MonthTier(YearMonth month, Optional<Tier> tier, boolean byHand, OptionalDouble active) {
    private static final double TOP = 10_000;

    /// The last twelve months, the oldest first. The last one shows the tier that somebody has given meanwhile.
    static List<MonthTier> of(Profile profile) {
        Map<YearMonth, CustomerScores> known = new HashMap<>();
        for (TierRunRepository.Past past : profile.months()) {
            known.put(YearMonth.from(past.run().asOf()), past.scores());
        }
        YearMonth last = profile.months().isEmpty()
                ? YearMonth.from(profile.today())
                : YearMonth.from(profile.months().getFirst().run().asOf());
        List<MonthTier> months = new ArrayList<>();
        for (int back = Profile.MONTHS - 1; back >= 0; back--) {
            YearMonth month = last.minusMonths(back);
            Optional<CustomerScores> scores = Optional.ofNullable(known.get(month));
            Optional<Tier> given = back > 0 ? Optional.empty() : profile.override().map(it -> it.request().tier());
            OptionalDouble active = scores.map(CustomerScores::active).filter(it -> it.isPresent())
                    .map(it -> OptionalDouble.of(it.getAsInt() / TOP)).orElse(OptionalDouble.empty());
            months.add(new MonthTier(month, given.or(() -> scores.flatMap(CustomerScores::tier)),
                    given.isPresent() || scores.filter(CustomerScores::overridden).isPresent(), active));
        }
        return months;
    }
}
