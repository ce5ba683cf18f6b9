package greenlane.core.tier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import greenlane.core.customer.Tier;

/// How customers are sorted into tiers: data, versioned and dated, never code. Made by [PolicyDraft#check], which says what is wrong
/// with one that is not sound.
///
/// A customer's *score* is the weighted mean of the four percentiles, in hundredths of a percent and rounded down. The cut-offs sort by score,
/// by share, or by any one measure; the score orders customers within a tier whatever the cut-offs.
///
/// @param version 1, 2, 3 …
/// @param validFrom the first day as of which tiers can be made by it
/// @param weights percents that sum to 100, of every measure
/// @param names what the centre calls its tiers; a tier without a name bears the one of the language on screen
/// @param fallMonths how many monthly runs in succession a customer must be below a border before falling past it; rising
///     takes none
/// @param windowMonths what spend and frequency look back on; 0 for the whole relation
public record TierPolicy(int version, LocalDate validFrom, String author, String name, Map<Measure, Integer> weights,
        Cutoffs cutoffs, Map<Tier, String> names, int fallMonths, int windowMonths, QuietRule quiet, RfmSteps rfm) {
    /// The most months a fall can take.
    public static final int FALL_MONTHS_MAX = 6;
    /// The longest window.
    public static final int WINDOW_MONTHS_MAX = 120;
    /// The longest name of an author, a policy or a tier.
    public static final int NAME_CHARS_MAX = 128;

    public TierPolicy {
        weights = Map.copyOf(weights);
        names = Map.copyOf(names);
        List<PolicyProblem> problems = PolicyDraft.problems(version, author, name, weights, cutoffs, names, fallMonths,
                windowMonths);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("a policy that cannot be: " + problems);
        }
    }

    /// The policy a centre starts from: the best twentieth by score are core, the next fifth potential.
    public static TierPolicy example() {
        return example(new Cutoffs.ByShare(List.of(500, 2_000)));
    }

    /// The other policy a centre may start from: any one measure in the upper fifth makes a core customer, in the upper half a potential one.
    public static TierPolicy exampleOfAnyMeasure() {
        return example(new Cutoffs.ByAnyMeasure(List.of(everyMeasure(8_000), everyMeasure(5_000))));
    }

    private static Map<Measure, Integer> everyMeasure(int cut) {
        return Measure.all().stream().collect(Collectors.toMap(Function.identity(), _ -> cut));
    }

    private static TierPolicy example(Cutoffs cutoffs) {
        return new TierPolicy(1, LocalDate.EPOCH, "Greenlane", "",
                Map.of(Measure.SPEND, 35, Measure.FREQUENCY, 20, Measure.LOYALTY, 15, Measure.POTENTIAL, 30), cutoffs,
                Map.of(), 2, 12, new QuietRule(5_000, 9_500), RfmSteps.FIFTHS);
    }

    /// How many tiers it has: 3 or 4.
    public int levels() {
        return cutoffs.levels();
    }

    int weight(Measure measure) {
        return weights.getOrDefault(measure, 0);
    }

    /// The same policy with another version number, as it gets one when it is adopted.
    public TierPolicy withVersion(int number) {
        return new TierPolicy(number, validFrom, author, name, weights, cutoffs, names, fallMonths, windowMonths,
                quiet, rfm);
    }
}
