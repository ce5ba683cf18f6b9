package greenlane.console.errors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/// What the log does before [LogFile] sets it up, and all it does in a command: nothing, because a command says in its own sentences what
/// went wrong, and its standard output is for results. With the trace asked for, warnings come on the standard error.
///
/// Found by Logback as a service, which also spares a command the search for configuration files.
public final class CommandLog extends ContextAwareBase implements Configurator {
    /// The environment variable that asks for the trace.
    public static final String TRACE = "GREENLANE_TRACE";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getenv(TRACE) == null) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        } else {
            LogFile.warningsToStandardError(context);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
