package greenlane.console.floor;

import greenlane.core.customer.Tier;
import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.ClosedVisitSink;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.ContactCard;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;
import greenlane.core.floor.VisitId;
import greenlane.feeds.CallLog;

/// Puts names on closed visits and hands them on. Called on the floor's thread.
final class ClosedVisits implements ClosedVisitSink {
    /// Stands for the queue of a contact that self-service was enough for before any queue was named.
    private static final String NO_QUEUE = "";

    private final FloorDirectory directory;
    private final String source;
    private final ContactSink sink;
    private final boolean rereads;

    /// @param rereads whether the source says anew who its contacts are when it is played again from its beginning; where it does not, their
    /// cards are kept after they are closed
    ClosedVisits(FloorDirectory directory, String source, ContactSink sink, boolean rereads) {
        this.directory = directory;
        this.source = source;
        this.sink = sink;
        this.rereads = rereads;
    }

    @Override
    public void closed(long visit, int queue, Tier tier, Outcome outcome, int agent, long offeredAtMillis,
            long waitMillis, long talkMillis, long holdMillis, long afterCallMillis, boolean transferred) {
        long contact = VisitId.contact(visit);
        ContactCard card = directory.card(contact);
        boolean queued = queue != FloorDirectory.NONE;
        sink.take(new ClosedContact(source, card.reference(), VisitId.ordinal(visit), card.customer(),
                queued ? directory.queueAt(queue).name() : NO_QUEUE,
                queued ? directory.queueAt(queue).medium() : Medium.PHONE, tier, outcome,
                agentName(outcome, agent), offeredAtMillis,
                Math.max(0, waitMillis), Math.max(0, talkMillis), Math.max(0, holdMillis),
                Math.max(0, afterCallMillis), transferred));
        if (rereads && !transferred) {
            directory.forget(contact);
        }
    }

    private String agentName(Outcome outcome, int agent) {
        if (agent != FloorDirectory.NONE) {
            return directory.agentAt(agent).name();
        }
        return outcome == Outcome.ANSWERED ? CallLog.UNNAMED_AGENT : "";
    }
}
