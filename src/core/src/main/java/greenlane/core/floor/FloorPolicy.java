package greenlane.core.floor;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

import greenlane.core.customer.Tier;

/// The promises and rules the live figures are counted by. Data: a centre sets it, nothing of it is in code elsewhere.
///
/// @param answerTarget a contact answered within this time of entering the queue counts towards the service level
/// @param promises by tier, how long a customer may wait before the promise is broken; every tier has one
/// @param shortAbandon who gives up within this time is counted as a short abandon too
/// @param window the trailing window of the live figures
/// @param zone the centre's zone: its midnight begins the figures of the day
public record FloorPolicy(Duration answerTarget, Map<Tier, Duration> promises, Duration shortAbandon, Duration window,
        ZoneId zone) {
    /// The longest trailing window.
    public static final Duration WINDOW_MAX = Duration.ofHours(4);

    public FloorPolicy {
        promises = Map.copyOf(promises);
        positive("answerTarget", answerTarget);
        positive("window", window);
        if (shortAbandon.isNegative()) {
            throw new IllegalArgumentException("shortAbandon is negative: " + shortAbandon);
        }
        if (window.compareTo(WINDOW_MAX) > 0) {
            throw new IllegalArgumentException("window is longer than " + WINDOW_MAX + ": " + window);
        }
        for (Tier tier : Tier.values()) {
            Duration promise = promises.get(tier);
            if (promise == null) {
                throw new IllegalArgumentException("no promise for tier " + tier.code());
            }
            positive("promise of " + tier.code(), promise);
        }
    }

    private static void positive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " is not positive: " + value);
        }
    }

    /// The example set a new console starts with: 20 s answer target, promises of 1, 3 and 5 minutes, 5 s short abandon,
    /// a window of 30 minutes.
    public static FloorPolicy example(ZoneId zone) {
        return new FloorPolicy(Duration.ofSeconds(20),
                Map.of(Tier.CORE, Duration.ofMinutes(1), Tier.POTENTIAL, Duration.ofMinutes(3), Tier.ORDINARY,
                        Duration.ofMinutes(5), Tier.CUSTOM, Duration.ofMinutes(5)),
                Duration.ofSeconds(5), Duration.ofMinutes(30), zone);
    }

    /// How long a customer of a tier may wait.
    public Duration promise(Tier tier) {
        return Objects.requireNonNull(promises.get(tier));
    }
}
