package greenlane.core.floor;

import greenlane.core.customer.Tier;

/// Told once of each visit when nothing more can happen to it. Called on the thread that owns the floor; it must not block.
public interface ClosedVisitSink {
    /// A visit is closed.
    ///
    /// @param visit its [VisitId]; ordinal 0 is a contact that self-service was enough for
    /// @param queue the queue's index, or [FloorDirectory#NONE] for self-service that led to none
    /// @param agent the index of the agent who answered, or [FloorDirectory#NONE]
    /// @param offeredAtMillis when it entered the queue (or self-service), epoch milliseconds
    /// @param waitMillis from entering the queue to being answered or leaving
    /// @param talkMillis with the agent, without hold
    void closed(long visit, int queue, Tier tier, Outcome outcome, int agent, long offeredAtMillis, long waitMillis,
            long talkMillis, long holdMillis, long afterCallMillis, boolean transferred);

    /// Keeps nothing.
    ClosedVisitSink NONE = (visit, queue, tier, outcome, agent, offeredAtMillis, waitMillis, talkMillis, holdMillis,
            afterCallMillis, transferred) -> {};
}
