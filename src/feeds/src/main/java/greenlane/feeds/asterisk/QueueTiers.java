package greenlane.feeds.asterisk;

import java.util.Locale;
import java.util.Map;

import greenlane.core.customer.Tier;

/// Which tier the callers of a queue have, since the log itself knows none.
///
/// A queue named in `byQueue` has that tier; one whose name is a tier's code has that tier; all others are ordinary.
public record QueueTiers(Map<String, Tier> byQueue) {
    /// By the queues' names alone.
    public static final QueueTiers BY_NAME = new QueueTiers(Map.of());

    public QueueTiers {
        byQueue = Map.copyOf(byQueue);
    }

    /// The tier of a queue's callers.
    public Tier of(String queue) {
        Tier named = byQueue.get(queue);
        if (named != null) {
            return named;
        }
        String word = queue.toLowerCase(Locale.ROOT);
        for (Tier tier : Tier.values()) {
            if (tier != Tier.CUSTOM && tier.code().equals(word)) {
                return tier;
            }
        }
        return Tier.ORDINARY;
    }
}
