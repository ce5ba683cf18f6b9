package greenlane.store.roster;

import java.time.Duration;
import java.util.Optional;

import greenlane.core.floor.FloorDirectory.Medium;

/// A queue the centre has.
///
/// @param answerTarget this queue's own answer target; empty where the floor's policy holds
public record KnownQueue(String name, Medium medium, Optional<Duration> answerTarget) {
    public KnownQueue {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a queue needs a name");
        }
        if (answerTarget.filter(target -> !target.isPositive()).isPresent()) {
            throw new IllegalArgumentException("the answer target of queue " + name + " is not positive");
        }
    }
}
