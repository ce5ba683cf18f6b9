package greenlane.bench.floor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

import greenlane.core.customer.Tier;
import greenlane.core.floor.AgentState;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.VisitId;

/// Makes up the events of a busy floor, the same for the same seed, in the order of their times.
///
/// Half the queues are phone, half chat; half the agents serve each, chat agents three contacts at once. Contacts come at
/// random, some by self-service first; they wait, ring, are missed, answered, held, handed on, followed by after-call work, or give
/// up. Two steps of one contact or one phone agent never have the same time.
final class FloorScript {
    private static final int CHATS_AT_ONCE = 3;

    /// The size of a floor and its pace.
    record Shape(int queues, int agents, double contactsPerSecond, int meanWaitMillis, int meanTalkMillis) {}

    private enum Act {
        ARRIVE, ENTER, RING, PICK_UP, MISS, HOLD, RESUME, END, BEGIN_AFTER_CALL, END_AFTER_CALL, GIVE_UP, PAUSE, RETURN
    }

    private record Next(long atMillis, long number, Act act, Contact contact) {}

    private static final class Contact {
        private final long number;
        private final int queue;
        private final Tier tier;
        private int ordinal;
        private int agent = FloorDirectory.NONE;
        private long endsAt;
        private boolean here = true;

        private Contact(long number, int queue, Tier tier) {
            this.number = number;
            this.queue = queue;
            this.tier = tier;
        }

        private long visit() {
            return VisitId.of(number, ordinal);
        }
    }

    private final SplittableRandom random;
    private final Shape shape;
    private final List<FloorEvent> events;
    private final PriorityQueue<Next> next = new PriorityQueue<>(
            Comparator.comparingLong(Next::atMillis).thenComparingLong(Next::number));
    private final int[] load;
    private final boolean[] blocked;
    private final long[] freeSince;
    private long number;
    private long contacts;

    private FloorScript(long seed, Shape shape, int count) {
        random = new SplittableRandom(seed);
        this.shape = shape;
        events = new ArrayList<>(count + 8);
        load = new int[shape.agents];
        blocked = new boolean[shape.agents];
        freeSince = new long[shape.agents];
    }

    /// A directory with the queues and agents of a shape.
    static FloorDirectory directory(Shape shape) {
        var directory = new FloorDirectory();
        for (int queue = 0; queue < shape.queues; queue++) {
            directory.queue("queue " + queue, queue % 2 == 0 ? Medium.PHONE : Medium.CHAT);
        }
        for (int agent = 0; agent < shape.agents; agent++) {
            directory.agent("agent " + agent, "");
        }
        return directory;
    }

    /// So many events from a time on.
    static List<FloorEvent> write(long seed, Shape shape, long fromMillis, int count) {
        return new FloorScript(seed, shape, count).write(fromMillis, count);
    }

    private List<FloorEvent> write(long fromMillis, int count) {
        for (int agent = 0; agent < shape.agents; agent++) {
            events.add(new FloorEvent.SignedIn(fromMillis, agent));
        }
        var nobody = new Contact(0, 0, Tier.CORE);
        plan(fromMillis + 1, Act.ARRIVE, nobody);
        plan(fromMillis + 1, Act.PAUSE, nobody);
        while (events.size() < count) {
            Next step = next.remove();
            act(step.atMillis, step.act, step.contact);
        }
        return events;
    }

    private void plan(long atMillis, Act act, Contact contact) {
        next.add(new Next(atMillis, number++, act, contact));
    }

