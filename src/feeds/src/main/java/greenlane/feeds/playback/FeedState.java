package greenlane.feeds.playback;

/// How a feed is doing.
public enum FeedState {
    /// Being opened, or folding up to the time that was jumped to.
    LOADING,
    /// Playing at its speed.
    PLAYING,
    /// Waiting for people.
    PAUSED,
    /// Everything was told.
    ENDED,
    /// Nothing has moved for a while although it should: the source does not answer or the floor takes nothing.
    STALLED,
    /// Broken for good; the fault says how.
    FAILED,
    /// Closed by people.
    CLOSED
}
