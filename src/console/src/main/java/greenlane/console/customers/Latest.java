package greenlane.console.customers;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import greenlane.store.disk.StoreException;

/// One piece of work at a time off the screen's thread: a newer one ends the one before, of which nothing more is heard. Everything but
/// the work itself belongs to the screen's thread.
final class Latest {
    private final Executor background;
    private final Consumer<Runnable> onScreen;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private @Nullable Task current;

    private static final class Task {
        private final AtomicBoolean cancelled = new AtomicBoolean();
    }

    Latest(Executor background, Consumer<Runnable> onScreen) {
        this.background = background;
        this.onScreen = onScreen;
    }

    /// Work that may look now and then whether it is still wanted.
    @FunctionalInterface
    interface Work<T> {
        T run(BooleanSupplier cancelled);
    }

    /// Starts; one of the two is called on the screen's thread, unless other work takes its place.
    <T> void start(Work<T> work, Consumer<T> done, Consumer<StoreException> failed) {
        stop();
        Task task = new Task();
        current = task;
        running.set(true);
        background.execute(() -> {
            Runnable end = () -> {};
            try {
                T result = work.run(task.cancelled::get);
                end = () -> done.accept(result);
            } catch (StoreException failure) {
                end = () -> failed.accept(failure);
            } finally {
                // Without a result it is a bug, which the thread's handler reports; the screen must not wait for ever.
                post(task, end);
            }
        });
    }

    private void post(Task which, Runnable end) {
        onScreen.accept(() -> {
            if (current == which) {
                current = null;
                running.set(false);
                end.run();
            }
        });
    }

    /// Asks the work to end soon; what it came to still comes.
    void cancel() {
        if (current != null) {
            current.cancelled.set(true);
        }
    }

    /// Drops the work.
    void stop() {
        cancel();
        current = null;
        running.set(false);
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
