package greenlane.console.area;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

import org.jspecify.annotations.Nullable;

import greenlane.store.disk.StoreException;
import greenlane.store.disk.StoreFault;

/// One task at a time off the screen's thread; a new one takes the place of the one before, of which nothing more is heard. All but the
/// task itself belongs to the screen's thread.
public final class Work {
    /// How far a task is that cannot tell.
    public static final double UNKNOWN = -1;

    private final Executor executor;
    private final Consumer<Runnable> onScreen;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(UNKNOWN);
    private @Nullable Task current;

    /// What a task tells and asks, on its own thread.
    public interface Progress {
        /// So much is done, 0 to 1.
        void at(double share);

        /// Whether it is no longer wanted; it then ends soon, with a result that says so.
        boolean cancelled();
    }

    /// What is done on another thread.
    @FunctionalInterface
    public interface Job<T> {
        /// Does it.
        T run(Progress progress);
    }

    private final class Task implements Progress {
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private int told = -1;

        @Override
        public void at(double done) {
            int percent = (int) Math.clamp(done * 100, 0, 100);
            if (percent != told) {
                told = percent;
                post(() -> share.set(percent / 100.0));
            }
        }

        @Override
        public boolean cancelled() {
            return cancelled.get();
        }

        void post(Runnable act) {
            onScreen.accept(() -> {
                if (current == this) {
                    act.run();
                }
            });
        }
    }

    /// @param onScreen runs something on the screen's thread, soon and in order
    public Work(Executor executor, Consumer<Runnable> onScreen) {
        this.executor = executor;
        this.onScreen = onScreen;
    }

    /// Starts a task; `done` or `failed` is told on the screen's thread.
    public <T> void start(Job<T> job, Consumer<T> done, Consumer<StoreFault> failed) {
        stop();
        Task task = new Task();
        current = task;
        share.set(UNKNOWN);
        running.set(true);
        executor.execute(() -> run(task, job, done, failed));
    }

    private <T> void run(Task task, Job<T> job, Consumer<T> done, Consumer<StoreFault> failed) {
        boolean told = false;
        try {
            T result = job.run(task);
            end(task, () -> done.accept(result));
            told = true;
        } catch (StoreException failure) {
            end(task, () -> failed.accept(failure.fault()));
            told = true;
        } finally {
            if (!told) {
                // A bug: the thread's handler reports it, and the screen must not wait for ever.
                end(task, () -> {});
            }
        }
    }

    private void end(Task task, Runnable act) {
        task.post(() -> {
            current = null;
            running.set(false);
            act.run();
        });
    }

    /// Asks the task to end; its result, which says so, still comes.
    public void cancel() {
        if (current != null) {
            current.cancelled.set(true);
        }
    }

    /// Drops the task.
    public void stop() {
        cancel();
        current = null;
        running.set(false);
    }

    /// Whether a task is under way.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How much of it is done, 0 to 1, or [#UNKNOWN].
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }
}
