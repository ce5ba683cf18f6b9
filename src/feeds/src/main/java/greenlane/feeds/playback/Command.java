package greenlane.feeds.playback;

/// What people ask of a playback.
sealed interface Command {
    record Play() implements Command {}

    record Pause() implements Command {}

    record Step() implements Command {}

    record Speed(double speed) implements Command {}

    record Jump(long floorMillis) implements Command {}
}
