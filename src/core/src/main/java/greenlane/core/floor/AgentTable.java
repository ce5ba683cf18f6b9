package greenlane.core.floor;

import java.util.Arrays;

/// What every agent chose, and what contacts brought them besides conversations: ringing and after-call work.
///
/// Nothing here says what an agent *is* doing: that follows from these facts ([AgentWork]), so that the order in which they
/// arrive does not show. Owned by the thread that owns the floor.
final class AgentTable {
    private static final int WORD = 64;
    private static final int AT_FIRST = 64;
    private static final long NO_WORK = -2;

    /// The columns of times, kept together for each agent.
    private static final int COLUMNS = 8;
    private static final int CHOSEN_SINCE = 0;
    private static final int CHOSEN_AT = 1;
    private static final int OFFERED_AT = 2;
    private static final int RING_AT = 3;
    private static final int AFTER_CALL_AT = 4;
    private static final int WENT_ON_AT = 5;
    private static final int PHONE_AT = 6;
    private static final int FREED_AT = 7;

    private long[] times = new long[0];
    private long[] ringing = new long[0];
    private long[] afterCall = new long[0];
    private int[] nextRinging = new int[0];
    private byte[] chosen = new byte[0];
    private short[] reason = new short[0];
    private boolean reasonsChanged;
    private short[] reasonShared = new short[0];
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
        int had = chosen.length;
        if (agents > had) {
            int room = Math.min(FloorDirectory.AGENTS_MAX, Math.max(AT_FIRST, agents * 2));
            times = Arrays.copyOf(times, room * COLUMNS);
            ringing = Arrays.copyOf(ringing, room);
            afterCall = Arrays.copyOf(afterCall, room);
            nextRinging = Arrays.copyOf(nextRinging, room);
            chosen = Arrays.copyOf(chosen, room);
            reason = Arrays.copyOf(reason, room);
            serves = Arrays.copyOf(serves, room * words);
            blank(had, room);
        }
    }

    private void blank(int from, int to) {
        Arrays.fill(times, from * COLUMNS, to * COLUMNS, Long.MIN_VALUE);
        Arrays.fill(ringing, from, to, VisitId.NONE);
        Arrays.fill(afterCall, from, to, NO_WORK);
        Arrays.fill(nextRinging, from, to, FloorDirectory.NONE);
        Arrays.fill(chosen, from, to, (byte) AgentState.OFFLINE.ordinal());
        Arrays.fill(reason, from, to, (short) FloorDirectory.NONE);
        Arrays.fill(serves, from * words, to * words, 0);
        servesChanged = true;
        reasonsChanged = true;
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

    /// How many agents there is room for.
    int room() {
        return chosen.length;
    }

    private long time(int agent, int column) {
        return times[agent * COLUMNS + column];
    }

    private void setTime(int agent, int column, long atMillis) {
        times[agent * COLUMNS + column] = atMillis;
    }

    private void newer(int agent, int column, long atMillis) {
        int at = agent * COLUMNS + column;
        times[at] = Math.max(times[at], atMillis);
    }

    AgentState chosen(int agent) {
        return AgentState.at(chosen[agent]);
    }

    int reason(int agent) {
        return reason[agent];
    }

    /// When the agent last chose, were it the same state again; [Long#MIN_VALUE] before the first time.
    long chosenAt(int agent) {
        return time(agent, CHOSEN_AT);
    }

    void choose(int agent, AgentState state, int why, long atMillis) {
        if (chosen(agent) != state || reason[agent] != why || chosenAt(agent) == Long.MIN_VALUE) {
            chosen[agent] = (byte) state.ordinal();
            reasonsChanged |= reason[agent] != why;
            reason[agent] = (short) why;
            setTime(agent, CHOSEN_SINCE, atMillis);
        }
        setTime(agent, CHOSEN_AT, atMillis);
    }

    /// An earlier choice comes late: if it was another one, the newest is in force only since it was made.
    void choseBefore(int agent, AgentState state, int why, long atMillis) {
        if (atMillis >= time(agent, CHOSEN_SINCE) && (chosen(agent) != state || reason[agent] != why)) {
            setTime(agent, CHOSEN_SINCE, chosenAt(agent));
        }
    }

    /// A contact was offered to the agent, or taken: they must be there, even if nobody said that they signed in.
    void offered(int agent, long atMillis) {
        newer(agent, OFFERED_AT, atMillis);
    }

    private boolean presentUnsaid(int agent) {
        return chosen[agent] == AgentState.OFFLINE.ordinal() && time(agent, OFFERED_AT) != Long.MIN_VALUE
                && time(agent, OFFERED_AT) >= chosenAt(agent);
    }

    /// What the agent chose, where no contact says otherwise.
    AgentState idleState(int agent) {
        return presentUnsaid(agent) ? AgentState.AVAILABLE : chosen(agent);
    }

    long idleSince(int agent) {
        long since = time(agent, presentUnsaid(agent) ? OFFERED_AT : CHOSEN_SINCE);
        return Math.max(since, time(agent, FREED_AT));
    }

    /// Something a contact brought is over for the agent.
    void freed(int agent, long atMillis) {
        newer(agent, FREED_AT, atMillis);
    }

    /// When the agent last went on to something that ends after-call work: a choice, or a phone contact if the work is of the phone.
    long wentOnAt(int agent, boolean phone) {
        AgentState last = chosen(agent);
        long choice = last == AgentState.AVAILABLE || last == AgentState.OFFLINE ? chosenAt(agent) : Long.MIN_VALUE;
        return phone ? Math.max(choice, time(agent, WENT_ON_AT)) : choice;
    }

    /// The agent was offered a phone contact, or took one.
    void wentOnToPhone(int agent, long atMillis) {
        newer(agent, WENT_ON_AT, atMillis);
    }

    /// When the agent last took a phone contact.
    long phoneAt(int agent) {
        return time(agent, PHONE_AT);
    }

    void tookPhone(int agent, long atMillis) {
        newer(agent, PHONE_AT, atMillis);
    }

    /// The visit the agent's phone rings for, or [VisitId#NONE].
    long ringing(int agent) {
        return ringing[agent];
    }

    /// Since when it rings, or when it last stopped.
    long ringAt(int agent) {
        return time(agent, RING_AT);
    }

    void ring(int agent, long visit, int next, long atMillis) {
        ringing[agent] = visit;
        nextRinging[agent] = next;
        setTime(agent, RING_AT, atMillis);
    }

    void ringStopped(int agent, long atMillis) {
        ringLapsed(agent);
        newer(agent, RING_AT, atMillis);
    }

    /// The phone no longer rings, but it is not known since when: perhaps its own end is still to come.
    void ringLapsed(int agent) {
        ringing[agent] = VisitId.NONE;
        nextRinging[agent] = FloorDirectory.NONE;
    }

    /// The next agent whose phone rings for the same visit.
    int nextRinging(int agent) {
        return nextRinging[agent];
    }

    void setNextRinging(int agent, int next) {
        nextRinging[agent] = next;
    }

    boolean afterCall(int agent) {
        return afterCall[agent] != NO_WORK;
    }

    /// The visit the after-call work is for; [VisitId#NONE] when its visit was not said.
    long afterCallVisit(int agent) {
        return afterCall[agent];
    }

    /// Since when the agent does after-call work, or when it was last over.
    long afterCallAt(int agent) {
        return time(agent, AFTER_CALL_AT);
    }

    void beginAfterCall(int agent, long visit, long atMillis) {
        afterCall[agent] = visit;
        setTime(agent, AFTER_CALL_AT, atMillis);
    }

    void endAfterCall(int agent, long atMillis) {
        afterCall[agent] = NO_WORK;
        newer(agent, AFTER_CALL_AT, atMillis);
        freed(agent, atMillis);
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

    /// Who serves which queue, shared until it changes.
    long[] servesCopy() {
        if (servesChanged || servesShared.length != size * words) {
            servesShared = Arrays.copyOf(serves, size * words);
            servesChanged = false;
        }
        return servesShared;
    }

    int words() {
        return words;
    }

    /// The reasons of every agent, shared until one changes.
    short[] reasonCopy() {
        if (reasonsChanged || reasonShared.length != size) {
            reasonShared = Arrays.copyOf(reason, size);
            reasonsChanged = false;
        }
        return reasonShared;
    }
}
