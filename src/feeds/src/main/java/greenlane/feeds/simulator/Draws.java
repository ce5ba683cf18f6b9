package greenlane.feeds.simulator;

import java.util.SplittableRandom;

/// Chance from one seed. Only [SplittableRandom]'s bits and [StrictMath] go in, so a seed means the same on every machine.
final class Draws {
    private final SplittableRandom random;

    Draws(long seed) {
        this(new SplittableRandom(seed));
    }

    private Draws(SplittableRandom random) {
        this.random = random;
    }

    /// Chance of its own for a part of the simulation: what one part draws does not shift what another gets.
    Draws apart() {
        return new Draws(random.split());
    }

    double uniform() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    double between(double from, double to) {
        return from + (to - from) * uniform();
    }

    int below(int bound) {
        return (int) (uniform() * bound);
    }

    boolean happens(double probability) {
        return uniform() < probability;
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - uniform());
    }

    /// A log-normal value by its median and the spread of its logarithm.
    double lognormal(double median, double sigma) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        double normal = radius * StrictMath.cos(2 * StrictMath.PI * uniform());
        return median * StrictMath.exp(sigma * normal);
    }
}
