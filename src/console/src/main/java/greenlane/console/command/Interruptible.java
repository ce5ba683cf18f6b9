package greenlane.console.command;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import greenlane.console.i18n.Wording;
import greenlane.feeds.Progress;

/// Long work at a terminal: says how far it is where someone watches, and stops in order when Ctrl+C is pressed.
///
/// The process ends with the code of its signal (130 for Ctrl+C), not with one of [ExitCode]; before that the work has been
/// given up and everything is closed. Closed when the work is over, whatever came of it.
final class Interruptible implements Progress, AutoCloseable {
    /// How long the end of the process waits for the work to be given up.
    static final int GIVE_UP_SECONDS_MAX = 10;
    /// What the launcher sets where messages go to a terminal.
    static final String TERMINAL = "greenlane.terminal";

    private final ProgressLine line;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("greenlane-stop").unstarted(this::stop);
    private volatile boolean stopped;

    private Interruptible(ProgressLine line) {
        this.line = line;
    }

    /// Begins; from now on the process ends only when the work is closed or [#GIVE_UP_SECONDS_MAX] have passed.
    static Interruptible begin(PrintWriter err, Wording texts) {
        Interruptible work = new Interruptible(
                new ProgressLine(err, Boolean.getBoolean(TERMINAL), System::nanoTime, texts));
        Runtime.getRuntime().addShutdownHook(work.hook);
        return work;
    }

    /// The file the following bytes are of.
    void file(String name) {
        line.file(name);
    }

    @Override
    public void read(long bytesRead, long bytesTotal) {
        line.read(bytesRead, bytesTotal);
    }

    /// Takes the line of progress away, before something is said.
    void quiet() {
        line.clear();
    }

    @Override
    public boolean cancelled() {
        return stopped;
    }

    private void stop() {
        stopped = true;
        try {
            var _ = over.await(GIVE_UP_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        line.clear();
        over.countDown();
        if (!stopped) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException _) {
                // The process is ending already; the hook waits no longer.
                stopped = true;
            }
        }
    }
}
