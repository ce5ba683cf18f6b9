package greenlane.console.command;

/// What a command returns to the shell.
public final class ExitCode {
    /// All is well.
    public static final int FINE = 0;
    /// The work is done, but some rows were rejected.
    public static final int ROWS_REJECTED = 1;
    /// The command was not understood.
    public static final int USAGE = 2;
    /// The work could not be done.
    public static final int FAILURE = 3;

    private ExitCode() {}
}
