package greenlane.core.tier;

import greenlane.core.customer.Tier;

/// Why a policy is not one. The screen says it in a sentence of its language.
public sealed interface PolicyProblem {
    /// The weights do not sum to 100.
    record WeightsSum(int sum) implements PolicyProblem {}

    /// A weight is missing, or not from 0 to 100.
    record Weight(Measure measure) implements PolicyProblem {}

    /// There are fewer than three tiers or more than four.
    record LevelCount(int levels) implements PolicyProblem {}

    /// A tier's cut-off is not from 0 to 100 %, or a tier takes no one.
    record CutRange(Tier tier) implements PolicyProblem {}

    /// A tier's cut-off does not lie below the one of the tier above it.
    record CutsOverlap(Tier upper, Tier lower) implements PolicyProblem {}

    /// As [CutsOverlap], in one measure.
    record MeasureCutsOverlap(Tier upper, Tier lower, Measure measure) implements PolicyProblem {}

    /// The shares leave nobody for the last tier.
    record SharesSum(int sum) implements PolicyProblem {}

    /// Two tiers have one name.
    record SameName(String name) implements PolicyProblem {}

    /// A name is too long, not in one line, or, for the author, empty.
    record BadName(String key) implements PolicyProblem {}

    /// A number is not from `least` to `most`.
    record OutOfRange(String key, long least, long most) implements PolicyProblem {}

    /// A line of the text is not `key=value`.
    record NoLine(int line) implements PolicyProblem {}

    /// A line has a key that no policy has.
    record UnknownKey(int line, String key) implements PolicyProblem {}

    /// A line sets what an earlier one has set.
    record TwiceSet(int line, String key) implements PolicyProblem {}

    /// A line's value is not of its kind.
    record BadValue(int line, String key, String value) implements PolicyProblem {}

    /// A line that every policy has is not there.
    record Missing(String key) implements PolicyProblem {}

    /// The text is longer than a policy can be.
    record TooLong(int chars) implements PolicyProblem {}
}
