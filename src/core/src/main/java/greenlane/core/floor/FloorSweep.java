package greenlane.core.floor;

/// What time alone does to visits: ends that settle, closed visits that are forgotten, visits that stayed open too long.
final class FloorSweep {
    private final FloorState state;
    private final VisitTable visits;

    FloorSweep(FloorState state) {
        this.state = state;
        visits = state.visits;
    }

    /// Closes the visits about whose handling nothing more can come once all events before a time are in.
    void settle(long beforeMillis) {
        settle(FloorState.SETTLING, beforeMillis);
        settle(FloorState.DONE, beforeMillis);
    }

    private void settle(int list, long beforeMillis) {
        int row = state.timed.head(list);
        while (row != VisitTable.NONE) {
            long complete = completeAt(row);
            if (complete >= beforeMillis) {
                return;
            }
            state.timed.remove(list, row);
            state.close(row, afterCallMillis(row), complete);
            row = state.timed.head(list);
        }
    }

    /// When the handling of a visit is known to be complete.
    private long completeAt(int row) {
        return switch (visits.phase(row)) {
            case VisitTable.AFTER_CALL_DONE ->
                Math.max(visits.afterCallUntil(row), visits.mark(row)) + FloorReducer.REORDER_MILLIS;
            case VisitTable.AFTER_CALL_IMPLIED ->
                visits.afterCallUntil(row) + FloorReducer.SETTLE_MILLIS + FloorReducer.REORDER_MILLIS;
            default -> visits.mark(row) + FloorReducer.SETTLE_MILLIS + FloorReducer.REORDER_MILLIS;
        };
    }

    private long afterCallMillis(int row) {
        return visits.phase(row) == VisitTable.ENDED
                ? 0
                : Math.max(0, visits.afterCallUntil(row) - Math.max(visits.afterCallSince(row), visits.mark(row)));
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

    /// Ends the conversations whose agent went on too long before a time. Returns how many.
    int closeSuperseded(long beforeMillis) {
        int closed = 0;
        for (int row = 0; row < visits.rowsUsed() && state.supersededOpen > 0; row++) {
            if (visits.key(row) != VisitId.NONE && visits.phase(row) == VisitTable.TALKING && visits.superseded(row)) {
                long complete = visits.mark(row) + FloorReducer.SUPERSEDED_MILLIS + FloorReducer.REORDER_MILLIS;
                if (complete < beforeMillis) {
                    state.inService[visits.cell(row)]--;
                    state.supersededOpen--;
                    state.close(row, 0, complete);
                    closed++;
                }
            }
        }
        return closed;
    }

    /// Drops the visits that have been open since before a time. Returns how many.
    int dropOpenSince(long beforeMillis, long atMillis) {
        int dropped = 0;
        for (int row = 0; row < visits.rowsUsed(); row++) {
            if (visits.key(row) != VisitId.NONE && visits.queuedAt(row) < beforeMillis && drop(row, atMillis)) {
                dropped++;
            }
        }
        return dropped;
    }

    private boolean drop(int row, long atMillis) {
        switch (visits.phase(row)) {
            case VisitTable.WAITING, VisitTable.RINGING -> state.leaveQueue(row, atMillis);
            case VisitTable.SELF_SERVICE -> state.selfServiceOpen--;
            case VisitTable.TALKING -> {
                state.inService[visits.cell(row)]--;
                state.work.letGo(row, atMillis);
            }
            case VisitTable.AFTER_CALL -> {
                if (visits.agent(row) != FloorDirectory.NONE) {
                    state.work.endAfterCall(visits.agent(row), visits.key(row), atMillis);
                }
            }
            default -> {
                return false;
            }
        }
        state.holds.forget(row);
        state.directory.forget(VisitId.contact(visits.key(row)));
        visits.remove(row);
        return true;
    }
}
