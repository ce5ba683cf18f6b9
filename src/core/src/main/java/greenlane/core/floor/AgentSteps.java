package greenlane.core.floor;

/// What agents choose for themselves. A choice older than the one in force no longer matters.
final class AgentSteps {
    private final FloorState state;
    private final AgentTable agents;

    AgentSteps(FloorState state) {
        this.state = state;
        agents = state.agents;
    }

    Step choose(int agent, AgentState chosen, int reason, long atMillis) {
        if (!state.knowsAgent(agent)) {
            return Step.OUT_OF_RANGE;
        }
        if (atMillis < agents.chosenSince(agent)) {
            return Step.REPAIRED;
        }
        if (agents.chosen(agent) == chosen && agents.reason(agent) == reason
                && agents.chosenSince(agent) != Long.MIN_VALUE) {
            return Step.DUPLICATE;
        }
        boolean goesOn = chosen == AgentState.AVAILABLE || chosen == AgentState.OFFLINE;
        if (goesOn && atMillis >= agents.activeSince(agent) && state.implyAfterCallEnd(agent, atMillis)) {
            agents.release(agent, atMillis);
        }
        agents.choose(agent, chosen, reason, atMillis);
        return Step.APPLIED;
    }

    Step serve(int agent, int queue, boolean joined) {
        if (!state.knowsQueue(queue) || !state.knowsAgent(agent)) {
            return Step.OUT_OF_RANGE;
        }
        if (agents.serves(agent, queue) == joined) {
            return Step.DUPLICATE;
        }
        agents.setServes(agent, queue, joined);
        return Step.APPLIED;
    }
}
