package greenlane.core.tier.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

import greenlane.core.customer.Tier;
import greenlane.core.tier.MeasureScale;
import greenlane.core.tier.ScoreSheet;

/// What the tiers made at a date were worth in the period that followed: the share of its revenue each tier brought, and how much the best
/// customers by score brought, beside the best by plain RFM (the sum of three scores from 1 to 5) and the best there
/// were.
///
/// Only customers scored at the date count, on both sides: who came later could not be sorted. Where equal scores straddle a border,
/// they count by the part of them that fits, so that no order among equals can flatter either.
///
/// @param customers scored at the date
/// @param revenueMinor theirs in the period
/// @param tiers by the index of [Tier#at]
/// @param tops in the order asked for
public record FutureCapture(int customers, long revenueMinor, List<TierShare> tiers, List<Top> tops) {
    private static final int RFM_MAX = 15;

    public FutureCapture {
        tiers = List.copyOf(tiers);
        tops = List.copyOf(tops);
    }

    /// What a tier brought.
    public record TierShare(Tier tier, int customers, long revenueMinor) {}

    /// What the most valued share of customers brought.
    ///
    /// @param percent of the customers
    /// @param byScore the share of the revenue, 0 to 1
    /// @param byRfm of as many by plain RFM
    /// @param atBest of those who turned out to bring most: no method can have more
    public record Top(int percent, double byScore, double byRfm, double atBest) {}

    /// Measures.
    ///
    /// @param revenueMinor of the period, by customer number; less than 0 counts as 0
    /// @param percents the shares of customers to ask for, such as 10 and 20
    public static FutureCapture of(ScoreSheet sheet, long[] revenueMinor, List<Integer> percents) {
        if (revenueMinor.length < sheet.size()) {
            throw new IllegalArgumentException(
                    revenueMinor.length + " revenues of " + sheet.size() + " customers");
        }
        int[] customers = new int[Tier.count()];
        long[] revenues = new long[Tier.count()];
        long all = 0;
        int scored = 0;
        for (int customer = 0; customer < sheet.size(); customer++) {
            if (sheet.scored(customer)) {
                long revenue = Math.max(0, revenueMinor[customer]);
                customers[sheet.tierIndex(customer)]++;
                revenues[sheet.tierIndex(customer)] += revenue;
                all += revenue;
                scored++;
            }
        }
        List<TierShare> tiers = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            tiers.add(new TierShare(tier, customers[tier.ordinal()], revenues[tier.ordinal()]));
        }
        Ladder byScore = Ladder.of(sheet, revenueMinor, sheet::score, MeasureScale.TOP);
        Ladder byRfm = Ladder.of(sheet, revenueMinor, sheet::rfmSum, RFM_MAX);
        long[] best = sorted(sheet, revenueMinor, scored);
        List<Top> tops = new ArrayList<>();
        for (int percent : percents) {
            double count = scored * percent / 100.0;
            tops.add(new Top(percent, byScore.top(count) / all, byRfm.top(count) / all, top(best, count) / all));
        }
        return new FutureCapture(scored, all, tiers, tops);
    }

    private static long[] sorted(ScoreSheet sheet, long[] revenueMinor, int scored) {
        long[] sorted = new long[scored];
        int count = 0;
        for (int customer = 0; customer < sheet.size(); customer++) {
            if (sheet.scored(customer)) {
                sorted[count++] = Math.max(0, revenueMinor[customer]);
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private static double top(long[] rising, double count) {
        double sum = 0;
        double left = count;
        for (int i = rising.length - 1; i >= 0 && left > 0; i--) {
            sum += rising[i] * Math.min(1, left);
            left--;
        }
        return sum;
    }

    /// Customers and revenue by score.
    private static final class Ladder {
        private final int[] customers;
        private final long[] revenues;

        private Ladder(int steps) {
            customers = new int[steps];
            revenues = new long[steps];
        }

        static Ladder of(ScoreSheet sheet, long[] revenueMinor, IntUnaryOperator score, int most) {
            Ladder ladder = new Ladder(most + 1);
            for (int customer = 0; customer < sheet.size(); customer++) {
                if (sheet.scored(customer)) {
                    int step = score.applyAsInt(customer);
                    ladder.customers[step]++;
                    ladder.revenues[step] += Math.max(0, revenueMinor[customer]);
                }
            }
            return ladder;
        }

        double top(double count) {
            double sum = 0;
            double left = count;
            for (int step = customers.length - 1; step >= 0 && left > 0; step--) {
                if (customers[step] > 0) {
                    sum += revenues[step] * Math.min(1, left / customers[step]);
                    left -= customers[step];
                }
            }
            return sum;
        }
    }
}
