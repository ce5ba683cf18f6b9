package greenlane.core.tag;

import java.util.Collection;

/// How often a tag is right where a rule speaks, learned from what people said.
///
/// A rule's weight in the library is a first estimate of that; it counts as much as [#PRIOR_VERDICTS] verdicts (the mean of a Beta prior of that
/// strength). Every verdict on a tag for which the rule spoke adds one: the weight is `(prior × weight + confirmed) ÷ (prior + confirmed + refused)`. It
/// depends on the verdicts that hold alone, not on their order.
public final class RuleWeights {
    /// How many verdicts the library's own estimate is worth.
    public static final int PRIOR_VERDICTS = 10;

    private final TagLibrary library;
    private final int[] firstRules;
    private final int[] confirmed;
    private final int[] refused;

    private RuleWeights(TagLibrary library) {
        this.library = library;
        firstRules = new int[library.tags().size() + 1];
        for (int tag = 0; tag < library.tags().size(); tag++) {
            firstRules[tag + 1] = firstRules[tag] + library.tags().get(tag).rules().size();
        }
        confirmed = new int[library.ruleCount()];
        refused = new int[library.ruleCount()];
    }

    /// The weights after some verdicts.
    ///
    /// @param verdicts the last one for each customer and tag
    public static RuleWeights of(TagLibrary library, Collection<Verdict> verdicts) {
        RuleWeights weights = new RuleWeights(library);
        for (Verdict verdict : verdicts) {
            int tag = library.indexOf(verdict.tag());
            if (tag >= 0) {
                weights.count(tag, verdict);
            }
        }
        return weights;
    }

    private void count(int tag, Verdict verdict) {
        for (int rule = firstRules[tag]; rule < firstRules[tag + 1]; rule++) {
            if (verdict.rules().contains(rule(tag, rule).code())) {
                confirmed[rule] += verdict.kind() == Verdict.Kind.CONFIRMED ? 1 : 0;
                refused[rule] += verdict.kind() == Verdict.Kind.REFUSED ? 1 : 0;
            }
        }
    }

    /// The number of a tag's first rule; of the tag after the last, how many rules there are.
    public int firstRule(int tag) {
        return firstRules[tag];
    }

    /// A rule by its number in the whole library.
    ///
    /// @param tag whose it is
    public TagRule rule(int tag, int rule) {
        return library.tags().get(tag).rules().get(rule - firstRules[tag]);
    }

    /// How often the tag is right where this rule speaks with full strength, 0 to 1.
    public double weight(int tag, int rule) {
        double prior = rule(tag, rule).weightPercent() / 100.0;
        return (PRIOR_VERDICTS * prior + confirmed[rule]) / (PRIOR_VERDICTS + confirmed[rule] + refused[rule]);
    }

    /// How many have confirmed what the rule spoke for.
    public int confirmed(int rule) {
        return confirmed[rule];
    }

    /// How many have refused it.
    public int refused(int rule) {
        return refused[rule];
    }

    /// The library the rules are of.
    public TagLibrary library() {
        return library;
    }
}
