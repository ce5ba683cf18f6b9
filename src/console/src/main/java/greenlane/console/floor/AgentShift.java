package greenlane.console.floor;

/// How long an agent was signed in today, and how much of it on break and in training. Milliseconds.
public record AgentShift(long signedInMillis, long breakMillis, long trainingMillis) {
    /// Not heard of today.
    public static final AgentShift NONE = new AgentShift(0, 0, 0);
}
