package greenlane.core.floor;

import java.util.Arrays;

/// What every agent is doing. An agent has a chosen state and, above it, what a contact brings: ringing, on contact or
/// after-call work. Owned by the thread that owns the floor.
final class AgentTable {
    private static final int WORD = 64;

    private byte[] chosen = new byte[0];
    private byte[] active = new byte[0];
    private short[] reason = new short[0];
    private long[] chosenSince = new long[0];
    private long[] activeSince = new long[0];
    private long[] visit = new long[0];
    private int[] openContacts = new int[0];
    private int[] nextRinging = new int[0];
    private long[] serves = new long[0];
    private int words = 1;
    private boolean servesChanged;
    private long[] servesShared = new long[0];
    private int size;

    /// Makes room for so many agents and queues.
    void ensure(int agents, int queues) {
        size = Math.max(size, agents);
        int needed = (queues + WORD - 1) / WORD;
        if (needed > words) {
            widen(needed);
        }
        if (agents > chosen.length) {
            int room = Math.min(FloorDirectory.AGENTS_MAX, Math.max(64, agents * 2));
            int had = chosen.length;
            chosen = Arrays.copyOf(chosen, room);
            active = Arrays.copyOf(active, room);
            reason = Arrays.copyOf(reason, room);
            chosenSince = Arrays.copyOf(chosenSince, room);
            activeSince = Arrays.copyOf(activeSince, room);
            visit = Arrays.copyOf(visit, room);
            openContacts = Arrays.copyOf(openContacts, room);
            nextRinging = Arrays.copyOf(nextRinging, room);
            serves = Arrays.copyOf(serves, room * words);
            blank(had, room);
        }
    }

    private void blank(int from, int to) {
        Arrays.fill(chosen, from, to, (byte) AgentState.OFFLINE.ordinal());
        Arrays.fill(active, from, to, (byte) AgentState.OFFLINE.ordinal());
        Arrays.fill(reason, from, to, (short) FloorDirectory.NONE);
        Arrays.fill(chosenSince, from, to, Long.MIN_VALUE);
        Arrays.fill(activeSince, from, to, Long.MIN_VALUE);
        Arrays.fill(visit, from, to, VisitId.NONE);
        Arrays.fill(openContacts, from, to, 0);
        Arrays.fill(nextRinging, from, to, FloorDirectory.NONE);
        Arrays.fill(serves, from * words, to * words, 0);
        servesChanged = true;
    }

    private void widen(int needed) {
        long[] wider = new long[chosen.length * needed];
        for (int agent = 0; agent < chosen.length; agent++) {
            System.arraycopy(serves, agent * words, wider, agent * needed, words);
        }
        serves = wider;
        words = needed;
        servesChanged = true;
    }

    void clear() {
        blank(0, chosen.length);
    }

    int size() {
        return size;
    }

    AgentState chosen(int agent) {
        return AgentState.at(chosen[agent]);
    }

    long chosenSince(int agent) {
        return chosenSince[agent];
    }

    void choose(int agent, AgentState state, int why, long atMillis) {
        chosen[agent] = (byte) state.ordinal();
        reason[agent] = (short) why;
        chosenSince[agent] = atMillis;
    }

    int reason(int agent) {
        return reason[agent];
    }

    /// What a contact brings, or OFFLINE when no contact does.
    AgentState active(int agent) {
        return AgentState.at(active[agent]);
    }

    boolean idle(int agent) {
        return active[agent] == 0;
    }

    long activeSince(int agent) {
        return activeSince[agent];
    }

    long visit(int agent) {
        return visit[agent];
    }

    void engage(int agent, AgentState state, long current, long atMillis) {
        active[agent] = (byte) state.ordinal();
        visit[agent] = current;
        activeSince[agent] = atMillis;
    }

    /// The contact is over for the agent; what they chose shows again, since then.
    void release(int agent, long atMillis) {
        active[agent] = 0;
        visit[agent] = VisitId.NONE;
        activeSince[agent] = atMillis;
    }

    int openContacts(int agent) {
        return openContacts[agent];
    }

    void addOpenContact(int agent, int by) {
        openContacts[agent] += by;
    }

    int nextRinging(int agent) {
        return nextRinging[agent];
    }

    void setNextRinging(int agent, int next) {
        nextRinging[agent] = next;
    }

    boolean serves(int agent, int queue) {
        return (serves[agent * words + queue / WORD] >>> queue % WORD & 1) != 0;
    }

    void setServes(int agent, int queue, boolean joined) {
        int at = agent * words + queue / WORD;
        long bit = 1L << queue % WORD;
        serves[at] = joined ? serves[at] | bit : serves[at] & ~bit;
        servesChanged = true;
    }

    /// A copy of the agents' columns that nothing changes any more.
    AgentColumns copy() {
        if (servesChanged || servesShared.length != size * words) {
            servesShared = Arrays.copyOf(serves, size * words);
            servesChanged = false;
        }
        byte[] state = new byte[size];
        long[] since = new long[size];
        for (int agent = 0; agent < size; agent++) {
            boolean idle = idle(agent);
            state[agent] = idle ? chosen[agent] : active[agent];
            since[agent] = idle ? Math.max(chosenSince[agent], activeSince[agent]) : activeSince[agent];
        }
        return new AgentColumns(state, since, Arrays.copyOf(visit, size), Arrays.copyOf(reason, size), servesShared,
                words);
    }
}
