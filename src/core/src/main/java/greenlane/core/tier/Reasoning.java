package greenlane.core.tier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import greenlane.core.customer.Tier;
import greenlane.core.tier.TierReason.Border;
import greenlane.core.tier.TierReason.Change;
import greenlane.core.tier.TierReason.Fall;
import greenlane.core.tier.TierReason.InRun;
import greenlane.core.tier.TierReason.Shift;
import greenlane.core.tier.TierReason.Step;
import greenlane.core.tier.TierReason.Weighed;

/// Works out a [TierReason] for one customer.
final class Reasoning {
    private static final int PERCENT = 100;

    private final InRun now;
    private final TierPolicy policy;
    private final List<Long> values;
    private final int raw;

    Reasoning(InRun now, TierPolicy policy, List<Long> values) {
        this.now = now;
        this.policy = policy;
        this.values = values;
        if (now.head().policyVersion() != policy.version()) {
            throw new IllegalArgumentException("sorted by policy " + now.head().policyVersion() + ", not by "
                    + policy.version());
        }
        this.raw = now.scores().raw()
                .orElseThrow(() -> new IllegalArgumentException("a customer who has not bought has no reasons"))
                .ordinal();
    }

    TierReason reason(Optional<InRun> before, List<TierOverride> overrides) {
        List<Weighed> measures = Measure.all().stream().map(this::weighed).toList();
        Optional<Border> up = raw == 0 ? Optional.empty() : Optional.of(border(raw - 1, Tier.at(raw - 1), true));
        Optional<Border> down = raw == policy.levels() - 1
                ? Optional.empty()
                : Optional.of(border(raw, Tier.at(raw + 1), false));
        return new TierReason(now.scores(), measures, up, down, fall(),
                overrides.stream().filter(override -> override.inForce(now.head().asOf()))
                        .max(Comparator.comparingLong(TierOverride::id)),
                before.filter(earlier -> earlier.scores().scored()).map(this::change));
    }

    private long value(Measure measure) {
        return values.get(measure.ordinal());
    }

    private int percentile(Measure measure) {
        return now.scores().percentile(measure);
    }

    /// The percentile of a measure that counts as the border under a tier.
    private OptionalInt line(int level, Measure measure) {
        if (policy.cutoffs() instanceof Cutoffs.ByAnyMeasure(List<Map<Measure, Integer>> cuts)) {
            Integer cut = cuts.get(level).get(measure);
            return cut == null ? OptionalInt.empty() : OptionalInt.of(cut);
        }
        int score = now.head().scoreBorders().get(level);
        return score > MeasureScale.TOP ? OptionalInt.empty() : OptionalInt.of(score);
    }

    private Weighed weighed(Measure measure) {
        int percentile = percentile(measure);
        boolean carried = raw < policy.levels() - 1 && weighs(measure)
                && percentile >= line(raw, measure).orElse(Integer.MAX_VALUE);
        return new Weighed(measure, percentile, value(measure), line(0, measure), carried,
                policy.weight(measure) * percentile / PERCENT);
    }

    private boolean weighs(Measure measure) {
        return policy.cutoffs() instanceof Cutoffs.ByAnyMeasure || policy.weight(measure) > 0;
    }

    private Border border(int level, Tier other, boolean up) {
        List<Step> steps = new ArrayList<>();
        boolean any = policy.cutoffs() instanceof Cutoffs.ByAnyMeasure;
        for (Measure measure : Measure.all()) {
            OptionalInt needed = any ? neededOfAny(level, measure, up) : neededOfScore(level, measure, up);
            if (needed.isPresent()) {
                int percentile = needed.getAsInt();
                OptionalLong reached = now.head().scale(measure).valueAt(percentile);
                TierReason.step(measure, percentile, reached, value(measure), up).ifPresent(steps::add);
            }
        }
        if (any) {
            return new Border(other, OptionalInt.empty(), 0, steps);
        }
        int score = now.head().scoreBorders().get(level);
        return new Border(other, OptionalInt.of(score), Math.abs(score - now.scores().score()), steps);
    }

    /// A fall by one measure alone is possible only where no other reaches its cut.
    private OptionalInt neededOfAny(int level, Measure measure, boolean up) {
        if (!up) {
            for (Measure other : Measure.all()) {
                if (other != measure && percentile(other) >= line(level, other).orElse(Integer.MAX_VALUE)) {
                    return OptionalInt.empty();
                }
            }
        }
        return line(level, measure);
    }

    /// The least percentile of the measure with which the score, all else the same, reaches the border.
    private OptionalInt neededOfScore(int level, Measure measure, boolean up) {
        int weight = policy.weight(measure);
        if (weight == 0) {
            return OptionalInt.empty();
        }
        int others = 0;
        for (Measure other : Measure.all()) {
            others += other == measure ? 0 : policy.weight(other) * percentile(other);
        }
        int lacking = PERCENT * now.head().scoreBorders().get(level) - others;
        int needed = Math.ceilDiv(lacking, weight);
        boolean passable = up ? needed <= MeasureScale.TOP : needed > 0;
        return passable ? OptionalInt.of(needed) : OptionalInt.empty();
    }

    private Optional<Fall> fall() {
        Tier held = now.scores().held().orElseThrow();
        if (held.ordinal() >= raw) {
            return Optional.empty();
        }
        return Optional.of(new Fall(Tier.at(raw), now.scores().monthsBelow().get(held.ordinal()), policy.fallMonths()));
    }

    private Change change(InRun before) {
        List<Shift> shifts = new ArrayList<>();
        for (Measure measure : Measure.all()) {
            int from = before.scores().percentile(measure);
            int to = percentile(measure);
            int own = before.head().scale(measure).percentileOf(value(measure)) - from;
            shifts.add(new Shift(measure, from, to, own, to - from - own));
        }
        return new Change(before.head().asOf(), before.scores().tier(), before.scores().score(),
                before.head().policyVersion() != now.head().policyVersion(), shifts);
    }
}
