package greenlane.feeds.simulator;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// An agent of the simulation. Owned, like all of it, by the thread that asks for events.
final class SimulatedAgent {
    enum Stage {
        OFF, IDLE, BUSY, PAUSED
    }

    /// A pause that is due as soon as the agent is free.
    record Pause(PauseKind kind, double seconds) {}

    final int index;
    final AgentPlan plan;
    final Queue<Pause> due = new ArrayDeque<>();
    Stage stage = Stage.OFF;
    long idleSinceMillis;
    boolean leaving;

    SimulatedAgent(int index, AgentPlan plan) {
        this.index = index;
        this.plan = plan;
    }

    List<Integer> queues() {
        return plan.queues();
    }
}
