package greenlane.core.floor;

/// What an agent is doing. Ringing, on contact and after-call follow from contacts; the others are chosen by people.
public enum AgentState {
    OFFLINE, AVAILABLE, RINGING, ON_CONTACT, AFTER_CALL, BREAK, TRAINING;

    private static final AgentState[] ALL = values();

    /// Whether a person chooses this state, rather than a contact bringing it.
    public boolean chosen() {
        return switch (this) {
            case OFFLINE, AVAILABLE, BREAK, TRAINING -> true;
            case RINGING, ON_CONTACT, AFTER_CALL -> false;
        };
    }

    /// Whether the agent is at work on a contact: the "busy" of the occupancy figure.
    public boolean busy() {
        return !chosen();
    }

    static AgentState at(int index) {
        return ALL[index];
    }
}
