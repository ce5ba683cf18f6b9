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

    /// The line of every command's help that says so. A command stopped by Ctrl+C ends with the code of that signal.
    static final String HELP = "Exit codes: 0 fine, 1 some rows were rejected, 2 usage, 3 failure, 130 stopped by Ctrl+C.";

    private ExitCode() {}
}
