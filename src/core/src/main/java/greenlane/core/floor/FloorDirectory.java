package greenlane.core.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// The names behind the indices of the floor: queues, agents, reasons, and the contacts now open.
///
/// Indices are dense, start at 0 and are never taken back, so that the floor can keep its figures in plain arrays. Safe for
/// use by several threads: feeds add names, screens read them.
public final class FloorDirectory {
    /// No queue, agent or reason.
    public static final int NONE = -1;
    /// How many queues a floor can have; further ones are refused.
    public static final int QUEUES_MAX = 256;
    /// How many agents a floor can have; further ones are refused.
    public static final int AGENTS_MAX = 10_000;
    /// How many break reasons a floor can have; further ones are refused.
    public static final int REASONS_MAX = 256;
    /// How many contacts may carry a card at once; past it a new contact shows its number.
    public static final int CARDS_MAX = 200_000;

    /// What a queue carries.
    public enum Medium {
        PHONE, CHAT, MESSAGING, EMAIL, FIELD
    }

    /// A queue by name. `name` identifies it.
    public record Queue(String name, Medium medium) {}

    /// An agent by name; `team` may be empty. `name` identifies the agent.
    public record Agent(String name, String team) {}

    /// What is known of an open contact: the source's own reference, and the customer as people call them (may be empty).
    public record ContactCard(String reference, String customer) {}

    private final Names<Queue> queues = new Names<>(QUEUES_MAX);
    private final Names<Agent> agents = new Names<>(AGENTS_MAX);
    private final Names<String> reasons = new Names<>(REASONS_MAX);
    private final ConcurrentHashMap<Long, ContactCard> cards = new ConcurrentHashMap<>();

    /// The index of a queue, given out at its first mention; [#NONE] when there are too many.
    public int queue(String name, Medium medium) {
        return queues.index(name, new Queue(name, medium));
    }

    /// The index of an agent, given out at the first mention; [#NONE] when there are too many.
    public int agent(String name, String team) {
        return agents.index(name, new Agent(name, team));
    }

    /// The index of a reason, given out at its first mention; [#NONE] when there are too many.
    public int reason(String name) {
        return reasons.index(name, name);
    }

    /// The queue at an index.
    public Queue queueAt(int index) {
        return queues.at(index);
    }

    /// The agent at an index.
    public Agent agentAt(int index) {
        return agents.at(index);
    }

    /// The reason at an index.
    public String reasonAt(int index) {
        return reasons.at(index);
    }

    /// How many queues have an index.
    public int queueCount() {
        return queues.size();
    }

    /// How many agents have an index.
    public int agentCount() {
        return agents.size();
    }

    /// Says who a contact is; it stays known until [#forget].
    public void introduce(long contact, ContactCard card) {
        if (cards.size() < CARDS_MAX || cards.containsKey(contact)) {
            cards.put(contact, card);
        }
    }

    /// The card of a contact; where there is none, its number stands in for the reference.
    public ContactCard card(long contact) {
        ContactCard card = cards.get(contact);
        return card != null ? card : new ContactCard(Long.toString(contact), "");
    }

    /// Drops the card of a contact that is closed and stored.
    public void forget(long contact) {
        cards.remove(contact);
    }

    /// Names with dense indices; writes are locked, reads see a copied list.
    private static final class Names<T> {
        private final int max;
        private final ConcurrentHashMap<String, Integer> indices = new ConcurrentHashMap<>();
        private volatile List<T> values = List.of();

        Names(int max) {
            this.max = max;
        }

        int index(String name, T value) {
            Integer known = indices.get(name);
            return known != null ? known : add(name, value);
        }

        private synchronized int add(String name, T value) {
            Integer known = indices.get(name);
            if (known != null) {
                return known;
            }
            int index = values.size();
            if (index == max) {
                return NONE;
            }
            List<T> longer = new ArrayList<>(values);
            longer.add(value);
            values = List.copyOf(longer);
            indices.put(name, index);
            return index;
        }

        T at(int index) {
            return values.get(index);
        }

        int size() {
            return values.size();
        }
    }
}
