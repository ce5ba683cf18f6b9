package greenlane.core.floor;

/// What agents choose for themselves. A choice older than the newest one no longer matters.
final class AgentSteps {
    private final FloorState state;
    private final AgentTable agents;

    AgentSteps(FloorState state) {
        this.state = state;
        agents = state.agents;
    }

    Step choose(int agent, AgentState chosen, int reason, long atMillis) {
        if (!state.knowsAgent(agent) || reason < FloorDirectory.NONE || reason >= FloorDirectory.REASONS_MAX) {
            return Step.OUT_OF_RANGE;
        }
        if (chosen == AgentState.AVAILABLE || chosen == AgentState.OFFLINE) {
            state.work.choseToGoOn(agent, atMillis);
        }
        if (atMillis < agents.chosenAt(agent)) {
            agents.choseBefore(agent, chosen, reason, atMillis);
            return Step.REPAIRED;
        }
        if (atMillis == agents.chosenAt(agent) && agents.chosen(agent) == chosen && agents.reason(agent) == reason) {
            return Step.DUPLICATE;
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
