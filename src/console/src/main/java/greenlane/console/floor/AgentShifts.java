package greenlane.console.floor;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import greenlane.core.floor.AgentState;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorSink;

/// Passes a feed's events on and adds up, for each agent and day, how long the states lasted that people choose: signed in,
/// on break, in training. What contacts bring (talk, after-call work) is counted from the contacts.
///
/// Written by the feed's thread, read by screens.
final class AgentShifts implements FloorSink {
    private final FloorSink floor;
    private final ZoneId zone;
    private final Map<Integer, Shift> shifts = new HashMap<>();
    private long dayFromMillis = Long.MAX_VALUE;
    private long dayUntilMillis = Long.MIN_VALUE;

    /// An agent's day so far. Epoch milliseconds and milliseconds.
    private static final class Shift {
        AgentState state = AgentState.OFFLINE;
        long sinceMillis;
        long signedInMillis;
        long breakMillis;
        long trainingMillis;

        void until(long atMillis, long dayFromMillis) {
            long lasted = Math.max(0, atMillis - Math.max(sinceMillis, dayFromMillis));
            if (state != AgentState.OFFLINE) {
                signedInMillis += lasted;
            }
            if (state == AgentState.BREAK) {
                breakMillis += lasted;
            } else if (state == AgentState.TRAINING) {
                trainingMillis += lasted;
            }
            sinceMillis = Math.max(sinceMillis, atMillis);
        }
    }

    AgentShifts(FloorSink floor, ZoneId zone) {
        this.floor = floor;
        this.zone = zone;
    }

    @Override
    public boolean offer(FloorEvent event) {
        switch (event) {
            case FloorEvent.SignedIn e -> choose(e.agent(), AgentState.AVAILABLE, e.atMillis());
            case FloorEvent.SignedOut e -> choose(e.agent(), AgentState.OFFLINE, e.atMillis());
            case FloorEvent.StateChanged e -> choose(e.agent(), e.state(), e.atMillis());
            case FloorEvent _ -> {
            }
        }
        return floor.offer(event);
    }

    @Override
    public void clock(long atMillis) {
        floor.clock(atMillis);
    }

    @Override
    public void reset() {
        synchronized (this) {
            shifts.clear();
            dayFromMillis = Long.MAX_VALUE;
            dayUntilMillis = Long.MIN_VALUE;
        }
        floor.reset();
    }

    private synchronized void choose(int agent, AgentState state, long atMillis) {
        turnTo(atMillis);
        Shift shift = shifts.computeIfAbsent(agent, _ -> new Shift());
        shift.until(atMillis, dayFromMillis);
        shift.state = state;
        shift.sinceMillis = Math.max(shift.sinceMillis, atMillis);
    }

    private void turnTo(long atMillis) {
        if (atMillis < dayUntilMillis) {
            return;
        }
        var day = Instant.ofEpochMilli(atMillis).atZone(zone).toLocalDate();
        dayFromMillis = day.atStartOfDay(zone).toInstant().toEpochMilli();
        dayUntilMillis = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        for (Shift shift : shifts.values()) {
            shift.signedInMillis = 0;
            shift.breakMillis = 0;
            shift.trainingMillis = 0;
        }
    }

    /// The chosen states of an agent's day up to a time.
    synchronized AgentShift of(int agent, long atMillis) {
        Shift shift = shifts.get(agent);
        if (shift == null) {
            return AgentShift.NONE;
        }
        turnTo(atMillis);
        Shift sum = new Shift();
        sum.state = shift.state;
        sum.sinceMillis = shift.sinceMillis;
        sum.until(atMillis, dayFromMillis);
        return new AgentShift(shift.signedInMillis + sum.signedInMillis, shift.breakMillis + sum.breakMillis,
                shift.trainingMillis + sum.trainingMillis);
    }
}
