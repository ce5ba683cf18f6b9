package greenlane.core.tier;

import java.util.List;
import java.util.Optional;

/// What a customer is valued by. Each is a whole number in its own [Unit] ([TierInput#value]), and a percentile among all customers who
/// have bought ([MeasureScale]).
public enum Measure {
    /// What was paid in the policy's window, net of cancellations.
    SPEND("spend", Unit.MONEY_MINOR),
    /// Days with a purchase in the policy's window.
    FREQUENCY("frequency", Unit.PURCHASES),
    /// The length of the relation so far, times the probability that it still lives: 2,000 days at 0.5 weigh as 1,000 at 1.
    /// 0 for who has bought once: coming back is what loyalty is, and BG/NBD holds every one-time buyer active for ever.
    LOYALTY("loyalty", Unit.DAYS_MILLIONTHS),
    /// What the next twelve months are expected to bring.
    POTENTIAL("potential", Unit.MONEY_MINOR);

    private static final List<Measure> ALL = List.of(values());

    private final String code;
    private final Unit unit;

    /// What a measure's whole numbers count.
    public enum Unit {
        /// The store's currency, in minor units.
        MONEY_MINOR,
        /// Days with a purchase.
        PURCHASES,
        /// Millionths of a day: [TierInput#DAY] are a day.
        DAYS_MILLIONTHS
    }

    Measure(String code, Unit unit) {
        this.code = code;
        this.unit = unit;
    }

    /// The word for this measure in policies and files.
    public String code() {
        return code;
    }

    /// What its values count.
    public Unit unit() {
        return unit;
    }

    /// All four, in the order in which every column and list about them stands.
    public static List<Measure> all() {
        return ALL;
    }

    /// The measure of a word.
    public static Optional<Measure> of(String code) {
        return ALL.stream().filter(measure -> measure.code.equals(code)).findFirst();
    }
}
