package greenlane.feeds.simulator;

import java.time.zone.ZoneRules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.ContactCard;
import greenlane.core.floor.FloorEvent;

/// An endless stream of events of a centre that does not exist, in time order, the same for the same settings.
///
/// A discrete-event simulation: contacts arrive as a Poisson process whose rate follows the time of day (by thinning: Lewis
/// and Shedler 1979), wait with limited patience, ring, are served, held, handed on and followed by after-call work by agents with
/// skills, shifts and breaks. It reads no clock: each [#next] computes just so far as the next event. Not safe for several
/// threads. What it tells is to be shown as simulated; the names are birds and plants.
public final class FloorSimulator implements Iterator<FloorEvent> {
    /// How many invented customers call again and again.
    static final int CUSTOMERS = 4_000;
    private static final double CORE_SHARE = 0.14;
    private static final double POTENTIAL_SHARE = 0.32;

    private final SimulatorSettings settings;
    private final List<QueuePlan> plans;
    private final ZoneRules zone;
    private final Words words;
    private final Agenda agenda;
    private final Conversations conversations;
    private final Roster roster;
    private final ArrayDeque<FloorEvent> ready = new ArrayDeque<>();
    private final Draws people;
    private final String referencePrefix;
    private long contacts;

    /// A simulation at its start. Gives its queues, agents and reasons indices in the directory, and throws
    /// [IllegalStateException] when there is no room for them.
    public FloorSimulator(SimulatorSettings settings, FloorDirectory directory) {
        this.settings = settings;
        FloorPlan plan = FloorPlan.of(settings.size());
        plans = plan.queues();
        zone = settings.zone().getRules();
        words = new Words(settings.language());
        agenda = new Agenda(settings.start().toEpochMilli());
        Draws draws = new Draws(settings.seed());
        people = draws.apart();
        referencePrefix = String.format(Locale.ROOT, "SIM-%x-%x-", settings.seed(), settings.start().getEpochSecond());

        int[] queues = plans.stream().mapToInt(queue -> room(directory.queue(words.queue(queue), queue.medium())))
                .toArray();
        List<SimulatedAgent> agents = new ArrayList<>();
        for (AgentPlan agent : plan.agents()) {
            int index = directory.agent(words.agent(agents.size()), words.team(agent.team()));
            agents.add(new SimulatedAgent(room(index), agent));
        }
        Map<PauseKind, Integer> reasons = new EnumMap<>(PauseKind.class);
        for (PauseKind kind : PauseKind.values()) {
            reasons.put(kind, room(directory.reason(words.reason(kind))));
        }
        Desk desk = new Desk(plans, agents);
        roster = new Roster(agenda, draws.apart(), settings.zone(), queues, reasons, desk, ready::add, this::serve);
        conversations = new Conversations(agenda, draws.apart(), plans, queues, desk, directory, ready::add,
                roster::free, roster::missed);
        for (int queue = 0; queue < plans.size(); queue++) {
            planArrival(queue, draws.apart());
        }
        roster.begin(agents);
    }

    private static int room(int index) {
        if (index == FloorDirectory.NONE) {
            throw new IllegalStateException("the floor directory has no room for the simulated centre");
        }
        return index;
    }

    private void serve(SimulatedAgent agent, SimulatedContact contact) {
        conversations.ring(agent, contact);
    }

    /// Always true: the simulated floor never closes.
    @Override
    public boolean hasNext() {
        return true;
    }

    /// The next event, not earlier than the one before.
    @Override
    public FloorEvent next() {
        while (ready.isEmpty()) {
            agenda.advance();
        }
        return ready.remove();
    }

    /// Plans the queue's next arrival: candidates come at the highest rate, each is kept with the share that its hour has of it.
    private void planArrival(int queue, Draws chance) {
        QueuePlan plan = plans.get(queue);
        double meanSeconds = 3600 / (plan.arrivals().perHour() * settings.load());
        double at = agenda.nowMillis();
        do {
            at += chance.exponential(meanSeconds) * 1000;
        } while (!chance.happens(plan.arrivals().profile().at((long) at, zone)));
        agenda.at((long) at, () -> {
            conversations.arrive(someone(), queue);
            planArrival(queue, chance);
        });
    }

    private SimulatedContact someone() {
        int customer = people.below(CUSTOMERS);
        long number = ++contacts;
        return new SimulatedContact(number, tier(customer),
                new ContactCard(referencePrefix + number, words.customer(customer)));
    }

    /// The tier of an invented customer, who calls again and again and keeps it.
    ///
    /// @param customer its number less one
    public static Tier tier(int customer) {
        double place = (double) (customer * 1657 % CUSTOMERS) / CUSTOMERS;
        return place < CORE_SHARE
                ? Tier.CORE
                : place < CORE_SHARE + POTENTIAL_SHARE ? Tier.POTENTIAL : Tier.ORDINARY;
    }
}
