package greenlane.feeds.playback;

import java.time.InstantSource;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;

/// What a playback needs of the machine: the wall clock, a clock that only runs forward in nanoseconds, and a thread.
public record PlaybackRuntime(InstantSource wall, LongSupplier nanoTime, ThreadFactory threads) {}
