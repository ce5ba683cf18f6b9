package greenlane.console.command;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

import greenlane.console.errors.CommandLog;

/// What a command that could not be carried out says: one sentence, and the trace when it was asked for.
final class Failure {
    private Failure() {}

    static int report(Exception e, CommandLine line, ParseResult parsed) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        line.getErr().println("greenlane: " + message);
        if (System.getenv(CommandLog.TRACE) != null) {
            e.printStackTrace(line.getErr());
        } else {
            line.getErr().println("Set " + CommandLog.TRACE + "=1 to see where it happened.");
        }
        return ExitCode.FAILURE;
    }
}
