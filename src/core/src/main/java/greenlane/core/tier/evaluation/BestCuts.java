package greenlane.core.tier.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import greenlane.core.customer.Tier;
import greenlane.core.tier.Cutoffs;
import greenlane.core.tier.MeasureScale;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.evaluation.LabelledSample.Label;

/// The score borders that put most labelled customers into their tier. Of several such the ones with the highest borders.
final class BestCuts {
    private final int[] scores;
    /// `before[tier][i]`: how many of a tier have one of the first `i` scores.
    private final int[][] before;
    private final int levels;
    private final int[] cuts;

    private BestCuts(int[] scores, int[][] before, int levels) {
        this.scores = scores;
        this.before = before;
        this.levels = levels;
        this.cuts = scores.length < levels ? new int[0] : best();
    }

    static BestCuts of(List<Label> labels, ScoreSheet sheet, int levels) {
        int[][] counts = new int[Tier.count()][MeasureScale.TOP + 1];
        boolean[] there = new boolean[MeasureScale.TOP + 1];
        for (Label label : labels) {
            int score = sheet.score(label.customer());
            counts[label.tier().ordinal()][score]++;
            there[score] = true;
        }
        int[] scores = new int[MeasureScale.TOP + 1];
        int[][] before = new int[Tier.count()][MeasureScale.TOP + 2];
        int found = 0;
        for (int score = MeasureScale.TOP; score >= 0; score--) {
            if (there[score]) {
                for (int tier = 0; tier < before.length; tier++) {
                    before[tier][found + 1] = before[tier][found] + counts[tier][score];
                }
                scores[found++] = score;
            }
        }
        return new BestCuts(Arrays.copyOf(scores, found), before, levels);
    }

    /// How many different scores there are.
    int distinct() {
        return scores.length;
    }

    /// Whether there are enough of them to part the tiers.
    boolean found() {
        return cuts.length > 0;
    }

    Cutoffs.ByScore cutoffs() {
        List<Integer> borders = new ArrayList<>();
        for (int cut : cuts) {
            // above the lower of its two neighbours, so that borders of neighbouring cuts never meet
            borders.add((scores[cut - 1] + scores[cut] + 1) / 2);
        }
        return new Cutoffs.ByScore(borders);
    }

    /// Where each tier but the last ends, among the scores from the highest down; no tier is empty.
    private int[] best() {
        int n = scores.length;
        int[] hits = new int[n + 1];
        for (int end = 0; end <= n; end++) {
            hits[end] = before[0][end];
        }
        int[][] starts = new int[levels][n + 1];
        for (int level = 1; level < levels; level++) {
            hits = extend(level, hits, starts[level]);
        }
        int[] ends = new int[levels - 1];
        int end = n;
        for (int level = levels - 1; level > 0; level--) {
            end = starts[level][end];
            ends[level - 1] = end;
        }
        return ends;
    }

    /// The hits of one tier more, by where it ends; writes down where it begins.
    private int[] extend(int level, int[] hits, int[] start) {
        int n = scores.length;
        int[] more = new int[n + 1];
        int bestStart = level;
        for (int end = level + 1; end <= n; end++) {
            int candidate = end - 1;
            if (hits[candidate] - before[level][candidate] > hits[bestStart] - before[level][bestStart]) {
                bestStart = candidate;
            }
            start[end] = bestStart;
            more[end] = hits[bestStart] + before[level][end] - before[level][bestStart];
        }
        return more;
    }
}
