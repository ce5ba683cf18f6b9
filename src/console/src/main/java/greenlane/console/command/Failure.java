package greenlane.console.command;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// What a command that could not be carried out says: one sentence, and the trace when it was asked for.
final class Failure {
    /// The environment variable that asks for the trace.
    static final String TRACE = "GREENLANE_TRACE";

    private Failure() {}

    static int report(Exception e, CommandLine line, ParseResult parsed) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        line.getErr().println("greenlane: " + message);
        if (System.getenv(TRACE) != null) {
            e.printStackTrace(line.getErr());
        } else {
            line.getErr().println("Set " + TRACE + "=1 to see where it happened.");
        }
        return ExitCode.FAILURE;
    }
}
