package greenlane.feeds.simulator;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorEvent;
import greenlane.feeds.simulator.SimulatedContact.Stage;

/// A contact's way: self-service, the queue, ringing, the conversation, after-call work, and another queue when it is handed on.
final class Conversations {
    private static final int VISITS_MAX = 4;
    private static final double MISS_SHARE = 0.012;

    private final Agenda agenda;
    private final Draws draws;
    private final List<QueuePlan> plans;
    private final int[] queues;
    private final Desk desk;
    private final FloorDirectory directory;
    private final Consumer<FloorEvent> out;
    private final Consumer<SimulatedAgent> freed;
    private final Consumer<SimulatedAgent> missed;

    /// @param queues the plans' indices in the directory
    /// @param freed told of an agent with nothing left to do
    /// @param missed told of an agent who let a contact ring out
    Conversations(Agenda agenda, Draws draws, List<QueuePlan> plans, int[] queues, Desk desk, FloorDirectory directory,
            Consumer<FloorEvent> out, Consumer<SimulatedAgent> freed, Consumer<SimulatedAgent> missed) {
        this.agenda = agenda;
        this.draws = draws;
        this.plans = plans;
        this.queues = queues.clone();
        this.desk = desk;
        this.directory = directory;
        this.out = out;
        this.freed = freed;
        this.missed = missed;
    }

    /// A contact arrives, at self-service or straight at the queue.
    void arrive(SimulatedContact contact, int queue) {
        var arrivals = plans.get(queue).arrivals();
        directory.introduce(contact.number, contact.card);
        if (!draws.happens(arrivals.selfServiceShare())) {
            enqueue(contact, queue);
            return;
        }
        out.accept(
                new FloorEvent.SelfServiceOffered(agenda.nowMillis(), contact.visit(), queues[queue], contact.tier));
        boolean contained = draws.happens(arrivals.containedShare());
        agenda.in(draws.lognormal(contained ? 75 : 32, 0.5), () -> {
            if (contained) {
                contact.enter(Stage.GONE);
                out.accept(new FloorEvent.Ended(agenda.nowMillis(), contact.visit()));
            } else {
                enqueue(contact, queue);
            }
        });
    }

    private void enqueue(SimulatedContact contact, int queue) {
        contact.ordinal++;
        contact.queue = queue;
        contact.queuedAtMillis = agenda.nowMillis();
        contact.enter(Stage.WAITING);
        directory.introduce(contact.number, contact.card);
        out.accept(new FloorEvent.Queued(agenda.nowMillis(), contact.visit(), queues[queue], contact.tier));
        var waiting = plans.get(queue).waiting();
        int ordinal = contact.ordinal;
        if (waiting.patienceSeconds() > 0) {
            agenda.in(patienceSeconds(contact, waiting.patienceSeconds()), () -> giveUp(contact, ordinal));
        }
        if (waiting.limitSeconds() > 0) {
            agenda.in(waiting.limitSeconds(), () -> timeOut(contact, ordinal));
        }
        seekAgent(contact);
    }

    private double patienceSeconds(SimulatedContact contact, double mean) {
        return 1 + switch (contact.tier) {
            case CORE -> draws.lognormal(1.3 * mean, 0.7);
            case POTENTIAL -> draws.lognormal(0.9 * mean, 0.8);
            case ORDINARY, CUSTOM -> draws.exponential(mean);
        };
    }

    private void seekAgent(SimulatedContact contact) {
        desk.idleFor(contact.queue).ifPresentOrElse(agent -> ring(agent, contact), () -> desk.await(contact));
    }

    /// A waiting customer's patience is over, be it in the middle of the ringing.
    private void giveUp(SimulatedContact contact, int ordinal) {
        if (!waits(contact, ordinal)) {
            return;
        }
        boolean byKey = contact.stage == Stage.WAITING
                && draws.happens(plans.get(contact.queue).waiting().keyShare());
        SimulatedAgent ringing = contact.agent;
        contact.agent = null;
        contact.enter(Stage.GONE);
        out.accept(byKey
                ? new FloorEvent.LeftByKey(agenda.nowMillis(), contact.visit())
                : new FloorEvent.Abandoned(agenda.nowMillis(), contact.visit()));
        if (ringing != null) {
            freed.accept(ringing);
        }
    }

