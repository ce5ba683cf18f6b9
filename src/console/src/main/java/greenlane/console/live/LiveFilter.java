package greenlane.console.live;

import java.util.BitSet;
import java.util.Locale;

import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorSnapshot;

/// What the lists are narrowed to: one queue, one tier, one team, words to be found. The figures of the floor stay whole, and so
/// do the totals of the queues.
///
/// @param queue a queue's index, or [FloorSnapshot#ALL]
/// @param tier a tier's place, or [FloorSnapshot#ALL]
/// @param team a team's name; empty for all
/// @param words what a name, reference or queue must contain; empty for anything
record LiveFilter(int queue, int tier, String team, String words) {
    static final LiveFilter NONE = new LiveFilter(FloorSnapshot.ALL, FloorSnapshot.ALL, "", "");

    LiveFilter ofQueue(int next) {
        return new LiveFilter(next, tier, team, words);
    }

    LiveFilter ofTier(int next) {
        return new LiveFilter(queue, next, team, words);
    }

    LiveFilter ofTeam(String next) {
        return new LiveFilter(queue, tier, next, words);
    }

    LiveFilter ofWords(String next) {
        return new LiveFilter(queue, tier, team, next.strip());
    }

    boolean any() {
        return !equals(NONE);
    }

    /// Whether a text holds the words looked for.
    boolean finds(String text) {
        return words.isEmpty() || text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /// Whether a waiting contact is wanted, its words aside.
    boolean wants(int ofQueue, int ofTier) {
        return (queue == FloorSnapshot.ALL || queue == ofQueue) && (tier == FloorSnapshot.ALL || tier == ofTier);
    }

    /// Which of the first so many queues hold the words, by name or code: every queue where no words are looked for.
    BitSet found(FloorDirectory names, QueueNames called, int queues) {
        BitSet found = new BitSet(queues);
        for (int at = 0; at < queues; at++) {
            found.set(at, finds(called.of(names, at)) || finds(names.queueAt(at).name()));
        }
        return found;
    }

    /// Whether an agent is wanted: for a name or team of their own, or for any queue they serve.
    ///
    /// @param found the queues that hold the words
    boolean wants(FloorSnapshot floor, int agent, FloorDirectory.Agent named, BitSet found) {
        return (queue == FloorSnapshot.ALL || floor.serves(agent, queue))
                && (team.isEmpty() || team.equals(named.team()))
                && (finds(named.name()) || finds(named.team()) || servesAny(floor, agent, found));
    }

    private static boolean servesAny(FloorSnapshot floor, int agent, BitSet queues) {
        for (int at = queues.nextSetBit(0); at >= 0; at = queues.nextSetBit(at + 1)) {
            if (floor.serves(agent, at)) {
                return true;
            }
        }
        return false;
    }
}
