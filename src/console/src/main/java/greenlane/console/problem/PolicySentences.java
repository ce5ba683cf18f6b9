package greenlane.console.problem;

import java.util.List;
import java.util.stream.Collectors;

import greenlane.console.i18n.Wording;
import greenlane.core.customer.Tier;
import greenlane.core.tier.Measure;
import greenlane.core.tier.PolicyProblem;

/// What is said of a tier policy that is not sound.
public final class PolicySentences {
    private final Wording texts;

    public PolicySentences(Wording texts) {
        this.texts = texts;
    }

    /// All that is wrong, one sentence after the other.
    public String all(List<PolicyProblem> problems) {
        return problems.stream().map(this::one).collect(Collectors.joining(texts.text("problem.policy.separator")));
    }

    /// What is wrong, and with what.
    public String one(PolicyProblem problem) {
        return switch (problem) {
            case PolicyProblem.WeightsSum(int sum) -> texts.text("problem.policy.weightsSum", sum);
            case PolicyProblem.Weight(Measure measure) -> texts.text("problem.policy.weight", measure(measure));
            case PolicyProblem.LevelCount(int levels) -> texts.text("problem.policy.levelCount", levels);
            case PolicyProblem.CutRange(Tier tier) -> texts.text("problem.policy.cutRange", tier(tier));
            case PolicyProblem.CutsOverlap(Tier upper, Tier lower) ->
                texts.text("problem.policy.cutsOverlap", tier(upper), tier(lower));
            case PolicyProblem.MeasureCutsOverlap(Tier upper, Tier lower, Measure measure) ->
                texts.text("problem.policy.measureCutsOverlap", tier(upper), tier(lower), measure(measure));
            case PolicyProblem.SharesSum(int sum) -> texts.text("problem.policy.sharesSum", percent(sum));
            case PolicyProblem.SameName(String name) -> texts.text("problem.policy.sameName", name);
            case PolicyProblem.BadName(String key) -> texts.text("problem.policy.badName", key);
            case PolicyProblem.OutOfRange(String key, long least, long most) ->
                texts.text("problem.policy.outOfRange", key, least, most);
            case PolicyProblem.NoLine(int line) -> texts.text("problem.policy.noLine", line);
            case PolicyProblem.UnknownKey(int line, String key) -> texts.text("problem.policy.unknownKey", line, key);
            case PolicyProblem.TwiceSet(int line, String key) -> texts.text("problem.policy.twiceSet", line, key);
            case PolicyProblem.BadValue(int line, String key, String value) ->
                texts.text("problem.policy.badValue", line, key, value);
            case PolicyProblem.Missing(String key) -> texts.text("problem.policy.missing", key);
            case PolicyProblem.TooLong(int chars) -> texts.text("problem.policy.tooLong", chars);
        };
    }

    private String measure(Measure measure) {
        return texts.text("problem.measure." + measure.code());
    }

    private String tier(Tier tier) {
        return texts.text("tier." + tier.code());
    }

    private static String percent(int hundredths) {
        return hundredths % 100 == 0
                ? String.valueOf(hundredths / 100)
                : hundredths / 100 + "." + hundredths % 100 / 10 + hundredths % 10;
    }
}
