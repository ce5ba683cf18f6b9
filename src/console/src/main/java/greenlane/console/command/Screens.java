package greenlane.console.command;

/// What needs JavaFX. Kept behind this port, so that commands without a window never load it.
public interface Screens {
    /// Opens the window and returns an [ExitCode] when it is closed.
    int open(WindowOptions options);

    /// Renders pages to pictures without a display. Returns an [ExitCode].
    int shots(ShotOptions options);
}
