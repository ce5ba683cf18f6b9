package greenlane.core.tier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import greenlane.core.customer.Tier;

/// Why one customer stands in a tier, how far the next ones are, and what changed: facts, which the screen puts into words.
///
/// @param scores the customer's line of the sheet
/// @param measures the four, in the order of [Measure#all]
/// @param up what lacks to the next more valued tier by the borders; empty in the most valued one
/// @param down what keeps from the next less valued one; empty in the last
/// @param fall the rule about falling, where it holds the customer up now
/// @param override in force, where there is one
/// @param change against the run before; empty where the customer was not scored in it
public record TierReason(CustomerScores scores, List<Weighed> measures, Optional<Border> up, Optional<Border> down,
        Optional<Fall> fall, Optional<TierOverride> override, Optional<Change> change) {
    public TierReason {
        measures = List.copyOf(measures);
    }

    /// What one measure weighs in the tier.
    ///
    /// @param value in the measure's unit
    /// @param line the percentile to draw as the border of the *most valued* tier, which every customer is compared with: its cut of this measure, or where
    ///     scores decide the score itself, since whoever has it in all four stands just in; empty where no percentile is the border
    /// @param carried whether it reaches the border of the tier the customer is in by the borders: it, and not only the others, carries the customer; always
    ///     false in the last tier, which nothing need carry
    /// @param points what it adds to the score, in hundredths of a percent, rounded down
    public record Weighed(Measure measure, int percentile, long value, OptionalInt line, boolean carried, int points) {}

    /// The way to a border, each measure taken alone and all others standing still.
    ///
    /// @param tier on the other side
    /// @param score the border; empty where any one measure decides
    /// @param scoreDistance from the border to the score: what lacks, or what is to spare
    /// @param steps the measures by which alone the border can be passed
    public record Border(Tier tier, OptionalInt score, int scoreDistance, List<Step> steps) {
        public Border {
            steps = List.copyOf(steps);
        }
    }

    /// How far it is in one measure.
    ///
    /// @param percentile the first one on the side of the more valued tier
    /// @param value the smallest value of any customer that has it
    /// @param units the way there in the measure's unit: for a rise what must be added; for a fall how much can go before the customer is below
    ///     `value`, 0 when the next unit lost does it
    public record Step(Measure measure, int percentile, long value, long units) {}

    /// The rule about falling holds the customer up.
    ///
    /// @param to the tier the borders say
    /// @param months below the border, this one included
    /// @param needed months after which the fall comes
    public record Fall(Tier to, int months, int needed) {}

    /// What is otherwise than in the run before.
    ///
    /// @param since the day of the run before
    /// @param tier there
    /// @param score there
    /// @param otherPolicy whether another policy sorted there
    /// @param shifts by measure, in the order of [Measure#all]
    public record Change(LocalDate since, Optional<Tier> tier, int score, boolean otherPolicy, List<Shift> shifts) {
        public Change {
            shifts = List.copyOf(shifts);
        }
    }

    /// How one percentile moved, and through whom: `own` is what today's value would have moved it among yesterday's customers, `others` the
    /// rest. The two sum to the whole.
    public record Shift(Measure measure, int from, int to, int own, int others) {}

    /// A line of a sheet with what holds of the sheet.
    public record InRun(RunHead head, CustomerScores scores) {}

    /// Explains.
    ///
    /// @param now whose customer is scored
    /// @param before the run before, where the customer was in it
    /// @param policy that sorted now
    /// @param values the customer's, in the order of [Measure#all] ([TierInput#value])
    /// @param overrides of the customer
    public static TierReason of(InRun now, Optional<InRun> before, TierPolicy policy, List<Long> values,
            List<TierOverride> overrides) {
        return new Reasoning(now, policy, values).reason(before, overrides);
    }

    /// The values of a customer who has bought, as [#of] wants them.
    public static List<Long> values(TierInput input, int customer) {
        return Measure.all().stream().map(measure -> input.value(measure, customer)).toList();
    }

    /// The step of a measure, where it alone passes the border.
    static Optional<Step> step(Measure measure, int percentile, OptionalLong reached, long value, boolean up) {
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        long border = reached.getAsLong();
        return Optional.of(new Step(measure, percentile, border, up ? border - value : value - border));
    }
}
