package greenlane.feeds.playback;

import java.util.List;
import java.util.OptionalLong;

import greenlane.core.floor.FloorEvent;

/// A recorded log, sorted by time.
public final class RecordedSource implements EventSource {
    private final String name;
    private final List<FloorEvent> events;
    private int next;

    /// Throws [IllegalArgumentException] when there is no event, or when one is earlier than the one before.
    public RecordedSource(String name, List<FloorEvent> events) {
        this.name = name;
        this.events = List.copyOf(events);
        if (this.events.isEmpty()) {
            throw new IllegalArgumentException(name + " has no event to play");
        }
        for (int i = 1; i < this.events.size(); i++) {
            if (this.events.get(i).atMillis() < this.events.get(i - 1).atMillis()) {
                throw new IllegalArgumentException(name + " is not sorted by time at event " + i);
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public boolean canWait() {
        return true;
    }

    @Override
    public long firstMillis() {
        return events.getFirst().atMillis();
    }

    @Override
    public OptionalLong lastMillis() {
        return OptionalLong.of(events.getLast().atMillis());
    }

    @Override
    public boolean hasNext() {
        return next < events.size();
    }

    @Override
    public FloorEvent next() {
        return events.get(next++);
    }

    @Override
    public void rewind() {
        next = 0;
    }
}
