package greenlane.bench.live;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;

/// How much processor time single threads used since a beginning.
final class Threads {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Long, Long> begun = new HashMap<>();

    void begin() {
        begun.clear();
        for (long id : threads.getAllThreadIds()) {
            begun.put(id, threads.getThreadCpuTime(id));
        }
    }

    /// The milliseconds of all threads whose names begin so.
    double millis(String name) {
        double sum = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(name)) {
                long id = thread.getThreadId();
                sum += (threads.getThreadCpuTime(id) - begun.getOrDefault(id, 0L)) / 1e6;
            }
        }
        return sum;
    }
}