    private long some(double meanMillis) {
        return 1 + (long) (-Math.log(1 - random.nextDouble()) * meanMillis);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private void act(long at, Act act, Contact c) {
        switch (act) {
            case ARRIVE -> arrive(at);
            case ENTER -> enter(at, c);
            case RING -> ring(at, c);
            case PICK_UP -> pickUp(at, c);
            case MISS -> {
                events.add(new FloorEvent.NotAnswered(at, c.visit(), c.agent));
                blocked[c.agent] = false;
                free(at, c.agent);
                c.here = true;
                plan(at + some(2_000), Act.RING, c);
            }
            case HOLD -> {
                long until = at + some(20_000);
                events.add(new FloorEvent.Held(at, c.visit()));
                if (until < c.endsAt) {
                    plan(until, Act.RESUME, c);
                }
            }
            case RESUME -> {
                events.add(new FloorEvent.Resumed(at, c.visit()));
                if (chance(0.3) && at + 2_000 < c.endsAt) {
                    plan(at + 1 + random.nextInt(1_000), Act.HOLD, c);
                }
            }
            case END -> end(at, c);
            case BEGIN_AFTER_CALL -> {
                events.add(new FloorEvent.AfterCallBegun(at, c.agent, c.visit()));
                plan(at + some(15_000), Act.END_AFTER_CALL, c);
            }
            case END_AFTER_CALL -> {
                events.add(new FloorEvent.AfterCallEnded(at, c.agent, c.visit()));
                free(at, c.agent);
            }
            case GIVE_UP -> giveUp(at, c);
            case PAUSE -> pause(at, c);
            case RETURN -> {
                events.add(new FloorEvent.StateChanged(at, c.agent, AgentState.AVAILABLE, FloorDirectory.NONE));
                blocked[c.agent] = false;
                freeSince[c.agent] = at;
            }
        }
    }

    private void arrive(long at) {
        var tier = Tier.at(random.nextInt(Tier.count()));
        var c = new Contact(++contacts, random.nextInt(shape.queues), tier);
        plan(at + some(1_000 / shape.contactsPerSecond), Act.ARRIVE, c);
        if (chance(0.2)) {
            events.add(new FloorEvent.SelfServiceOffered(at, c.visit(), c.queue, tier));
            if (chance(0.3)) {
                c.endsAt = at + some(30_000);
                plan(c.endsAt, Act.END, c);
                return;
            }
            plan(at + some(20_000), Act.ENTER, c);
        } else {
            enter(at, c);
        }
    }

    private void enter(long at, Contact c) {
        c.ordinal++;
        events.add(new FloorEvent.Queued(at, c.visit(), c.queue, c.tier));
        plan(at + some(shape.meanWaitMillis), Act.RING, c);
        plan(at + some(shape.meanWaitMillis * 8.0), Act.GIVE_UP, c);
    }

    private void ring(long at, Contact c) {
        if (!c.here) {
            return;
        }
        int agent = anyFree(at, c.queue % 2 == 0);
        if (agent == FloorDirectory.NONE) {
            plan(at + some(3_000), Act.RING, c);
            return;
        }
        c.agent = agent;
        load[agent]++;
        blocked[agent] = true;
        events.add(new FloorEvent.Ringing(at, c.visit(), agent));
        plan(at + some(4_000), chance(0.08) ? Act.MISS : Act.PICK_UP, c);
        c.here = false;
    }

    private int anyFree(long at, boolean phone) {
        for (int attempt = 0; attempt < 8; attempt++) {
            int agent = random.nextInt(shape.agents / 2) * 2 + (phone ? 0 : 1);
            if (!blocked[agent] && load[agent] < (phone ? 1 : CHATS_AT_ONCE) && freeSince[agent] < at) {
                return agent;
            }
        }
        return FloorDirectory.NONE;
    }

    private void free(long at, int agent) {
        load[agent]--;
        freeSince[agent] = at;
    }

    private void pickUp(long at, Contact c) {
        events.add(new FloorEvent.Answered(at, c.visit(), c.agent));
        blocked[c.agent] = false;
        freeSince[c.agent] = at;
        c.endsAt = at + 1_000 + some(shape.meanTalkMillis);
        plan(c.endsAt, Act.END, c);
        if (chance(0.12)) {
            plan(at + 1 + random.nextLong(c.endsAt - at - 1), Act.HOLD, c);
        }
    }

    private void end(long at, Contact c) {
        if (c.ordinal == 0) {
            events.add(new FloorEvent.Ended(at, c.visit()));
        } else if (chance(0.05) && c.ordinal < 4) {
            events.add(new FloorEvent.Transferred(at, c.visit(), true));
            free(at, c.agent);
            var other = new Contact(c.number, random.nextInt(shape.queues), c.tier);
            other.ordinal = c.ordinal;
            plan(at + 1 + random.nextInt(500), Act.ENTER, other);
        } else {
            events.add(new FloorEvent.Ended(at, c.visit()));
            if (chance(0.8)) {
                plan(at + 1 + random.nextInt(1_500), Act.BEGIN_AFTER_CALL, c);
            } else {
                free(at, c.agent);
            }
        }
    }

    private void giveUp(long at, Contact c) {
        if (!c.here) {
            return;
        }
        c.here = false;
        switch (random.nextInt(10)) {
            case 0 -> events.add(new FloorEvent.TimedOut(at, c.visit()));
            case 1 -> events.add(new FloorEvent.LeftByKey(at, c.visit()));
            default -> events.add(new FloorEvent.Abandoned(at, c.visit()));
        }
    }

    private void pause(long at, Contact c) {
        plan(at + 2_000, Act.PAUSE, c);
        int agent = random.nextInt(shape.agents);
        if (!blocked[agent] && load[agent] == 0 && freeSince[agent] < at) {
            blocked[agent] = true;
            events.add(new FloorEvent.StateChanged(at, agent, AgentState.BREAK, FloorDirectory.NONE));
            var back = new Contact(0, 0, Tier.CORE);
            back.agent = agent;
            plan(at + some(120_000), Act.RETURN, back);
        }
    }
}
