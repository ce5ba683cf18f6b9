package greenlane.console.shell;

/// The marks of a source's health.
final class Lights {
    private Lights() {}

    /// The icon for a source as it is now.
    static String icon(FeedStatus status) {
        return switch (status.health()) {
            case BROKEN -> "bi-x-octagon-fill";
            case STALE -> "bi-exclamation-triangle-fill";
            case PAUSED -> "bi-pause-circle";
            case ENDED -> "bi-stop-circle";
            case FRESH -> switch (status.source()) {
                case LIVE -> "bi-check-circle-fill";
                case REPLAY, SIMULATED -> "bi-play-circle";
                case NONE -> "bi-plug";
            };
        };
    }
}
