package greenlane.core.tier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sorts scored customers into tiers: score, borders, the rule about falling, overrides; in this order.
final class Sorting {
    private static final int PERCENT = 100;
    private static final int UNREACHABLE = MeasureScale.TOP + 1;

    private final ScoreColumns columns;
    private final TierPolicy policy;
    private final int last;

    private Sorting(ScoreColumns columns, TierPolicy policy) {
        this.columns = columns;
        this.policy = policy;
        this.last = policy.levels() - 1;
    }

    /// Sorts; the scoring's columns become the sheet's.
    static ScoreSheet sort(Scoring scoring, TierPolicy policy, Optional<ScoreSheet> before,
            List<TierOverride> overrides) {
        Sorting sorting = new Sorting(scoring.columns(), policy);
        int[] histogram = sorting.score();
        List<Integer> borders = sorting.borders(histogram, scoring.scored());
        int[] earlier = before.map(sheet -> sheet.columns().state()).orElseGet(() -> new int[0]);
        if (policy.cutoffs() instanceof Cutoffs.ByAnyMeasure(List<Map<Measure, Integer>> cuts)) {
            sorting.byAnyMeasure(cuts, earlier);
        } else {
            sorting.byScore(borders, earlier);
        }
        sorting.override(overrides);
        return new ScoreSheet(new RunHead(scoring.asOf(), policy.version(), scoring.columns().size(), scoring.scored(),
                scoring.modelled(), borders, scoring.scales()), scoring.columns());
    }

    /// Fills the scores, and says how many customers have each.
    private int[] score() {
        int spendWeight = policy.weight(Measure.SPEND);
        int frequencyWeight = policy.weight(Measure.FREQUENCY);
        int loyaltyWeight = policy.weight(Measure.LOYALTY);
        int potentialWeight = policy.weight(Measure.POTENTIAL);
        short[] spend = columns.percentiles(Measure.SPEND);
        short[] frequency = columns.percentiles(Measure.FREQUENCY);
        short[] loyalty = columns.percentiles(Measure.LOYALTY);
        short[] potential = columns.percentiles(Measure.POTENTIAL);
        int[] histogram = new int[MeasureScale.TOP + 1];
        for (int i = 0; i < columns.size(); i++) {
            if (State.isScored(columns.state()[i])) {
                int score = (spendWeight * spend[i] + frequencyWeight * frequency[i] + loyaltyWeight * loyalty[i]
                        + potentialWeight * potential[i]) / PERCENT;
                columns.score()[i] = (short) score;
                histogram[score]++;
            }
        }
        return histogram;
    }

    private List<Integer> borders(int[] histogram, int scored) {
        return switch (policy.cutoffs()) {
            case Cutoffs.ByScore(List<Integer> scores) -> scores;
            case Cutoffs.ByAnyMeasure _ -> List.of();
            case Cutoffs.ByShare(List<Integer> shares) -> {
                List<Integer> borders = new ArrayList<>();
                int share = 0;
                for (int own : shares) {
                    share += own;
                    borders.add(border(histogram, (long) scored * share / MeasureScale.TOP));
                }
                yield borders;
            }
        };
    }

    /// The least score that no more than so many customers reach.
    private static int border(int[] histogram, long most) {
        long reached = 0;
        int score = UNREACHABLE;
        while (score > 0 && reached + histogram[score - 1] <= most) {
            reached += histogram[--score];
        }
        return score;
    }

    private void byScore(List<Integer> borders, int[] earlier) {
        int core = borders.get(0);
        int potential = borders.get(1);
        int ordinary = borders.size() > 2 ? borders.get(2) : 0;
        for (int i = 0; i < columns.size(); i++) {
            int score = columns.score()[i];
            place(i, (score < core ? 1 : 0) + (score < potential ? 1 : 0) + (score < ordinary ? 1 : 0), earlier);
        }
    }

    private void byAnyMeasure(List<Map<Measure, Integer>> cuts, int[] earlier) {
        int[][] least = new int[last][Measure.all().size()];
        for (int level = 0; level < last; level++) {
            for (Measure measure : Measure.all()) {
                least[level][measure.ordinal()] = cuts.get(level).getOrDefault(measure, UNREACHABLE);
            }
        }
        short[][] percentiles = Measure.all().stream().map(columns::percentiles).toArray(short[][]::new);
        for (int i = 0; i < columns.size(); i++) {
            int raw = 0;
            while (raw < last && !reaches(least[raw], percentiles, i)) {
                raw++;
            }
            place(i, raw, earlier);
        }
    }

    private static boolean reaches(int[] least, short[][] percentiles, int customer) {
        for (int measure = 0; measure < least.length; measure++) {
            if (percentiles[measure][customer] >= least[measure]) {
                return true;
            }
        }
        return false;
    }

    private void place(int customer, int raw, int[] earlier) {
        int unsorted = columns.state()[customer];
        if (!State.isScored(unsorted)) {
            return;
        }
        int before = customer < earlier.length ? earlier[customer] : 0;
        boolean known = State.isScored(before);
        int months = 0;
        for (int border = 0; border < raw; border++) {
            int count = known ? Math.min(State.MONTHS_MAX, State.months(before, border) + 1) : 1;
            months |= count << (3 * border);
        }
        int held = known ? held(Math.min(State.held(before), last), raw, months, policy.fallMonths()) : raw;
        columns.state()[customer] = State.sorted(unsorted, held, raw, months);
    }

    /// Rises at once; falls past each border on its own count of months, and so no further than every one of these months allows.
    static int held(int before, int raw, int months, int fallMonths) {
        int held = Math.min(before, raw);
        while (held < raw && ((months >>> (3 * held)) & State.MONTHS_MAX) >= fallMonths) {
            held++;
        }
        return held;
    }

    private void override(List<TierOverride> overrides) {
        overrides.stream().sorted(Comparator.comparingLong(TierOverride::id)).forEach(override -> {
            int customer = override.customer();
            int tier = Math.min(override.request().tier().ordinal(), last);
            if (customer < columns.size()) {
                columns.state()[customer] = State.overridden(columns.state()[customer], tier);
            }
        });
    }
}
