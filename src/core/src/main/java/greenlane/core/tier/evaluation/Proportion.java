package greenlane.core.tier.evaluation;

/// So many of so many, with Wilson's 95 % interval (Wilson 1927, Journal of the American Statistical Association 22), which
/// stays within 0 and 1 and holds for few cases too.
public record Proportion(int hits, int of) {
    private static final double Z = 1.959_963_984_540_054;

    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    /// The share; NaN of none.
    public double share() {
        return (double) hits / of;
    }

    /// The lower end of the interval; 0 of none.
    public double low() {
        return of == 0 ? 0 : Math.max(0, middle() - half());
    }

    /// The upper end of the interval; 1 of none.
    public double high() {
        return of == 0 ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
        return (hits + Z * Z / 2) / (of + Z * Z);
    }

    private double half() {
        return Z / (of + Z * Z) * Math.sqrt((double) hits * (of - hits) / of + Z * Z / 4);
    }
}
