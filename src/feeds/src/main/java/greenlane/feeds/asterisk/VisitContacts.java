package greenlane.feeds.asterisk;

import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;
import greenlane.feeds.ContactSink;
import greenlane.feeds.LogFormat;

/// Makes a closed contact of each visit that is over.
final class VisitContacts implements VisitSteps {
    private final ContactSink contacts;
    private long line;

    VisitContacts(ContactSink contacts) {
        this.contacts = contacts;
    }

    @Override
    public void line(long next) {
        line = next;
    }

    @Override
    public boolean full() {
        return false;
    }

    @Override
    public void transferred(Visit visit, long atMillis, boolean blind) {
        put(visit, Outcome.ANSWERED, atMillis, true);
    }

    @Override
    public void left(Visit visit, long atMillis, Outcome outcome) {
        put(visit, outcome, atMillis, false);
    }

    @Override
    public void ended(Visit visit, long atMillis) {
        put(visit, Outcome.ANSWERED, atMillis, false);
    }

    private void put(Visit visit, Outcome outcome, long closedMillis, boolean transferred) {
        long hold = visit.heldMillis
                + (visit.heldSinceMillis == Visit.NEVER ? 0 : Math.max(0, closedMillis - visit.heldSinceMillis));
        long wait = (visit.answered() ? visit.answeredMillis : closedMillis) - visit.enteredMillis;
        long talk = visit.answered() ? Math.max(0, closedMillis - visit.answeredMillis - hold) : 0;
        contacts.contact(line,
                new ClosedContact(LogFormat.ASTERISK.code(), visit.uniqueId, visit.ordinal, visit.customer, visit.queue,
                        Medium.PHONE, visit.tier, outcome, visit.agent, visit.enteredMillis, wait, talk, hold, 0,
                        transferred));
    }

    @Override
    public void queued(Visit visit) {
        // Not over yet.
    }

    @Override
    public void rang(Visit visit, String member, long fromMillis, long untilMillis) {
        // Not over yet.
    }

    @Override
    public void answered(Visit visit, long ringingMillis) {
        // Not over yet.
    }

    @Override
    public void held(Visit visit, long atMillis) {
        // Kept by the visit.
    }

    @Override
    public void resumed(Visit visit, long atMillis) {
        // Kept by the visit.
    }

    @Override
    public void moment(Moment moment) {
        // Staff are no contacts.
    }
}
