package greenlane.feeds.playback;

import java.util.OptionalLong;

import greenlane.core.floor.FloorEvent;

/// Events in time order that can be told again from the start. Used by one thread, that of the [Playback].
public interface EventSource {
    /// What people call it, for example the name of a file.
    String name();

    /// Whether its events never happened.
    boolean simulated();

    /// Whether it can be held when the floor cannot keep up. A log and a simulation wait and lose nothing; with a source
    /// that cannot wait, what the floor refuses is lost and counted.
    boolean canWait();

    /// The time of its first event, in epoch milliseconds.
    long firstMillis();

    /// The time of its last event, in epoch milliseconds; empty when there is no end.
    OptionalLong lastMillis();

    /// Whether there is a further event.
    boolean hasNext();

    /// The next event, not earlier than the one before.
    FloorEvent next();

    /// Goes back to the first event.
    void rewind();
}
