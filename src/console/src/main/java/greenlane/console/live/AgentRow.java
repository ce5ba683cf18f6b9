package greenlane.console.live;

import greenlane.console.floor.FloorTargets.AgentLimits;
import greenlane.core.floor.AgentState;
import greenlane.core.floor.FloorSnapshot;

/// An agent on screen: one object as long as the floor lasts, changed in place. Owned by the FX thread.
final class AgentRow {
    final int index;
    final String name;
    final String team;
    AgentState state = AgentState.OFFLINE;
    /// The reason given for the state; empty when none was.
    String reason = "";
    /// Since when; [FloorSnapshot#NEVER] when not known.
    long sinceMillis = FloorSnapshot.NEVER;
    long forMillis;
    /// Whether the state has lasted too long.
    boolean exception;
    /// The version of the snapshot whose queues these are; -1 for none.
    long followedFrom = -1;
    /// The first queue served; empty when none is.
    String queue = "";
    /// How many more queues are served.
    int moreQueues;
    /// All queues served.
    String allQueues = "";

    AgentRow(int index, String name, String team) {
        this.index = index;
        this.name = name;
        this.team = team;
    }

    /// The clock has moved on.
    void clock(long nowMillis, AgentLimits limits) {
        forMillis = sinceMillis == FloorSnapshot.NEVER ? 0 : Math.max(0, nowMillis - sinceMillis);
        long limit = limitMillis(limits);
        exception = limit > 0 && forMillis > limit;
    }

    /// How long the state may last; 0 for as long as it likes.
    long limitMillis(AgentLimits limits) {
        return switch (state) {
            case ON_CONTACT -> limits.onContactMillis();
            case AFTER_CALL -> limits.afterCallMillis();
            case BREAK -> limits.breakMillis();
            case RINGING -> limits.ringingMillis();
            case AVAILABLE, TRAINING, OFFLINE -> 0;
        };
    }

    /// The five groups people count agents by.
    AgentGroup group() {
        return AgentGroup.of(state);
    }

    /// Where the row stands: what needs attention first, what asks for nothing last.
    int rank() {
        if (exception) {
            return 0;
        }
        return switch (state) {
            case AFTER_CALL -> 1;
            case BREAK, TRAINING -> 2;
            case AVAILABLE -> 3;
            case RINGING -> 4;
            case ON_CONTACT -> 5;
            case OFFLINE -> 6;
        };
    }
}
