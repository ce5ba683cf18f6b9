package greenlane.feeds.playback;

import java.time.Instant;
import java.util.Optional;

/// How a playback begins.
///
/// @param at the floor time to fold up to at once, before anything is played; empty to begin at the first event
/// @param speed floor seconds per second
/// @param playing whether it then plays, or waits for people
public record PlaybackStart(Optional<Instant> at, double speed, boolean playing) {
    public PlaybackStart {
        Playback.requireSpeed(speed);
    }

    /// Opens in the middle and runs at the pace of life.
    public static PlaybackStart liveAt(Instant at) {
        return new PlaybackStart(Optional.of(at), 1, true);
    }

    /// Plays from the first event.
    public static PlaybackStart fromTheBeginning(double speed) {
        return new PlaybackStart(Optional.empty(), speed, true);
    }
}
