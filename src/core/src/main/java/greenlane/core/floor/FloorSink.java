package greenlane.core.floor;

/// Where a feed puts what it hears. Called by one thread at a time.
public interface FloorSink {
    /// Takes an event. Returns false when it was refused because the floor cannot keep up; the refusal is counted.
    boolean offer(FloorEvent event);

    /// Says what time it is on the floor although nothing happened, in epoch milliseconds: waits grow and the trailing
    /// window slides. Time never runs backwards: an earlier time is ignored.
    void clock(long atMillis);

    /// Forgets everything: a feed that jumps back in time starts the floor afresh.
    void reset();
}
