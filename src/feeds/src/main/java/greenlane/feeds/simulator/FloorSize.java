package greenlane.feeds.simulator;

/// Which invented centre is simulated.
public enum FloorSize {
    /// Six queues and 72 agents: the demo.
    DEMO,
    /// Fifty queues and 1,000 agents: for load tests and measurements.
    LARGE
}
