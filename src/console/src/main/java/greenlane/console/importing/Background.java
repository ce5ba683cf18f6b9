package greenlane.console.importing;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

import org.jspecify.annotations.Nullable;

import greenlane.feeds.Progress;
import greenlane.store.disk.StoreException;

/// One task at a time off the screen's thread, with its progress as properties. A new task ends the one before, whose result is
/// then never heard of. Everything but the task itself belongs to the screen's thread.
final class Background {
    /// The fraction of a task that cannot tell how far it is.
    static final double UNKNOWN = -1;

    private final Executor executor;
    private final Consumer<Runnable> onScreen;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(UNKNOWN);
    private @Nullable Task current;

    /// A task's own view of its progress; called on its thread.
    private final class Task implements Progress {
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private int told = -1;

        @Override
        public void read(long bytesRead, long bytesTotal) {
            int percent = bytesTotal <= 0 ? -1 : (int) Math.min(100, bytesRead * 100 / bytesTotal);
            if (percent != told) {
                told = percent;
                post(() -> fraction.set(percent < 0 ? UNKNOWN : percent / 100.0));
            }
        }

        @Override
        public boolean cancelled() {
            return cancelled.get();
        }

        /// On the screen's thread, unless another task has taken the place.
        void post(Runnable act) {
            onScreen.accept(() -> {
                if (current == this) {
                    act.run();
                }
            });
        }
    }

    Background(Executor executor, Consumer<Runnable> onScreen) {
        this.executor = executor;
        this.onScreen = onScreen;
    }

    /// Work that takes time. It ends soon after [Progress#cancelled()] became true, and then still returns something.
    @FunctionalInterface
    interface Work<T> {
        /// Does the work, on another thread than the screen's.
        ///
        /// @param post runs something on the screen's thread while the work goes on
        T run(Progress progress, Consumer<Runnable> post);
    }

    /// Starts work; `done` or `failed` is called on the screen's thread, unless it is stopped or another takes its place.
    <T> void start(Work<T> work, Consumer<T> done, Consumer<StoreException> failed) {
        stop();
        Task task = new Task();
        current = task;
        fraction.set(UNKNOWN);
        running.set(true);
        executor.execute(() -> run(task, work, done, failed));
    }

    private <T> void run(Task task, Work<T> work, Consumer<T> done, Consumer<StoreException> failed) {
        boolean told = false;
        try {
            T result = work.run(task, task::post);
            end(task, () -> done.accept(result));
            told = true;
        } catch (StoreException failure) {
            end(task, () -> failed.accept(failure));
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

    /// Asks the work to stop; its result, which says so, still comes.
    void cancel() {
        if (current != null) {
            current.cancelled.set(true);
        }
    }

    /// Drops the work: it is asked to stop, and nothing more is heard of it.
    void stop() {
        cancel();
        current = null;
        running.set(false);
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How much is done, 0 to 1, or [#UNKNOWN].
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// A work that does not tell of its progress.
    static <T> Work<T> quick(Function<Progress, T> work) {
        return (progress, _) -> work.apply(progress);
    }
}
