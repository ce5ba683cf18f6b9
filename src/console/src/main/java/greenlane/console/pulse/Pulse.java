package greenlane.console.pulse;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.animation.AnimationTimer;

import org.jspecify.annotations.Nullable;

/// Carries what other threads publish onto the screen: it looks, once a frame at most, whether there is something newer.
///
/// Nothing is posted to the FX thread by those who publish; the latest value wins and the ones between are never
/// seen. The same beat drives the one clock of the console, a second a tick, aligned with the wall clock. Owned by the FX thread.
public final class Pulse {
    /// How many may listen; more means that someone forgot to leave.
    public static final int LISTENERS_MAX = 64;
    /// While the window cannot be seen, one beat in so many is used.
    private static final int HIDDEN_BEATS = 30;

    private final InstantSource clock;
    private final List<Runnable> frames = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            beat();
        }
    };
    private long lastSecond = Long.MIN_VALUE;
    private long beats;
    private boolean hidden;

    /// Told once a second.
    @FunctionalInterface
    public interface Tick {
        /// A second has begun, at this epoch time in milliseconds.
        void second(long nowMillis);
    }

    /// Ends what was begun.
    @FunctionalInterface
    public interface Subscription {
        void end();
    }

    public Pulse(InstantSource clock) {
        this.clock = clock;
    }

    /// Begins to beat.
    public void start() {
        timer.start();
    }

    /// Stops beating; listeners stay.
    public void stop() {
        timer.stop();
    }

    /// Says whether the window can be seen; while it cannot, the beat is slow.
    public void setHidden(boolean hidden) {
        this.hidden = hidden;
    }

    /// Calls a listener each frame. It must be quick: look at a version, and return when it is the old one.
    public Subscription eachFrame(Runnable listener) {
        return join(frames, listener);
    }

    /// Calls a listener each second, and once at the next frame.
    public Subscription eachSecond(Tick listener) {
        lastSecond = Long.MIN_VALUE;
        return join(ticks, listener);
    }

    /// Shows each new value of a source, the latest only: `show` is called in a frame in which `latest` gives another
    /// object than before.
    // Another object is news; comparing contents would cost more than showing them.
    @SuppressWarnings("ReferenceEquality")
    public <T> Subscription eachNew(Supplier<? extends @Nullable T> latest, Consumer<T> show) {
        AtomicReference<@Nullable T> shown = new AtomicReference<>();
        return eachFrame(() -> {
            T value = latest.get();
            if (value != null && value != shown.getPlain()) {
                shown.setPlain(value);
                show.accept(value);
            }
        });
    }

    /// One frame: [AnimationTimer] calls it, and tests do.
    public void beat() {
        if (hidden && beats++ % HIDDEN_BEATS != 0) {
            return;
        }
        for (Runnable frame : List.copyOf(frames)) {
            frame.run();
        }
        long now = clock.millis();
        long second = Math.floorDiv(now, 1000L);
        if (second != lastSecond) {
            lastSecond = second;
            for (Tick tick : List.copyOf(ticks)) {
                tick.second(now);
            }
        }
    }

    /// How many listen now.
    public int listeners() {
        return frames.size() + ticks.size();
    }

    private <T> Subscription join(List<T> to, T listener) {
        if (listeners() >= LISTENERS_MAX) {
            throw new IllegalStateException("more than " + LISTENERS_MAX + " listen to the pulse");
        }
        to.add(listener);
        return () -> to.remove(listener);
    }
}
