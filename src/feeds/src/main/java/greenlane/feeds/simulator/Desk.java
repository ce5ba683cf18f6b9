package greenlane.feeds.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/// Who waits where, and who is served next by whom.
///
/// A tier's priority is a head start: a core customer is served as if 90 s older than an ordinary one, a potential one as if 30 s
/// older. Waiting counts for everyone alike, so nobody is passed for ever. An agent takes the contact that is oldest by
/// this measure among the queues served, those of lesser preference later by 12 s a rank.
final class Desk {
    private static final long TRANSFER_HEAD_START_MILLIS = 60_000;
    private static final long RANK_MILLIS = 12_000;

    private record Ticket(SimulatedContact contact, int step, long ageKey) {
        boolean valid() {
            return contact.step == step;
        }
    }

    private final List<QueuePlan> plans;
    private final List<PriorityQueue<Ticket>> lines = new ArrayList<>();
    private final List<List<SimulatedAgent>> servers = new ArrayList<>();

    Desk(List<QueuePlan> plans, List<SimulatedAgent> agents) {
        this.plans = plans;
        for (int queue = 0; queue < plans.size(); queue++) {
            int served = queue;
            lines.add(new PriorityQueue<>(
                    Comparator.comparingLong(Ticket::ageKey).thenComparingLong(ticket -> ticket.contact.number)));
            servers.add(agents.stream().filter(agent -> agent.queues().contains(served)).toList());
        }
    }

    void await(SimulatedContact contact) {
        lines.get(contact.queue).add(new Ticket(contact, contact.step, ageKey(contact)));
    }

    private long ageKey(SimulatedContact contact) {
        long headStart = switch (contact.tier) {
            case CORE -> 90_000;
            case POTENTIAL -> 30_000;
            case ORDINARY, CUSTOM -> 0;
        };
        long transferred = contact.ordinal > 1 ? TRANSFER_HEAD_START_MILLIS : 0;
        long yield = Math.round(plans.get(contact.queue).waiting().yieldSeconds() * 1000);
        return contact.queuedAtMillis - headStart - transferred + yield;
    }

    /// The idle agent to ring for a queue: best by preference, then longest idle.
    Optional<SimulatedAgent> idleFor(int queue) {
        SimulatedAgent best = null;
        int bestRank = Integer.MAX_VALUE;
        for (SimulatedAgent agent : servers.get(queue)) {
            if (agent.stage == SimulatedAgent.Stage.IDLE) {
                int rank = agent.queues().indexOf(queue);
                if (best == null || rank < bestRank
                        || (rank == bestRank && agent.idleSinceMillis < best.idleSinceMillis)) {
                    best = agent;
                    bestRank = rank;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// Takes the contact that an agent who has become free should serve out of its line.
    Optional<SimulatedContact> nextFor(SimulatedAgent agent) {
        PriorityQueue<Ticket> bestLine = null;
        long bestKey = Long.MAX_VALUE;
        for (int rank = 0; rank < agent.queues().size(); rank++) {
            PriorityQueue<Ticket> line = lines.get(agent.queues().get(rank));
            Ticket head = head(line);
            if (head != null && head.ageKey + rank * RANK_MILLIS < bestKey) {
                bestLine = line;
                bestKey = head.ageKey + rank * RANK_MILLIS;
            }
        }
        return bestLine == null ? Optional.empty() : Optional.of(bestLine.remove().contact);
    }

    private static @Nullable Ticket head(PriorityQueue<Ticket> line) {
        Ticket head = line.peek();
        while (head != null && !head.valid()) {
            line.remove();
            head = line.peek();
        }
        return head;
    }
}
