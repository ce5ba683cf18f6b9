package greenlane.core.floor;

/// A way in which an event did not fit, and what was done about it. Each kind is counted apart.
public enum Irregularity {
    /// Came late or before the event it depends on, within the reorder limit, and was put right.
    REPAIRED_ORDER(true),
    /// A step was missing; a later event, or a limit, showed that it must have happened, and the visit was closed there.
    REPAIRED_MISSING_STEP(true),
    /// The same event again; ignored.
    DUPLICATE(false),
    /// The visit or its earlier step never appeared within the reorder limit.
    UNKNOWN_VISIT(false),
    /// Contradicts what is known, for example an answer to a visit that was already abandoned.
    IMPOSSIBLE(false),
    /// Its time lies further behind the floor than the reorder limit.
    TOO_LATE(false),
    /// Its time lies more than a month ahead of the floor.
    FROM_THE_FUTURE(false),
    /// Names a queue, agent, visit or tier outside the directory's limits.
    OUT_OF_RANGE(false),
    /// A named limit of the floor was reached, such as the number of open visits.
    OVER_LIMIT(false);

    private final boolean repaired;

    Irregularity(boolean repaired) {
        this.repaired = repaired;
    }

    /// Whether the event was put right and counted, rather than refused.
    public boolean repaired() {
        return repaired;
    }
}
