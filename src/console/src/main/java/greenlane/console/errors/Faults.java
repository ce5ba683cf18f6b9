package greenlane.console.errors;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last catch of every thread: logs a fault once with its code, and tells the screen when there is one.
///
/// While the Java machine is shutting down JavaFX is taken apart under the threads that still draw; what they throw then is no fault of ours
/// and nothing anyone could act on, so it only goes to the log.
///
/// A fault that repeats, as one in a frame's listener would sixty times a second, is logged the first few times only; all are counted.
public final class Faults implements Thread.UncaughtExceptionHandler {
    /// How often the same code is logged with its trace.
    public static final int TRACES_MAX = 3;
    /// How many codes are remembered for that.
    public static final int CODES_MAX = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final Screen NO_SCREEN = _ -> {};

    private final AtomicReference<Screen> screen = new AtomicReference<>(NO_SCREEN);
    private final Deque<String> traced = new ArrayDeque<>();
    private final AtomicLong count = new AtomicLong();
    private final BooleanSupplier ending;

    public Faults() {
        this(Faults::shuttingDown);
    }

    /// @param ending whether the Java machine is shutting down
    Faults(BooleanSupplier ending) {
        this.ending = ending;
    }

    /// Where a fault is shown. Called on the thread that failed; it must not fail itself.
    @FunctionalInterface
    public interface Screen {
        /// Shows the code of a fault.
        void show(String code);
    }

    /// Makes this the last catch of every thread that has no other.
    public void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    /// From now on faults are shown too.
    public void showOn(Screen shown) {
        screen.set(shown);
    }

    /// Whether the program is being ended, so that what fails now is of no interest to people.
    public boolean ending() {
        return ending.getAsBoolean();
    }

    /// How many faults there were.
    public long count() {
        return count.get();
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        String code = ErrorCode.of(fault).text();
        if (ending.getAsBoolean()) {
            LOG.info("{} on thread {} while the program ended: {}", code, thread.getName(), fault.toString());
            return;
        }
        count.incrementAndGet();
        if (firstTimes(code)) {
            LOG.error("{} on thread {}", code, thread.getName(), fault);
            screen.get().show(code);
        }
    }

    /// Whether the program is being ended from outside, by the only sign the Java machine gives.
    private static boolean shuttingDown() {
        Thread probe = Thread.ofPlatform().unstarted(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException _) {
            return true;
        }
    }

    private synchronized boolean firstTimes(String code) {
        boolean few = traced.stream().filter(code::equals).count() < TRACES_MAX;
        if (few) {
            traced.addLast(code);
            if (traced.size() > CODES_MAX * TRACES_MAX) {
                traced.removeFirst();
            }
        }
        return few;
    }
}
