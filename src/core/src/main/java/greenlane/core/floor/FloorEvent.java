package greenlane.core.floor;

import greenlane.core.customer.Tier;

/// Something that happened on the floor, as a feed tells it.
///
/// Queues and agents are indices given out by a [FloorDirectory]; visits are [VisitId] values. `atMillis` is the epoch
/// time in milliseconds at which it happened by the source's clock, not when it was received. Events may arrive
/// late, twice or not at all: [FloorReducer] states what it does then.
public sealed interface FloorEvent {
    /// When it happened, in epoch milliseconds.
    long atMillis();

    /// What happened to a contact.
    sealed interface OfContact extends FloorEvent {
        /// The visit it happened to, a [VisitId].
        long visit();
    }

    /// What happened to an agent.
    sealed interface OfAgent extends FloorEvent {
        /// The agent's index in the [FloorDirectory].
        int agent();
    }

    /// A contact was offered to self-service. Its visit has ordinal 0; `queue` is where it would go next, or
    /// [FloorDirectory#NONE].
    record SelfServiceOffered(long atMillis, long visit, int queue, Tier tier) implements OfContact {}

    /// A contact entered a queue and waits.
    record Queued(long atMillis, long visit, int queue, Tier tier) implements OfContact {}

    /// A waiting contact was offered to an agent, whose phone rings.
    record Ringing(long atMillis, long visit, int agent) implements OfContact {}

    /// The agent it was offered to did not take it; it waits on.
    record NotAnswered(long atMillis, long visit, int agent) implements OfContact {}

    /// An agent took the contact.
    record Answered(long atMillis, long visit, int agent) implements OfContact {}

    /// The agent put the contact on hold.
    record Held(long atMillis, long visit) implements OfContact {}

    /// The contact came back from hold.
    record Resumed(long atMillis, long visit) implements OfContact {}

    /// The agent handed the contact on. This ends the visit; where the contact goes, a visit of its own begins.
    record Transferred(long atMillis, long visit, boolean blind) implements OfContact {}

    /// The customer gave up waiting.
    ///
    /// @param waitKnown whether the time is that of the giving up; where the source only has the outcome, it counts neither as short
    /// nor as within the answer target
    record Abandoned(long atMillis, long visit, boolean waitKnown) implements OfContact {
        /// Given up at a time that the source tells.
        public Abandoned(long atMillis, long visit) {
            this(atMillis, visit, true);
        }
    }

    /// The queue's own limit ended the wait.
    record TimedOut(long atMillis, long visit) implements OfContact {}

    /// The customer left the queue by a key.
    record LeftByKey(long atMillis, long visit) implements OfContact {}

    /// The conversation, or the self-service, is over.
    record Ended(long atMillis, long visit) implements OfContact {}

    /// The agent began the work that follows a contact.
    record AfterCallBegun(long atMillis, int agent, long visit) implements OfAgent {}

    /// The agent finished the work that follows a contact.
    record AfterCallEnded(long atMillis, int agent, long visit) implements OfAgent {}

    /// The agent signed in and is available.
    record SignedIn(long atMillis, int agent) implements OfAgent {}

    /// The agent signed out.
    record SignedOut(long atMillis, int agent) implements OfAgent {}

    /// The agent now serves a queue.
    record QueueJoined(long atMillis, int agent, int queue) implements OfAgent {}

    /// The agent no longer serves a queue.
    record QueueLeft(long atMillis, int agent, int queue) implements OfAgent {}

    /// The agent chose a state; `reason` is an index of [FloorDirectory#reason], or [FloorDirectory#NONE].
    record StateChanged(long atMillis, int agent, AgentState state, int reason) implements OfAgent {
        public StateChanged {
            if (!state.chosen()) {
                throw new IllegalArgumentException(state + " follows from a contact and cannot be chosen");
            }
        }
    }
}
