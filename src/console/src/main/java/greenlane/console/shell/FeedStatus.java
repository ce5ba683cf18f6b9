package greenlane.console.shell;

import java.time.Instant;
import java.util.Optional;

/// What the console hears from at the moment, and how fresh it is.
///
/// @param name the source as people know it, such as a file's name; may be empty
/// @param asOf the time up to which the figures on screen are complete
/// @param ageMillis how long nothing came, or how far the source lags behind
public record FeedStatus(Source source, String name, Health health, Optional<Instant> asOf, long ageMillis) {
    /// Nothing is connected.
    public static final FeedStatus NONE = new FeedStatus(Source.NONE, "", Health.FRESH, Optional.empty(), 0);

    /// What kind of thing is heard from.
    public enum Source {
        NONE, LIVE, REPLAY, SIMULATED
    }

    /// How it is doing.
    public enum Health {
        /// Up to date.
        FRESH,
        /// Stopped by people.
        PAUSED,
        /// Nothing came for ten seconds or more.
        STALE,
        /// It failed.
        BROKEN,
        /// It came to its end.
        ENDED
    }

    public FeedStatus {
        if (ageMillis < 0) {
            throw new IllegalArgumentException("ageMillis is negative: " + ageMillis);
        }
    }
}
