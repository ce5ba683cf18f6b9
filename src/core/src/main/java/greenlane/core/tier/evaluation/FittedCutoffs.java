package greenlane.core.tier.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import greenlane.core.customer.Tier;
import greenlane.core.tier.Cutoffs;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.evaluation.LabelledSample.Label;

/// Score borders fitted to a labelled sample, and how well such borders do on customers they were not fitted to.
///
/// The borders are those with the most hits, found exactly: the sample in order of score is cut into as many runs as there are tiers, and the
/// best cuts are built up one tier at a time. A border stands half-way between the customers it parts. For the cross-validation each tier's
/// customers are dealt in a seeded order over the folds, and each fold is judged by borders fitted to the others.
///
/// @param cutoffs fitted to the whole sample
/// @param fitted how far they agree with the sample they were fitted to: too fair a figure
/// @param validated how far borders agree with customers they were not fitted to: the figure to quote
/// @param foldCutoffs the borders fitted without each fold: how far they lie apart says how sure they are
public record FittedCutoffs(Cutoffs.ByScore cutoffs, Agreement fitted, Agreement validated,
        List<Cutoffs.ByScore> foldCutoffs) {
    /// The most folds.
    public static final int FOLDS_MAX = 20;

    public FittedCutoffs {
        foldCutoffs = List.copyOf(foldCutoffs);
    }

    /// What fitting came to.
    public sealed interface Result {
        /// It is done.
        ///
        /// @param leftOut labelled customers without a score
        record Fitted(FittedCutoffs cutoffs, int leftOut) implements Result {}

        /// Without some fold too few different scores are left to part so many tiers.
        record TooFewScores(int scores, int levels) implements Result {}

        /// A tier that the sample names is not among so many.
        record NoSuchTier(Tier tier, int levels) implements Result {}
    }

    /// Fits.
    ///
    /// @param levels how many tiers: 3 or 4
    /// @param folds from 2 to [#FOLDS_MAX]
    /// @param seed of the order in which customers are dealt
    public static Result fit(LabelledSample sample, ScoreSheet sheet, int levels, int folds, long seed) {
        if (levels < 3 || levels > Tier.count() || folds < 2 || folds > FOLDS_MAX) {
            throw new IllegalArgumentException(levels + " tiers and " + folds + " folds");
        }
        List<Label> scored = new ArrayList<>();
        for (Label label : sample.labels()) {
            if (label.tier().ordinal() >= levels) {
                return new Result.NoSuchTier(label.tier(), levels);
            }
            if (label.customer() < sheet.size() && sheet.scored(label.customer())) {
                scored.add(label);
            }
        }
        int[] foldOf = deal(scored, folds, seed);
        BestCuts all = BestCuts.of(scored, sheet, levels);
        if (!all.found()) {
            return new Result.TooFewScores(all.distinct(), levels);
        }
        List<Cutoffs.ByScore> foldCutoffs = new ArrayList<>();
        Agreement.Counter validated = new Agreement.Counter();
        for (int fold = 0; fold < folds; fold++) {
            List<Label> others = new ArrayList<>();
            for (int i = 0; i < foldOf.length; i++) {
                if (foldOf[i] != fold) {
                    others.add(scored.get(i));
                }
            }
            BestCuts cuts = BestCuts.of(others, sheet, levels);
            if (!cuts.found()) {
                return new Result.TooFewScores(cuts.distinct(), levels);
            }
            foldCutoffs.add(cuts.cutoffs());
            for (int i = 0; i < foldOf.length; i++) {
                if (foldOf[i] == fold) {
                    count(validated, scored.get(i), sheet, cuts.cutoffs());
                }
            }
        }
        Agreement.Counter fitted = new Agreement.Counter();
        scored.forEach(label -> count(fitted, label, sheet, all.cutoffs()));
        return new Result.Fitted(new FittedCutoffs(all.cutoffs(), fitted.agreement(), validated.agreement(),
                foldCutoffs), sample.labels().size() - scored.size());
    }

    private static void count(Agreement.Counter counter, Label label, ScoreSheet sheet, Cutoffs.ByScore cutoffs) {
        int level = 0;
        while (level < cutoffs.scores().size() && sheet.score(label.customer()) < cutoffs.scores().get(level)) {
            level++;
        }
        counter.add(label.tier(), level);
    }

    /// Deals the labels of each tier over the folds, each tier going on where the one before has stopped.
    private static int[] deal(List<Label> labels, int folds, long seed) {
        int[] order = new int[labels.size()];
        Random random = new Random(seed);
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        int[] fold = new int[order.length];
        int dealt = 0;
        for (Tier tier : Tier.values()) {
            for (int i : order) {
                if (labels.get(i).tier() == tier) {
                    fold[i] = dealt++ % folds;
                }
            }
        }
        return fold;
    }
}
