package greenlane.console.live;

import java.util.Locale;

import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorSnapshot;

/// What the lists are narrowed to: one queue, one tier, one team, words to be found. The figures of the floor stay whole.
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

    /// Whether an agent is wanted.
    boolean wants(FloorSnapshot floor, int agent, FloorDirectory.Agent named) {
        return (queue == FloorSnapshot.ALL || floor.serves(agent, queue))
                && (team.isEmpty() || team.equals(named.team()))
                && (finds(named.name()) || finds(named.team()));
    }
}
