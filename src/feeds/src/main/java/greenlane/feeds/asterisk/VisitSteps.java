package greenlane.feeds.asterisk;

import greenlane.core.floor.Outcome;

/// Told of the steps of visits in the order of the log. Times are epoch milliseconds and in order within a visit.
interface VisitSteps {
    /// The line whose steps come next.
    void line(long line);

    /// Whether no more can be taken.
    boolean full();

    void queued(Visit visit);

    /// A member's phone rang from `fromMillis` until `untilMillis`, and was not answered.
    void rang(Visit visit, String member, long fromMillis, long untilMillis);

    /// A member answered after ringing since `ringingMillis`.
    void answered(Visit visit, long ringingMillis);

    void held(Visit visit, long atMillis);

    void resumed(Visit visit, long atMillis);

    /// The member handed the caller on, which closes the visit.
    void transferred(Visit visit, long atMillis, boolean blind);

    /// The caller left the queue unanswered, which closes the visit.
    void left(Visit visit, long atMillis, Outcome outcome);

    /// The conversation is over, which closes the visit.
    void ended(Visit visit, long atMillis);

    /// A member of staff signed in or out, joined, left or paused.
    void moment(Moment moment);
}
