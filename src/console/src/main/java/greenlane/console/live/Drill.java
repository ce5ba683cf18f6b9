package greenlane.console.live;

import java.util.List;

import greenlane.console.floor.AgentShift;
import greenlane.core.floor.ClosedContact;

/// What the page was asked to look into.
sealed interface Drill {
    /// How many contacts are listed.
    int CONTACTS_MAX = 200;

    /// The closed contacts, those offered last first.
    List<ClosedContact> contacts();

    /// The floor's time up to which that is all. Epoch milliseconds.
    long asOfMillis();

    /// A queue's last contacts.
    record OfQueue(QueueRow queue, List<ClosedContact> contacts, long asOfMillis) implements Drill {
        public OfQueue {
            contacts = List.copyOf(contacts);
        }
    }

    /// An agent's day.
    record OfAgent(AgentRow agent, AgentShift shift, List<ClosedContact> contacts, long asOfMillis)
            implements
                Drill {
        public OfAgent {
            contacts = List.copyOf(contacts);
        }
    }
}
