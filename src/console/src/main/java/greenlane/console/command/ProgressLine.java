package greenlane.console.command;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Wording;

/// One line at a terminal that says how much of a file is read, written over and over and taken away in the end.
///
/// Nothing appears in the first second, nor where messages go to a file.
final class ProgressLine {
    /// How long nothing is said.
    static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);
    /// How often the line changes at most.
    static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /// To the line's beginning, and everything on it away.
    private static final String ERASE = "\r\033[K";

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoClock;
    private final Wording texts;
    private String file = "";
    private long sayFromNanos;
    private boolean shown;

    /// @param terminal whether `err` is one
    ProgressLine(PrintWriter err, boolean terminal, LongSupplier nanoClock, Wording texts) {
        this.texts = texts;
        this.err = err;
        this.terminal = terminal;
        this.nanoClock = nanoClock;
        this.sayFromNanos = nanoClock.getAsLong() + QUIET_NANOS;
    }

    /// The file the following bytes are of.
    void file(String name) {
        file = name;
    }

    void read(long bytesRead, long bytesTotal) {
        long now = nanoClock.getAsLong();
        if (!terminal || now - sayFromNanos < 0) {
            return;
        }
        sayFromNanos = now + STEP_NANOS;
        String much = bytesTotal > 0
                ? texts.text("command.progress.percent", file, Math.min(100, bytesRead * 100 / bytesTotal))
                : texts.text("command.progress.kilobytes", file, Figures.count(bytesRead / 1_000));
        err.print(ERASE + much);
        err.flush();
        shown = true;
    }

    void clear() {
        if (shown) {
            err.print(ERASE);
            err.flush();
            shown = false;
        }
    }
}
