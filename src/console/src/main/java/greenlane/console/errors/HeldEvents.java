package greenlane.console.errors;

import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;

/// Keeps what is logged before there is a file to write it to. Guarded by itself.
final class HeldEvents extends AppenderBase<ILoggingEvent> {
    /// How many are kept: the first, since what goes wrong at the start has its reason there.
    static final int EVENTS_MAX = 500;

    private final List<ILoggingEvent> held = new ArrayList<>();
    private int refused;

    @Override
    protected synchronized void append(ILoggingEvent event) {
        if (held.size() < EVENTS_MAX) {
            event.prepareForDeferredProcessing();
            held.add(event);
        } else {
            refused++;
        }
    }

    /// Gives everything on, in the order in which it was logged.
    synchronized void handTo(Appender<ILoggingEvent> next) {
        held.forEach(next::doAppend);
        if (refused > 0) {
            addWarn(refused + " events before the log was open were not kept");
        }
        held.clear();
    }
}
