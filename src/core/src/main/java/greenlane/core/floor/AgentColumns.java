package greenlane.core.floor;

/// The agents as they stood at one moment: columns that nothing changes any more.
final class AgentColumns {
    final byte[] state;
    /// For how long, in milliseconds; negative when nothing was heard yet.
    final int[] forMillis;
    final long[] visit;
    final short[] reason;
    private final long[] serves;
    private final int words;

    AgentColumns(byte[] state, int[] forMillis, long[] visit, short[] reason, long[] serves, int words) {
        this.state = state;
        this.forMillis = forMillis;
        this.visit = visit;
        this.reason = reason;
        this.serves = serves;
        this.words = words;
    }

    boolean serves(int agent, int queue) {
        int word = queue / Long.SIZE;
        return word < words && (serves[agent * words + word] >>> queue % Long.SIZE & 1) != 0;
    }
}
