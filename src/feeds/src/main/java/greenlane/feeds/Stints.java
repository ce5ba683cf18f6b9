package greenlane.feeds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorEvent.QueueJoined;
import greenlane.core.floor.FloorEvent.QueueLeft;
import greenlane.core.floor.FloorEvent.SignedIn;
import greenlane.core.floor.FloorEvent.SignedOut;

/// Works out when agents were there, since such a log only has their services.
///
/// The rule: an agent signs in at the first service of a stint, for the queues of that stint's services, and leaves them
/// and signs out [#SIGN_OUT_AFTER] after the last. A stint ends where [#GAP] passes without a service. So someone who works until after
/// midnight stays in, and someone who comes back in the evening signs in again.
public final class Stints {
    /// How long an agent may be without a service and still be thought to be there.
    public static final Duration GAP = Duration.ofHours(3);
    /// How long after the last service an agent signs out.
    public static final Duration SIGN_OUT_AFTER = Duration.ofMinutes(10);

    private record Service(int queue, long fromMillis, long toMillis) {}

    private final List<List<Service>> byAgent = new ArrayList<>();

    /// An agent served a contact of a queue.
    public void served(int agent, int queue, long fromMillis, long toMillis) {
        while (byAgent.size() <= agent) {
            byAgent.add(new ArrayList<>());
        }
        byAgent.get(agent).add(new Service(queue, fromMillis, toMillis));
    }

    /// Hands out the sign-ins, queues and sign-outs of all agents.
    public void events(Consumer<FloorEvent> sink) {
        for (int agent = 0; agent < byAgent.size(); agent++) {
            List<Service> services = byAgent.get(agent);
            services.sort(Comparator.comparingLong(Service::fromMillis));
            int from = 0;
            long until = Long.MIN_VALUE;
            for (int i = 0; i < services.size(); i++) {
                Service service = services.get(i);
                if (i > from && service.fromMillis() - until > GAP.toMillis()) {
                    stint(agent, services.subList(from, i), until, sink);
                    from = i;
                    until = Long.MIN_VALUE;
                }
                until = Math.max(until, service.toMillis());
            }
            if (!services.isEmpty()) {
                stint(agent, services.subList(from, services.size()), until, sink);
            }
        }
    }

    private static void stint(int agent, List<Service> services, long untilMillis, Consumer<FloorEvent> sink) {
        long from = services.getFirst().fromMillis();
        sink.accept(new SignedIn(from, agent));
        BitSet queues = new BitSet();
        services.forEach(service -> queues.set(service.queue()));
        queues.stream().forEach(queue -> sink.accept(new QueueJoined(from, agent, queue)));
        long out = untilMillis + SIGN_OUT_AFTER.toMillis();
        queues.stream().forEach(queue -> sink.accept(new QueueLeft(out, agent, queue)));
        sink.accept(new SignedOut(out, agent));
    }
}
