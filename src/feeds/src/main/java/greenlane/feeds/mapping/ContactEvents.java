package greenlane.feeds.mapping;

import java.util.List;

import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.ContactCard;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorEvent.Abandoned;
import greenlane.core.floor.FloorEvent.AfterCallBegun;
import greenlane.core.floor.FloorEvent.AfterCallEnded;
import greenlane.core.floor.FloorEvent.Answered;
import greenlane.core.floor.FloorEvent.Ended;
import greenlane.core.floor.FloorEvent.Held;
import greenlane.core.floor.FloorEvent.LeftByKey;
import greenlane.core.floor.FloorEvent.Queued;
import greenlane.core.floor.FloorEvent.Resumed;
import greenlane.core.floor.FloorEvent.SelfServiceOffered;
import greenlane.core.floor.FloorEvent.TimedOut;
import greenlane.core.floor.FloorEvent.Transferred;
import greenlane.core.floor.VisitId;
import greenlane.feeds.CallLog;
import greenlane.feeds.EventSheet;
import greenlane.feeds.EventSheet.Rank;
import greenlane.feeds.Stints;

/// Makes the floor events of closed contacts, and of the agents who must have been there ([Stints]).
///
/// A contact's number is the line of its row. Hold is put at the end of the conversation, since a list of lengths does not say when
/// it was. A contact that was given up after a wait nobody knows is given up as it is offered, with an event that says so.
final class ContactEvents {
    /// The most events one contact makes, with those of a stint that has no other service.
    private static final int EVENTS_OF_CONTACT_MAX = 11;

    private final FloorDirectory directory;
    private final EventSheet sheet = new EventSheet();
    private final Stints stints = new Stints();
    private int contacts;

    ContactEvents(FloorDirectory directory) {
        this.directory = directory;
    }

    /// Adds a contact's events; false when the log or the directory is full.
    boolean add(long line, ClosedContact contact) {
        int queue = directory.queue(contact.queue(), contact.medium());
        boolean named = !contact.agent().isEmpty() && !contact.agent().equals(CallLog.UNNAMED_AGENT);
        int agent = named ? directory.agent(contact.agent(), "") : FloorDirectory.NONE;
        if (queue == FloorDirectory.NONE || (named && agent == FloorDirectory.NONE)
                || contacts == EventSheet.EVENTS_MAX / EVENTS_OF_CONTACT_MAX) {
            return false;
        }
        contacts++;
        directory.introduce(line, new ContactCard(contact.reference(), contact.customer()));
        long visit = VisitId.of(line, contact.visit());
        long offered = contact.offeredAtMillis();
        long left = offered + Math.max(contact.waitMillis(), 0);
        switch (contact.outcome()) {
            case SELF_SERVED -> {
                put(new SelfServiceOffered(offered, visit, queue, contact.tier()));
                put(new Ended(left, visit));
                return true;
            }
            case ANSWERED -> {
                put(new Queued(offered, visit, queue, contact.tier()));
                answered(visit, queue, agent, left, contact);
                return true;
            }
            case ABANDONED, TIMED_OUT, LEFT_BY_KEY -> put(new Queued(offered, visit, queue, contact.tier()));
        }
        put(switch (contact.outcome()) {
            case TIMED_OUT -> new TimedOut(left, visit);
            case LEFT_BY_KEY -> new LeftByKey(left, visit);
            case ABANDONED, ANSWERED, SELF_SERVED -> new Abandoned(left, visit, contact.waitKnown());
        });
        return true;
    }

    private void answered(long visit, int queue, int agent, long answered, ClosedContact contact) {
        long talked = answered + contact.talkMillis();
        long ended = talked + contact.holdMillis();
        put(new Answered(answered, visit, agent));
        if (contact.holdMillis() > 0) {
            put(new Held(talked, visit));
            put(new Resumed(ended, visit));
        }
        FloorEvent end = contact.transferred() ? new Transferred(ended, visit, true) : new Ended(ended, visit);
        put(end, ended > answered && contact.holdMillis() == 0 ? Rank.FIRST : Rank.THEN);
        long done = ended + contact.afterCallMillis();
        if (contact.afterCallMillis() > 0) {
            put(new AfterCallBegun(ended, agent, visit));
            put(new AfterCallEnded(done, agent, visit), Rank.FIRST);
        }
        if (agent != FloorDirectory.NONE) {
            stints.served(agent, queue, answered, done);
        }
    }

    /// All events by time, agents' comings and goings included.
    List<FloorEvent> byTime() {
        stints.events(event -> put(event, Rank.FIRST));
        return sheet.byTime();
    }

    private void put(FloorEvent event) {
        put(event, Rank.THEN);
    }

    private void put(FloorEvent event, Rank rank) {
        if (!sheet.add(event, rank)) {
            throw new IllegalStateException("the sheet has room for every event of a contact that was let in");
        }
    }
}
