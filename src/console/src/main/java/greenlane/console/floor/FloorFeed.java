package greenlane.console.floor;

import java.util.Optional;

/// A source that is being heard. Its methods may be called from any thread, and none of them blocks.
public interface FloorFeed extends AutoCloseable {
    /// How it is doing now.
    State state();

    /// How it can be steered; empty when it runs by itself, as a real floor does.
    Optional<Controls> controls();

    @Override
    void close();

    /// What a replay obeys.
    interface Controls {
        /// The slowest speed, in floor seconds per second.
        double SPEED_MIN = 1;
        /// The fastest speed, in floor seconds per second.
        double SPEED_MAX = 10_000;

        void play();

        void pause();

        /// Tells the next event and stands still again.
        void step();

        /// Floor seconds per second, [#SPEED_MIN] to [#SPEED_MAX].
        void speed(double timesRealTime);

        /// Goes to a floor time in epoch milliseconds; backwards, the floor starts afresh and is told all up to there.
        void jumpTo(long atMillis);
    }

    /// Where a feed stands.
    enum Phase {
        /// Getting ready, or on the way to a time that was asked for.
        OPENING, RUNNING, PAUSED,
        /// All was told.
        ENDED,
        /// It broke; the reason is in [State#failure()].
        FAILED
    }

    /// A feed as it is at a moment.
    ///
    /// @param positionMillis the floor time it has got to, epoch milliseconds; [Long#MIN_VALUE] before the first event
    /// @param firstMillis where it begins, and `lastMillis` where it ends; both [Long#MIN_VALUE] where that is not known
    /// @param ageMillis how long, in real time, nothing came although something should have
    /// @param speed floor seconds per second; 1 for a real floor
    /// @param failure what broke, a sentence for people; empty when nothing did
    record State(Phase phase, long positionMillis, long firstMillis, long lastMillis, long ageMillis, double speed,
            String failure) {
        public State {
            if (ageMillis < 0) {
                throw new IllegalArgumentException("ageMillis is negative: " + ageMillis);
            }
        }
    }
}
