package greenlane.feeds.simulator;

import greenlane.core.floor.AgentState;

/// Why an agent at work takes no contacts for a while.
enum PauseKind {
    SHORT_BREAK(AgentState.BREAK, "reason.break"), MEAL(AgentState.BREAK, "reason.meal"), MEETING(AgentState.BREAK,
            "reason.meeting"), MISSED(AgentState.BREAK,
                    "reason.missed"), TRAINING(AgentState.TRAINING, "reason.training");

    private final AgentState state;
    private final String word;

    PauseKind(AgentState state, String word) {
        this.state = state;
        this.word = word;
    }

    AgentState state() {
        return state;
    }

    /// The key of the word for it.
    String word() {
        return word;
    }
}
