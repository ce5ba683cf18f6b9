package greenlane.console.floor;

import java.time.Instant;

/// How a floor that is played is steered. What cannot be steered takes no notice.
public interface FloorSteering {
    /// Goes on.
    void play();

    /// Holds the floor's clock.
    void pause();

    /// Goes on to the next event and holds there.
    void step();

    /// Runs at so many floor seconds per second, held within what a playback can do.
    void speed(double floorSecondsPerSecond);

    /// Goes to a floor time.
    void jump(Instant to);
}
