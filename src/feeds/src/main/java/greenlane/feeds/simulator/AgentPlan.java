package greenlane.feeds.simulator;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/// An invented agent: team, queues by preference, and daily shift.
record AgentPlan(int team, List<Integer> queues, Shift shift) {
    /// The most queues one agent serves.
    static final int QUEUES_MAX = 4;

    AgentPlan {
        if (queues.isEmpty() || queues.size() > QUEUES_MAX) {
            throw new IllegalArgumentException("an agent serves 1 to " + QUEUES_MAX + " queues, not " + queues);
        }
    }

    /// A daily shift; it may run past midnight.
    enum Shift {
        DAY(LocalTime.of(8, 0), Duration.ofHours(9)), MIDDLE(LocalTime.of(9, 0), Duration.ofHours(9)), LATE(
                LocalTime.of(11, 30),
                Duration.ofHours(9)), NIGHT(LocalTime.of(20, 0), Duration.ofMinutes(12 * 60 + 10));

        private final LocalTime from;
        private final Duration length;

        Shift(LocalTime from, Duration length) {
            this.from = from;
            this.length = length;
        }

        LocalTime from() {
            return from;
        }

        Duration length() {
            return length;
        }
    }
}
