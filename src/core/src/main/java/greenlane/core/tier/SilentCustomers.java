package greenlane.core.tier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;

import greenlane.core.purchase.PurchaseColumns;

/// The customers who have fallen silent, those first with whom most would be lost. [QuietRule] says who is silent.
public final class SilentCustomers {
    /// How many a list holds at most.
    public static final int LISTED_MAX = 10_000;

    private SilentCustomers() {}

    /// One of them.
    ///
    /// @param gapDays since the last purchase
    /// @param usualGapDays the mean of the customer's own intervals, rounded
    /// @param active the probability of being active; empty where no model says
    /// @param explained how likely so long a gap is at the customer's own rhythm
    /// @param expectedMinor what the next twelve months are expected to bring ([Measure#POTENTIAL])
    /// @param atStakeMinor the expected value times the probability of having left; where no model says, one less `explained` stands for
    ///     that
    public record Silent(int customer, int gapDays, int usualGapDays, OptionalDouble active, double explained,
            Cause cause, long expectedMinor, long atStakeMinor) {}

    /// By which half of the rule.
    public enum Cause {
        /// The model holds them active too improbably.
        MODEL,
        /// The gap is too long for their rhythm.
        RHYTHM, BOTH
    }

    /// What was found.
    ///
    /// @param found how many are silent, listed or not
    /// @param atStakeMinor of all of them
    public record Found(int found, long atStakeMinor, List<Silent> listed) {
        public Found {
            listed = List.copyOf(listed);
        }
    }

    /// Whether a customer is silent, for many customers.
    static final class Test {
        private final TierInput input;
        private final PurchaseColumns life;
        private final float activeBelow;
        private final QuietRule.Gaps gaps;

        Test(TierInput input, QuietRule rule) {
            this.input = input;
            this.life = input.life();
            this.activeBelow = rule.activeBelow() / (float) MeasureScale.TOP;
            this.gaps = new QuietRule.Gaps(rule);
        }

        boolean silent(int customer) {
            return life.purchases(customer) > 1 && (byModel(customer) || byRhythm(customer));
        }

        boolean byModel(int customer) {
            return input.values().active(customer) < activeBelow;
        }

        boolean byRhythm(int customer) {
            return gaps.beyond(input.recencyDays(customer), life.lastDay(customer) - life.firstDay(customer),
                    life.purchases(customer) - 1);
        }
    }

    /// Finds them.
    ///
    /// @param limit how many are listed, [#LISTED_MAX] at most
    public static Found find(TierInput input, QuietRule rule, int limit) {
        if (limit < 0 || limit > LISTED_MAX) {
            throw new IllegalArgumentException("a list of " + limit + " silent customers");
        }
        Test test = new Test(input, rule);
        Comparator<Silent> mostLast = Comparator.comparingLong(Silent::atStakeMinor)
                .thenComparing(Comparator.comparingInt(Silent::customer).reversed());
        PriorityQueue<Silent> most = new PriorityQueue<>(mostLast);
        int found = 0;
        long atStakeMinor = 0;
        for (int customer = 0; customer < input.size(); customer++) {
            if (input.life().bought(customer) && test.silent(customer)) {
                Silent silent = describe(input, test, customer);
                found++;
                atStakeMinor += silent.atStakeMinor();
                most.add(silent);
                if (most.size() > limit) {
                    most.remove();
                }
            }
        }
        List<Silent> listed = new ArrayList<>(most);
        listed.sort(mostLast.reversed());
        return new Found(found, atStakeMinor, listed);
    }

    private static Silent describe(TierInput input, Test test, int customer) {
        int gap = input.recencyDays(customer);
        int span = input.life().lastDay(customer) - input.life().firstDay(customer);
        int intervals = input.life().purchases(customer) - 1;
        float active = input.values().active(customer);
        boolean known = !Float.isNaN(active);
        double explained = QuietRule.explained(gap, span, intervals);
        long expectedMinor = input.potentialMinor(customer);
        Cause cause = !test.byModel(customer) ? Cause.RHYTHM : test.byRhythm(customer) ? Cause.BOTH : Cause.MODEL;
        return new Silent(customer, gap, Math.round((float) span / intervals),
                known ? OptionalDouble.of(active) : OptionalDouble.empty(), explained, cause, expectedMinor,
                Math.round(expectedMinor * (1 - (known ? (double) active : explained))));
    }
}
