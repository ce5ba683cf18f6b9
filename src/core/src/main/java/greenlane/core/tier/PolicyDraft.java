package greenlane.core.tier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import greenlane.core.customer.Tier;

/// A policy while it is being written, sound or not: the fields of [TierPolicy].
public record PolicyDraft(int version, LocalDate validFrom, String author, String name, Map<Measure, Integer> weights,
        Cutoffs cutoffs, Map<Tier, String> names, int fallMonths, int windowMonths, QuietRule quiet, RfmSteps rfm) {
    private static final int PERCENT = 100;
    private static final int LEVELS_MIN = 3;

    /// What a draft came to.
    public sealed interface Checked {
        /// It is a policy.
        record Good(TierPolicy policy) implements Checked {}

        /// It is none, for all of these reasons.
        record Bad(List<PolicyProblem> problems) implements Checked {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /// The draft of a policy that is to be changed.
    public static PolicyDraft of(TierPolicy policy) {
        return new PolicyDraft(policy.version(), policy.validFrom(), policy.author(), policy.name(), policy.weights(),
                policy.cutoffs(), policy.names(), policy.fallMonths(), policy.windowMonths(), policy.quiet(),
                policy.rfm());
    }

    /// The policy, or all that keeps it from being one.
    public Checked check() {
        List<PolicyProblem> problems = problems(version, author, name, weights, cutoffs, names, fallMonths,
                windowMonths);
        return problems.isEmpty()
                ? new Checked.Good(new TierPolicy(version, validFrom, author, name, weights, cutoffs, names, fallMonths,
                        windowMonths, quiet, rfm))
                : new Checked.Bad(problems);
    }

    static List<PolicyProblem> problems(int version, String author, String name, Map<Measure, Integer> weights,
            Cutoffs cutoffs, Map<Tier, String> names, int fallMonths, int windowMonths) {
        List<PolicyProblem> problems = new ArrayList<>();
        number(problems, "version", version, 1, Integer.MAX_VALUE);
        number(problems, "fallMonths", fallMonths, 1, TierPolicy.FALL_MONTHS_MAX);
        number(problems, "windowMonths", windowMonths, 0, TierPolicy.WINDOW_MONTHS_MAX);
        name(problems, "author", author);
        if (author.isBlank()) {
            problems.add(new PolicyProblem.BadName("author"));
        }
        name(problems, "name", name);
        weights(problems, weights);
        cutoffs(problems, cutoffs);
        names(problems, names, cutoffs.levels());
        return problems;
    }

    private static void number(List<PolicyProblem> problems, String key, int value, int least, int most) {
        if (value < least || value > most) {
            problems.add(new PolicyProblem.OutOfRange(key, least, most));
        }
    }

    private static void name(List<PolicyProblem> problems, String key, String name) {
        if (name.length() > TierPolicy.NAME_CHARS_MAX || !name.equals(name.strip())
                || name.chars().anyMatch(Character::isISOControl)) {
            problems.add(new PolicyProblem.BadName(key));
        }
    }

    private static void weights(List<PolicyProblem> problems, Map<Measure, Integer> weights) {
        int sum = 0;
        boolean whole = true;
        for (Measure measure : Measure.all()) {
            int weight = weights.getOrDefault(measure, -1);
            if (weight < 0 || weight > PERCENT) {
                problems.add(new PolicyProblem.Weight(measure));
                whole = false;
            }
            sum += weight;
        }
        if (whole && sum != PERCENT) {
            problems.add(new PolicyProblem.WeightsSum(sum));
        }
    }

    private static void names(List<PolicyProblem> problems, Map<Tier, String> names, int levels) {
        Set<String> seen = new HashSet<>();
        for (int level = 0; level < Math.min(levels, Tier.count()); level++) {
            String name = names.getOrDefault(Tier.at(level), "");
            name(problems, "level." + Tier.at(level).code() + ".name", name);
            if (!name.isEmpty() && !seen.add(name)) {
                problems.add(new PolicyProblem.SameName(name));
            }
        }
    }

    private static void cutoffs(List<PolicyProblem> problems, Cutoffs cutoffs) {
        if (cutoffs.levels() < LEVELS_MIN || cutoffs.levels() > Tier.count()) {
            problems.add(new PolicyProblem.LevelCount(cutoffs.levels()));
            return;
        }
        switch (cutoffs) {
            case Cutoffs.ByShare(List<Integer> shares) -> shares(problems, shares);
            case Cutoffs.ByScore(List<Integer> scores) -> scores(problems, scores);
            case Cutoffs.ByAnyMeasure(List<Map<Measure, Integer>> percentiles) -> any(problems, percentiles);
        }
    }

    private static void shares(List<PolicyProblem> problems, List<Integer> shares) {
        int sum = 0;
        for (int level = 0; level < shares.size(); level++) {
            int share = shares.get(level);
            if (share < 1 || share > MeasureScale.TOP) {
                problems.add(new PolicyProblem.CutRange(Tier.at(level)));
            }
            sum += Math.clamp(share, 0, MeasureScale.TOP);
        }
        if (sum >= MeasureScale.TOP) {
            problems.add(new PolicyProblem.SharesSum(sum));
        }
    }

    private static void scores(List<PolicyProblem> problems, List<Integer> scores) {
        for (int level = 0; level < scores.size(); level++) {
            if (scores.get(level) < 1 || scores.get(level) > MeasureScale.TOP) {
                problems.add(new PolicyProblem.CutRange(Tier.at(level)));
            } else if (level > 0 && scores.get(level) >= scores.get(level - 1)) {
                problems.add(new PolicyProblem.CutsOverlap(Tier.at(level - 1), Tier.at(level)));
            }
        }
    }

    private static void any(List<PolicyProblem> problems, List<Map<Measure, Integer>> percentiles) {
        for (int level = 0; level < percentiles.size(); level++) {
            Map<Measure, Integer> own = percentiles.get(level);
            if (own.isEmpty() || own.values().stream().anyMatch(cut -> cut < 1 || cut > MeasureScale.TOP)) {
                problems.add(new PolicyProblem.CutRange(Tier.at(level)));
            } else if (level > 0) {
                Map<Measure, Integer> above = percentiles.get(level - 1);
                for (Measure measure : Measure.all()) {
                    if (own.containsKey(measure) && own.getOrDefault(measure, 0) >= above.getOrDefault(measure,
                            Integer.MAX_VALUE)) {
                        problems.add(new PolicyProblem.MeasureCutsOverlap(Tier.at(level - 1), Tier.at(level), measure));
                    }
                }
            }
        }
    }
}
