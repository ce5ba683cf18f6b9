package greenlane.feeds.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorSink;

/// A floor that keeps what it is told, and is strict about time.
final class RecordingFloor implements FloorSink {
    final List<FloorEvent> events = new ArrayList<>();
    final List<Long> clocks = new ArrayList<>();
    private final BooleanSupplier takes;
    private long clockMillis = Long.MIN_VALUE;
    int resets;

    RecordingFloor() {
        this(() -> true);
    }

    RecordingFloor(BooleanSupplier takes) {
        this.takes = takes;
    }

    @Override
    public boolean offer(FloorEvent event) {
        if (event.atMillis() <= clockMillis) {
            throw new AssertionError(event + " comes after the clock said " + clockMillis);
        }
        return takes.getAsBoolean() && events.add(event);
    }

    @Override
    public void clock(long atMillis) {
        if (atMillis < clockMillis) {
            throw new AssertionError("the clock runs backwards to " + atMillis);
        }
        clockMillis = atMillis;
        clocks.add(atMillis);
    }

    @Override
    public void reset() {
        events.clear();
        clocks.clear();
        clockMillis = Long.MIN_VALUE;
        resets++;
    }
}
