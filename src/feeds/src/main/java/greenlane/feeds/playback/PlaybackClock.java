package greenlane.feeds.playback;

/// Floor time from elapsed time: base + elapsed × speed. Every change begins at a new base, so that time never leaps.
final class PlaybackClock {
    private static final double NANOS_PER_MILLI = 1e6;

    private long baseMillis;
    private double baseFraction;
    private long baseNanos;
    private double speed = 1;
    private boolean running;

    PlaybackClock(long floorMillis, long nowNanos) {
        baseMillis = floorMillis;
        baseNanos = nowNanos;
    }

    long floorMillis(long nowNanos) {
        return baseMillis + (long) sinceBase(nowNanos);
    }

    private double sinceBase(long nowNanos) {
        return baseFraction + (running ? (nowNanos - baseNanos) / NANOS_PER_MILLI * speed : 0);
    }

    private void rebase(long nowNanos) {
        double since = sinceBase(nowNanos);
        long whole = (long) since;
        baseMillis += whole;
        baseFraction = since - whole;
        baseNanos = nowNanos;
    }

    void run(boolean run, long nowNanos) {
        rebase(nowNanos);
        running = run;
    }

    void speed(double newSpeed, long nowNanos) {
        rebase(nowNanos);
        speed = newSpeed;
    }

    double speed() {
        return speed;
    }

    /// Puts the clock to a floor time; it runs on from there if it ran.
    void set(long floorMillis, long nowNanos) {
        baseMillis = floorMillis;
        baseFraction = 0;
        baseNanos = nowNanos;
    }

    /// How long until a floor time comes, at the present speed.
    long nanosUntil(long floorMillis, long nowNanos) {
        double nanos = (floorMillis - baseMillis - sinceBase(nowNanos)) / speed * NANOS_PER_MILLI;
        return Math.max(0, (long) Math.ceil(nanos));
    }
}
