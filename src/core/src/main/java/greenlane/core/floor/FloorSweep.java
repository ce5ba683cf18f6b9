package greenlane.core.floor;

/// What time alone does to visits: ends that settle, closed visits that are forgotten, visits that stayed open too long.
final class FloorSweep {
    private final FloorState state;
    private final VisitTable visits;

    FloorSweep(FloorState state) {
        this.state = state;
        visits = state.visits;
    }

    /// Closes the visits whose end, or implied end of after-call work, lies before a time.
    void settle(long beforeMillis) {
        int row = state.timed.head(FloorState.SETTLING);
        while (row != VisitTable.NONE) {
            boolean implied = visits.phase(row) == VisitTable.AFTER_CALL_IMPLIED;
            long end = implied ? visits.afterCallUntil(row) : visits.mark(row);
            if (end >= beforeMillis) {
                return;
            }
            state.timed.remove(FloorState.SETTLING, row);
            long afterCall = implied ? Math.max(0, end - visits.afterCallSince(row)) : 0;
            state.close(row, afterCall, end + FloorState.SETTLE_MILLIS);
            row = state.timed.head(FloorState.SETTLING);
        }
    }

    /// Forgets the visits closed before a time.
    void forget(long beforeMillis) {
        int row = state.timed.head(FloorState.CLOSED);
        while (row != VisitTable.NONE && visits.mark(row) < beforeMillis) {
            state.timed.remove(FloorState.CLOSED, row);
            visits.remove(row);
            row = state.timed.head(FloorState.CLOSED);
        }
    }

    /// Ends the conversations whose agent went on before a time. Returns how many.
    int closeSuperseded(long beforeMillis) {
        int closed = 0;
        if (state.supersededOpen == 0) {
            return 0;
        }
        for (int row = 0; row < visits.rowsUsed(); row++) {
            if (visits.key(row) != VisitId.NONE && visits.phase(row) == VisitTable.TALKING && visits.superseded(row)
                    && visits.mark(row) < beforeMillis) {
                state.inService[visits.cell(row)]--;
                visits.setPhase(row, VisitTable.ENDED);
                state.close(row, 0, visits.mark(row));
                state.supersededOpen--;
                closed++;
            }
        }
        return closed;
    }

    /// Drops the visits that have been open since before a time. Returns how many.
    int dropOpenSince(long beforeMillis) {
        int dropped = 0;
        for (int row = 0; row < visits.rowsUsed(); row++) {
            if (visits.key(row) != VisitId.NONE && visits.queuedAt(row) < beforeMillis && drop(row)) {
                dropped++;
            }
        }
        return dropped;
    }

    private boolean drop(int row) {
        switch (visits.phase(row)) {
            case VisitTable.WAITING, VisitTable.RINGING -> state.leaveQueue(row, visits.queuedAt(row),
                    FloorDirectory.NONE);
            case VisitTable.SELF_SERVICE -> state.selfServiceOpen--;
            case VisitTable.TALKING -> {
                state.inService[visits.cell(row)]--;
                if (visits.superseded(row)) {
                    state.supersededOpen--;
                }
                int agent = visits.agent(row);
                if (agent != FloorDirectory.NONE && !visits.superseded(row)) {
                    state.agents.addOpenContact(agent, -1);
                    if (state.agents.visit(agent) == visits.key(row)) {
                        state.agents.release(agent, state.agents.activeSince(agent));
                    }
                }
            }
            default -> {
                return false;
            }
        }
        visits.remove(row);
        return true;
    }
}
