package greenlane.feeds.simulator;

import org.jspecify.annotations.Nullable;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.ContactCard;
import greenlane.core.floor.VisitId;

/// A contact on its way through the simulated floor.
final class SimulatedContact {
    enum Stage {
        SELF_SERVICE, WAITING, RINGING, SERVED, GONE
    }

    final long number;
    final Tier tier;
    final ContactCard card;
    int ordinal;
    int queue;
    long queuedAtMillis;
    Stage stage = Stage.SELF_SERVICE;
    /// Counts the steps of the contact, so that a timer set before a step knows that it has come too late.
    int step;
    @Nullable
    SimulatedAgent agent;

    SimulatedContact(long number, Tier tier, ContactCard card) {
        this.number = number;
        this.tier = tier;
        this.card = card;
    }

    long visit() {
        return VisitId.of(number, ordinal);
    }

    void enter(Stage next) {
        stage = next;
        step++;
    }
}
