package greenlane.feeds.technion;

import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;
import greenlane.feeds.ContactSink;
import greenlane.feeds.LogFormat;

/// Makes the closed contact of a call; phantoms have none.
final class CallContacts {
    private final ContactSink contacts;

    CallContacts(ContactSink contacts) {
        this.contacts = contacts;
    }

    void add(Call call) {
        switch (call.ending) {
            case AGENT -> put(call, 1, Outcome.ANSWERED, call.queuedMillis, call.answeredMillis - call.queuedMillis,
                    call.endedMillis - call.answeredMillis);
            case HANG -> {
                if (call.waited) {
                    put(call, 1, Outcome.ABANDONED, call.queuedMillis, call.leftMillis - call.queuedMillis, 0);
                } else {
                    put(call, 0, Outcome.SELF_SERVED, call.enteredMillis, 0, 0);
                }
            }
            case PHANTOM -> {
                // Never a contact.
            }
        }
    }

    private void put(Call call, int visit, Outcome outcome, long offeredAtMillis, long waitMillis, long talkMillis) {
        contacts.contact(call.line,
                new ClosedContact(LogFormat.TECHNION.code(), call.reference(), visit, call.customer, call.queue,
                        Medium.PHONE, call.tier, outcome, call.agent, offeredAtMillis, waitMillis, talkMillis, 0, 0,
                        false));
    }
}
