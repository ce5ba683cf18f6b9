package greenlane.console.floor;

import java.util.Optional;

import greenlane.feeds.playback.FeedFault;
import greenlane.feeds.playback.FeedState;

/// What is heard from and how fresh it is: the source of the as-of pill, the status line and the feed's panel.
///
/// Times are epoch milliseconds, [Long#MIN_VALUE] where there is none.
///
/// @param kind empty when nothing is connected
/// @param name the source as people know it; may be empty
/// @param asOfMillis the floor's clock
/// @param ageMillis how long, in real time, nothing came although something should have
/// @param speed floor seconds per second
/// @param firstMillis where the source begins
/// @param lastMillis where it ends
/// @param refused events that found the floor's inbox full and were lost
/// @param fault what broke, when something did
public record FloorStatus(Optional<FloorSource.Kind> kind, String name, Health health, long asOfMillis, long ageMillis,
        double speed, long firstMillis, long lastMillis, long refused, Optional<FeedFault> fault) {
    /// From this age on a source is late.
    public static final long LATE_MILLIS = 10_000;
    /// From this age on its figures can no longer be judged.
    public static final long STALE_MILLIS = 60_000;

    /// Nothing is connected.
    public static final FloorStatus NONE = new FloorStatus(Optional.empty(), "", Health.IDLE, Long.MIN_VALUE, 0, 1,
            Long.MIN_VALUE, Long.MIN_VALUE, 0, Optional.empty());

    /// How the source is doing.
    public enum Health {
        /// Nothing is connected.
        IDLE,
        /// Being opened, or on the way to a time that was asked for.
        OPENING, FRESH, PAUSED,
        /// Nothing came for [#LATE_MILLIS].
        LATE,
        /// Nothing came for [#STALE_MILLIS].
        STALE, FAILED, ENDED
    }

    public FloorStatus {
        if (ageMillis < 0) {
            throw new IllegalArgumentException("ageMillis is negative: " + ageMillis);
        }
    }

    /// Whether the figures are invented.
    public boolean simulated() {
        return kind.filter(FloorSource.Kind.SIMULATED::equals).isPresent();
    }

    /// Whether the figures are too old to be judged.
    public boolean stale() {
        return health == Health.STALE || health == Health.FAILED;
    }

    static Health health(FeedState state, long ageMillis) {
        return switch (state) {
            case LOADING -> Health.OPENING;
            case PAUSED -> Health.PAUSED;
            case ENDED -> Health.ENDED;
            case FAILED -> Health.FAILED;
            case CLOSED -> Health.IDLE;
            case PLAYING, STALLED -> {
                if (ageMillis >= STALE_MILLIS) {
                    yield Health.STALE;
                }
                yield ageMillis >= LATE_MILLIS ? Health.LATE : Health.FRESH;
            }
        };
    }
}
