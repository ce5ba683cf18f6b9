package greenlane.feeds.technion;

import java.util.List;

import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.ContactCard;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorEvent.Abandoned;
import greenlane.core.floor.FloorEvent.Answered;
import greenlane.core.floor.FloorEvent.Ended;
import greenlane.core.floor.FloorEvent.Queued;
import greenlane.core.floor.FloorEvent.SelfServiceOffered;
import greenlane.core.floor.VisitId;
import greenlane.feeds.CallLog;
import greenlane.feeds.EventSheet;
import greenlane.feeds.EventSheet.Rank;
import greenlane.feeds.Stints;

/// Makes the floor events of calls, and of the agents who must have been there to answer them.
///
/// A contact's number is the line of its row. Entering the queue ends self-service, so only a call that went no further
/// has an event for its end.
final class CallEvents {
    /// The most events one call makes, with those of a stint that has no other service.
    private static final int EVENTS_OF_CALL_MAX = 8;
    /// How many calls a log may have.
    static final int CALLS_MAX = EventSheet.EVENTS_MAX / EVENTS_OF_CALL_MAX;

    private final FloorDirectory directory;
    private final EventSheet sheet = new EventSheet();
    private final Stints stints = new Stints();
    private int calls;

    CallEvents(FloorDirectory directory) {
        this.directory = directory;
    }

    /// Adds a call's events; false when the log or the directory is full.
    boolean add(Call call) {
        if (call.ending == Call.Ending.PHANTOM) {
            return true;
        }
        int queue = directory.queue(call.queue, Medium.PHONE);
        boolean named = !call.agent.isEmpty() && !call.agent.equals(CallLog.UNNAMED_AGENT);
        int agent = named ? directory.agent(call.agent, "") : FloorDirectory.NONE;
        boolean answered = call.ending == Call.Ending.AGENT;
        if (queue == FloorDirectory.NONE || (named && agent == FloorDirectory.NONE)
                || calls == CALLS_MAX) {
            return false;
        }
        calls++;
        directory.introduce(call.line, new ContactCard(call.reference(), call.customer));
        long selfService = VisitId.of(call.line, 0);
        put(new SelfServiceOffered(call.enteredMillis, selfService, queue, call.tier), Rank.THEN);
        if (!answered && !call.waited) {
            put(new Ended(call.selfServedMillis, selfService), Rank.THEN);
            return true;
        }
        long visit = VisitId.of(call.line, 1);
        put(new Queued(call.queuedMillis, visit, queue, call.tier), Rank.THEN);
        if (!answered) {
            put(new Abandoned(call.leftMillis, visit), Rank.THEN);
            return true;
        }
        put(new Answered(call.answeredMillis, visit, agent), Rank.THEN);
        put(new Ended(call.endedMillis, visit), call.endedMillis > call.answeredMillis ? Rank.FIRST : Rank.THEN);
        if (named) {
            stints.served(agent, queue, call.answeredMillis, call.endedMillis);
        }
        return true;
    }

    /// All events by time, agents' comings and goings included.
    List<FloorEvent> byTime() {
        stints.events(event -> put(event, Rank.FIRST));
        return sheet.byTime();
    }

    private void put(FloorEvent event, Rank rank) {
        boolean taken = sheet.add(event, rank);
        if (!taken) {
            throw new IllegalStateException("the sheet has room for every event of a call that was let in");
        }
    }
}
