package greenlane.console.errors;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last catch of every thread: logs a fault once with its code, and tells the screen when there is one.
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

    /// How many faults there were.
    public long count() {
        return count.get();
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        String code = ErrorCode.of(fault).text();
        count.incrementAndGet();
        if (firstTimes(code)) {
            LOG.error("{} on thread {}", code, thread.getName(), fault);
            screen.get().show(code);
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