    private void timeOut(SimulatedContact contact, int ordinal) {
        if (waits(contact, ordinal) && contact.stage == Stage.WAITING) {
            contact.enter(Stage.GONE);
            out.accept(new FloorEvent.TimedOut(agenda.nowMillis(), contact.visit()));
        }
    }

    private static boolean waits(SimulatedContact contact, int ordinal) {
        return contact.ordinal == ordinal && (contact.stage == Stage.WAITING || contact.stage == Stage.RINGING);
    }

    /// Rings an idle agent for a waiting contact.
    void ring(SimulatedAgent agent, SimulatedContact contact) {
        agent.stage = SimulatedAgent.Stage.BUSY;
        contact.agent = agent;
        contact.enter(Stage.RINGING);
        int step = contact.step;
        out.accept(new FloorEvent.Ringing(agenda.nowMillis(), contact.visit(), agent.index));
        var handling = plans.get(contact.queue).handling();
        if (draws.happens(MISS_SHARE)) {
            agenda.in(draws.between(15, 20), () -> miss(agent, contact, step));
        } else {
            agenda.in(draws.between(handling.ringFromSeconds(), handling.ringToSeconds()),
                    () -> answer(agent, contact, step));
        }
    }

    private void miss(SimulatedAgent agent, SimulatedContact contact, int step) {
        if (contact.step != step) {
            return;
        }
        contact.agent = null;
        contact.enter(Stage.WAITING);
        out.accept(new FloorEvent.NotAnswered(agenda.nowMillis(), contact.visit(), agent.index));
        missed.accept(agent);
        seekAgent(contact);
    }

    private void answer(SimulatedAgent agent, SimulatedContact contact, int step) {
        if (contact.step != step) {
            return;
        }
        contact.enter(Stage.SERVED);
        out.accept(new FloorEvent.Answered(agenda.nowMillis(), contact.visit(), agent.index));
        var handling = plans.get(contact.queue).handling();
        int holds = draws.happens(handling.holdShare()) ? 1 + draws.below(2) : 0;
        talk(contact, 3 + draws.lognormal(handling.talkMedianSeconds(), handling.talkSigma()), holds);
    }

    private void talk(SimulatedContact contact, double seconds, int holds) {
        if (holds == 0) {
            agenda.in(seconds, () -> finish(contact));
            return;
        }
        double before = seconds * draws.between(0.2, 0.8);
        agenda.in(before, () -> {
            out.accept(new FloorEvent.Held(agenda.nowMillis(), contact.visit()));
            agenda.in(5 + draws.lognormal(35, 0.6), () -> {
                out.accept(new FloorEvent.Resumed(agenda.nowMillis(), contact.visit()));
                talk(contact, seconds - before, holds - 1);
            });
        });
    }

    private void finish(SimulatedContact contact) {
        SimulatedAgent agent = Objects.requireNonNull(contact.agent);
        long visit = contact.visit();
        var handling = plans.get(contact.queue).handling();
        contact.agent = null;
        contact.enter(Stage.GONE);
        boolean handedOn = contact.ordinal < VISITS_MAX && !handling.transferTo().isEmpty()
                && draws.happens(handling.transferShare());
        if (handedOn) {
            out.accept(new FloorEvent.Transferred(agenda.nowMillis(), visit, true));
            int to = handling.transferTo().get(draws.below(handling.transferTo().size()));
            agenda.in(draws.between(0.5, 2), () -> enqueue(contact, to));
        } else {
            out.accept(new FloorEvent.Ended(agenda.nowMillis(), visit));
        }
        if (!draws.happens(handling.wrapShare())) {
            freed.accept(agent);
            return;
        }
        out.accept(new FloorEvent.AfterCallBegun(agenda.nowMillis(), agent.index, visit));
        agenda.in(2 + draws.lognormal(handling.wrapMedianSeconds(), 0.7), () -> {
            out.accept(new FloorEvent.AfterCallEnded(agenda.nowMillis(), agent.index, visit));
            freed.accept(agent);
        });
    }
}
