package greenlane.console.floor;

import java.util.List;

import org.jspecify.annotations.Nullable;

import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorSnapshot;

/// What screens read of the floor. Any thread may ask, nothing waits.
public interface FloorReading {
    /// The floor as it stands; null when nothing is connected.
    @Nullable
    FloorSnapshot latest();

    /// The names of this floor; another object when it is another floor.
    FloorDirectory directory();

    /// The floor at even steps of the last half hour, oldest first; the same list until there is another.
    List<FloorSnapshot> history();

    /// How long an agent was signed in today, and why not at work, up to a time.
    AgentShift shift(int agent, long atMillis);

    /// What the figures are counted by.
    FloorPolicy policy();

    /// What is heard from and how fresh it is.
    FloorStatus status();
}
