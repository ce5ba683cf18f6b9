package greenlane.console.tiers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.core.customer.Tier;
import greenlane.core.tier.Cutoffs;
import greenlane.core.tier.PolicyDraft;
import greenlane.core.tier.PolicyProblem;
import greenlane.core.tier.TierPolicy;

/// Says at which field a policy is not sound, and why.
final class PolicySentences {
    private static final int HUNDRED_PERCENT = 10_000;

    private PolicySentences() {}

    /// A sentence to be: a key of a text and what goes into it. Words of the language are told apart by [Said#in].
    record Said(String key, List<Object> arguments) {
        Said {
            arguments = List.copyOf(arguments);
        }

        static Said of(String key, Object... arguments) {
            return new Said(key, List.of(arguments));
        }

        /// The sentence.
        String in(Texts texts) {
            return arguments.isEmpty()
                    ? texts.text(key)
                    : texts.text(key, arguments.stream()
                            .map(it -> it instanceof Tier tier ? texts.text("tier." + tier.code()) : it).toArray());
        }
    }

    /// What is wrong, by field; one sentence a field, the first one found.
    static Map<String, Said> of(PolicyForm.Entered entered) {
        Map<String, Said> said = new LinkedHashMap<>();
        entered.unreadable().forEach(field -> said.put(field, Said.of(field.startsWith("cut") || field.startsWith(
                "quiet") ? "tiers.problem.noPercent" : "tiers.problem.noNumber")));
        if (entered.draft().check() instanceof PolicyDraft.Checked.Bad(List<PolicyProblem> problems)) {
            problems.forEach(problem -> put(said, problem, entered.draft().cutoffs()));
        }
        return said;
    }

    private static void put(Map<String, Said> said, PolicyProblem problem, Cutoffs cutoffs) {
        switch (problem) {
            case PolicyProblem.WeightsSum(int sum) ->
                said.putIfAbsent("weights", Said.of("tiers.problem.weightsSum", sum));
            case PolicyProblem.Weight(var measure) ->
                said.putIfAbsent(PolicyForm.weight(measure), Said.of("tiers.problem.weight"));
            case PolicyProblem.LevelCount(int levels) ->
                said.putIfAbsent("levels", Said.of("tiers.problem.levels", levels));
            case PolicyProblem.CutRange(Tier tier) ->
                said.putIfAbsent(field(cutoffs, tier), Said.of("tiers.problem.cutRange"));
            case PolicyProblem.CutsOverlap(Tier upper, Tier lower) ->
                said.putIfAbsent(field(cutoffs, lower), Said.of("tiers.problem.overlap", upper));
            case PolicyProblem.MeasureCutsOverlap(Tier upper, Tier lower, var measure) ->
                said.putIfAbsent(PolicyForm.cut(lower.ordinal(), measure), Said.of("tiers.problem.overlap", upper));
            case PolicyProblem.SharesSum(int sum) -> said.putIfAbsent(field(cutoffs, Tier.CORE),
                    Said.of("tiers.problem.sharesSum", Figures.percentPlain(sum / (double) HUNDRED_PERCENT)));
            case PolicyProblem.SameName(String name) ->
                said.putIfAbsent("names", Said.of("tiers.problem.sameName", name));
            case PolicyProblem.BadName(String key) -> said.putIfAbsent(key, key.equals("author")
                    ? Said.of("tiers.problem.author", TierPolicy.NAME_CHARS_MAX)
                    : Said.of("tiers.problem.name", TierPolicy.NAME_CHARS_MAX));
            case PolicyProblem.OutOfRange(String key, long least, long most) ->
                said.putIfAbsent(key, Said.of("tiers.problem.range", least, most));
            case PolicyProblem.NoLine _,PolicyProblem.UnknownKey _,PolicyProblem.TwiceSet _,PolicyProblem.BadValue _,PolicyProblem.Missing _,PolicyProblem.TooLong _ ->
                throw new IllegalStateException("fields are no text: " + problem);
        }
    }

    private static String field(Cutoffs cutoffs, Tier tier) {
        return switch (cutoffs) {
            case Cutoffs.ByShare _ -> PolicyForm.cut(PolicyForm.CutKind.SHARE, tier.ordinal());
            case Cutoffs.ByScore _ -> PolicyForm.cut(PolicyForm.CutKind.SCORE, tier.ordinal());
            case Cutoffs.ByAnyMeasure _ -> PolicyForm.cut(PolicyForm.CutKind.ANY, tier.ordinal());
        };
    }
}
