package greenlane.feeds.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How a feed is doing at a moment; immutable, cheap to read at every frame.
///
/// @param fault why it failed, when it did
/// @param simulated whether its events never happened: then every figure of them says so
/// @param floorTime every event up to here was sent, none after
/// @param speed floor seconds per second
/// @param eventsSent events the floor took since it was last started afresh
/// @param refused events lost because the floor could not keep up and the source could not wait
/// @param waits how often a source was held because the floor could not keep up
/// @param lastEventAt when the last event was sent, by the wall clock
/// @param firstTime the floor time of the first event
/// @param lastTime the floor time of the last event, when there is a last
public record FeedStatus(FeedState state, Optional<FeedFault> fault, String sourceName, boolean simulated,
        Instant floorTime, double speed, long eventsSent, long refused, long waits, Optional<Instant> lastEventAt,
        Instant firstTime, Optional<Instant> lastTime) {
    static FeedStatus opening(double speed) {
        return new FeedStatus(FeedState.LOADING, Optional.empty(), "", false, Instant.EPOCH, speed, 0, 0, 0,
                Optional.empty(), Instant.EPOCH, Optional.empty());
    }

    FeedStatus in(FeedState newState) {
        return new FeedStatus(newState, fault, sourceName, simulated, floorTime, speed, eventsSent, refused, waits,
                lastEventAt, firstTime, lastTime);
    }

    FeedStatus failed(FeedFault newFault) {
        return new FeedStatus(FeedState.FAILED, Optional.of(newFault), sourceName, simulated, floorTime, speed,
                eventsSent, refused, waits, lastEventAt, firstTime, lastTime);
    }

    /// How long ago the last event was sent; empty when none was.
    public Optional<Duration> age(Instant now) {
        return lastEventAt.map(at -> Duration.between(at, now));
    }
}
