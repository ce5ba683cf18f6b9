package greenlane.console.floor;

import java.util.Optional;

/// What is heard from and how fresh it is: the source of the as-of pill, the status line and the feed's panel.
///
/// @param kind empty when nothing is connected
/// @param name the source as people know it; may be empty
/// @param asOfMillis the floor's clock, epoch milliseconds; [Long#MIN_VALUE] before the first event
/// @param refused events that found the floor's inbox full
public record FloorStatus(Optional<FloorSource.Kind> kind, String name, Health health, long asOfMillis, long ageMillis,
        double speed, boolean steerable, long refused, String failure) {
    /// From this age on a source is late.
    public static final long LATE_MILLIS = 10_000;
    /// From this age on its figures can no longer be judged.
    public static final long STALE_MILLIS = 60_000;

    /// Nothing is connected.
    public static final FloorStatus NONE = new FloorStatus(Optional.empty(), "", Health.IDLE, Long.MIN_VALUE, 0, 1,
            false, 0, "");

    /// How the source is doing.
    public enum Health {
        /// Nothing is connected.
        IDLE, OPENING, FRESH, PAUSED,
        /// Nothing came for [#LATE_MILLIS].
        LATE,
        /// Nothing came for [#STALE_MILLIS].
        STALE, FAILED, ENDED
    }

    /// Whether the figures are invented.
    public boolean simulated() {
        return kind.filter(FloorSource.Kind.SIMULATED::equals).isPresent();
    }

    /// Whether the figures are too old to be judged.
    public boolean stale() {
        return health == Health.STALE || health == Health.FAILED;
    }

    static Health health(FloorFeed.State state) {
        return switch (state.phase()) {
            case OPENING -> Health.OPENING;
            case PAUSED -> Health.PAUSED;
            case ENDED -> Health.ENDED;
            case FAILED -> Health.FAILED;
            case RUNNING -> {
                if (state.ageMillis() >= STALE_MILLIS) {
                    yield Health.STALE;
                }
                yield state.ageMillis() >= LATE_MILLIS ? Health.LATE : Health.FRESH;
            }
        };
    }
}
