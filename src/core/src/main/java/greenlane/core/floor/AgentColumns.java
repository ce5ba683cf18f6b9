package greenlane.core.floor;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import greenlane.core.floor.FloorSnapshot.AgentCounts;

/// The agents as they stood at one moment: columns that nothing changes any more.
final class AgentColumns {
    private static final int KINDS = 3;
    private static final int BUSY = 1;
    private static final int AWAY = 2;

    final byte[] state;
    /// For how long, in milliseconds; negative when nothing was heard yet.
    final int[] forMillis;
    final long[] visit;
    final short[] reason;
    private final long[] serves;
    private final int words;
    /// Free, busy and away of each queue, and of all at the end; made when it is first asked for, by whichever thread asks.
    private volatile int @Nullable [] counts;

    AgentColumns(byte[] state, int[] forMillis, long[] visit, short[] reason, long[] serves, int words) {
        this.state = state;
        this.forMillis = forMillis;
        this.visit = visit;
        this.reason = reason;
        this.serves = serves;
        this.words = words;
    }

    /// The agents of a queue, or of all, by what they are doing. One walk over the agents answers for every queue.
    AgentCounts counts(int queue) {
        int[] made = counts;
        if (made == null) {
            made = count();
            counts = made;
        }
        int queues = words * Long.SIZE;
        if (queue >= queues) {
            return new AgentCounts(0, 0, 0);
        }
        int at = (queue == FloorSnapshot.ALL ? queues : queue) * KINDS;
        return new AgentCounts(made[at], made[at + BUSY], made[at + AWAY]);
    }

    private int[] count() {
        int queues = words * Long.SIZE;
        int[] made = new int[(queues + 1) * KINDS];
        for (int agent = 0; agent < state.length; agent++) {
            int kind = switch (AgentState.at(state[agent])) {
                case OFFLINE -> -1;
                case AVAILABLE -> 0;
                case RINGING, ON_CONTACT, AFTER_CALL -> BUSY;
                case BREAK, TRAINING -> AWAY;
            };
            if (kind < 0) {
                continue;
            }
            made[queues * KINDS + kind]++;
            for (int word = 0; word < words; word++) {
                for (long left = serves[agent * words + word]; left != 0; left &= left - 1) {
                    made[(word * Long.SIZE + Long.numberOfTrailingZeros(left)) * KINDS + kind]++;
                }
            }
        }
        return made;
    }

    /// Whether an agent serves the same queues here as there.
    boolean servesAsIn(AgentColumns there, int agent) {
        return words == there.words && agent < there.state.length && agent < state.length
                && Arrays.equals(serves, agent * words, (agent + 1) * words, there.serves, agent * words,
                        (agent + 1) * words);
    }

    boolean serves(int agent, int queue) {
        int word = queue / Long.SIZE;
        return word < words && (serves[agent * words + word] >>> queue % Long.SIZE & 1) != 0;
    }
}
