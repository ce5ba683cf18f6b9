package greenlane.feeds.simulator;

import java.util.Comparator;
import java.util.PriorityQueue;

/// What is due and when. Time stands still between tasks; tasks of one moment run in the order in which they were planned.
final class Agenda {
    private record Task(long atMillis, long order, Runnable work) {}

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(
            Comparator.comparingLong(Task::atMillis).thenComparingLong(Task::order));
    private long planned;
    private long nowMillis;

    Agenda(long startMillis) {
        nowMillis = startMillis;
    }

    long nowMillis() {
        return nowMillis;
    }

    /// Plans work some seconds from now, to the millisecond, never before now.
    void in(double seconds, Runnable work) {
        at(nowMillis + Math.max(0, Math.round(seconds * 1000)), work);
    }

    void at(long atMillis, Runnable work) {
        tasks.add(new Task(Math.max(nowMillis, atMillis), planned++, work));
    }

    /// Runs the next task; there always is one, since arrivals and shifts plan their own next.
    void advance() {
        Task task = tasks.remove();
        nowMillis = task.atMillis;
        task.work.run();
    }
}
