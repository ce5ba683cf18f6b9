package greenlane.feeds.playback;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Time that is moved by hand.
final class HandClock implements LongSupplier, InstantSource {
    private final AtomicLong nanos = new AtomicLong(12_345);

    @Override
    public long getAsLong() {
        return nanos.get();
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(nanos.get());
    }

    void passNanos(long more) {
        nanos.addAndGet(more);
    }

    void passMillis(long more) {
        nanos.addAndGet(more * 1_000_000);
    }
}
